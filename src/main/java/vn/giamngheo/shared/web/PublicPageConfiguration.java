package vn.giamngheo.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The pages that are open to everybody: {@code /cong-khai/**}. */
@Configuration
class PublicPageConfiguration {

    private static final int MOST_ADDRESSES = 20_000;

    @Bean
    FilterRegistrationBean<Filter> publicPageLimit(
            @Value("${giamngheo.public-requests-per-minute:30}") int perMinute) {
        var filter =
                new FilterRegistrationBean<Filter>(
                        new PublicPageLimit(new RequestBuckets(perMinute, MOST_ADDRESSES)));
        filter.addUrlPatterns("/cong-khai/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        // before anything that costs more than a count
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
