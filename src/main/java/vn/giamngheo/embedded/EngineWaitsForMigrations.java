package vn.giamngheo.embedded;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/**
 * The process engine reads its tables when it is configured: it has to wait until they are there.
 */
class EngineWaitsForMigrations implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return Stream.of("processEngineConfigurationImpl", "processEngineFactoryBean")
                .filter(beans::containsBeanDefinition)
                .collect(Collectors.toSet());
    }
}
