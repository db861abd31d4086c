package vn.giamngheo.training;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A run without a browser needs no address of its own: any free port of this machine, so that it
 * does not get in the way of an application that is open beside it. Registered in {@code
 * spring.factories}, hence public.
 */
public class HeadlessEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("giamngheo.autopilot")) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "headless",
                                    Map.of("server.port", 0, "server.address", "127.0.0.1")));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
