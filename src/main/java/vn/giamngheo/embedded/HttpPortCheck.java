package vn.giamngheo.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Notices at once that the port of the pages is taken, instead of after the half minute in which
 * everything else starts. Runs after the data folder is locked: whoever starts a second copy is
 * told about the first, not about its port.
 */
class HttpPortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int USUAL_PORT = 8080;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext) {
            check(context.getEnvironment());
        }
    }

    private static void check(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, USUAL_PORT);
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            PortInUseException.throwIfPortBindingException(taken, () -> port);
        }
    }
}
