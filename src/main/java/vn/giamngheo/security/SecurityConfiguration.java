package vn.giamngheo.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.giamngheo.shared.Roles;

/** One login for our pages and the engine's web applications; everything else is closed. */
@Configuration
class SecurityConfiguration {

    /** Roles that work in their own pages only and have no business in the web applications. */
    private static final String[] WEBAPP_ROLES =
            java.util.stream.Stream.of(
                            Roles.STEERING_COMMITTEE,
                            Roles.POVERTY_OFFICER,
                            Roles.FINANCE_OFFICER,
                            Roles.AGRICULTURE_OFFICER,
                            Roles.HEALTH_STATION,
                            Roles.SCHOOL,
                            Roles.JUSTICE_OFFICER,
                            Roles.CULTURE_OFFICER,
                            Roles.OFFICE_OFFICER,
                            Roles.RADIO_STATION,
                            Roles.FATHERLAND_FRONT,
                            Roles.COMMUNE_CHAIR,
                            Roles.OPINION_AUTHORITY,
                            Roles.SUPERVISOR,
                            Roles.ADMINISTRATOR)
                    .toArray(String[]::new);

    @Bean
    @Order(1)
    SecurityFilterChain engineWebApplications(HttpSecurity http) throws Exception {
        var path = withDefaults();
        return http.securityMatcher(path.matcher("/camunda/**"))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                path.matcher("/camunda/api/admin/setup/**"))
                                        .denyAll()
                                        .anyRequest()
                                        .hasAnyRole(WEBAPP_ROLES))
                // the web applications carry their own XSRF token and content policy
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                        (request, response, exception) ->
                                                response.sendRedirect("/dang-nhap")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain ourPages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                "/dang-nhap",
                                                "/error",
                                                "/css/**",
                                                "/js/**",
                                                "/fonts/**",
                                                "/img/**",
                                                "/vendor/**",
                                                "/webjars/**",
                                                "/favicon.ico")
                                        .permitAll()
                                        .requestMatchers("/quan-tri/**")
                                        .hasRole(Roles.ADMINISTRATOR)
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/dang-nhap")
                                        .loginProcessingUrl("/dang-nhap")
                                        .defaultSuccessUrl("/viec")
                                        .failureUrl("/dang-nhap?error"))
                .logout(
                        logout ->
                                logout.logoutUrl("/dang-xuat")
                                        .logoutSuccessUrl("/dang-nhap?logout"))
                .csrf(Customizer.withDefaults())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        "default-src 'self'; img-src 'self' data:;"
                                                            + " style-src 'self' 'unsafe-inline';"
                                                            + " frame-ancestors 'none'; base-uri"
                                                            + " 'self'; form-action 'self'")))
                .build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLoginFilter() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // after Spring Security has restored who is signed in
        filter.setOrder(1000);
        filter.setDispatcherTypes(java.util.EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    @Bean
    ProcessEnginePlugin strongPasswords() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setPasswordEncryptor(new BcryptPasswordEncryptor());
                configuration.setEnablePasswordPolicy(true);
            }
        };
    }

    static Set<String> webappRoles() {
        return Set.of(WEBAPP_ROLES);
    }
}
