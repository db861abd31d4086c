package vn.giamngheo.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock. The training commune replaces it by one that can be moved. */
@Configuration
class ClockConfiguration {

    @Bean
    @Profile("!training")
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
