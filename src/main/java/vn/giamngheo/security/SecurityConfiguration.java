package vn.giamngheo.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import vn.giamngheo.shared.Roles;

/** One login for our pages and the engine's web applications; everything else is closed. */
@Configuration
class SecurityConfiguration {

    private static final String ENGINE = "/camunda/api/engine/engine/*";

    @Bean
    @Order(1)
    SecurityFilterChain engineWebApplications(HttpSecurity http, FreshPosts freshPosts)
            throws Exception {
        var path = withDefaults();
        return http.securityMatcher(path.matcher("/camunda/**"))
                .addFilterBefore(freshPosts, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::webApplicationRules)
                // the web applications carry their own XSRF token and content policy
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                // leaving Tasklist or Cockpit leaves the application
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(
                                                path.matcher(
                                                        HttpMethod.POST,
                                                        "/camunda/api/admin/auth/user/*/logout"))
                                        .logoutSuccessHandler(
                                                new HttpStatusReturningLogoutSuccessHandler(
                                                        HttpStatus.NO_CONTENT)))
                .exceptionHandling(
                        handling ->
                                handling.defaultAuthenticationEntryPointFor(
                                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                                path.matcher("/camunda/api/**"))
                                        .defaultAuthenticationEntryPointFor(
                                                new LoginUrlAuthenticationEntryPoint("/dang-nhap"),
                                                path.matcher("/camunda/**")))
                .build();
    }

    /**
     * The engine checks its grants behind this wall. A task may be claimed, given back and
     * completed; the other routes of a task (comments, resolving, errors) would write variables or
     * free text past the {@code CompletionGuard}.
     */
    private static void webApplicationRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        var path = withDefaults();
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        path.matcher("/camunda/api/admin/setup/**"),
                        path.matcher("/camunda/app/*/*/setup/**"),
                        path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**"),
                        new ActOfAWatcher())
                .denyAll()
                .requestMatchers(path.matcher("/camunda/api/admin/auth/**"))
                .hasAnyRole(roles(WebApplications.roles()))
                .requestMatchers(
                        path.matcher("/camunda/app/admin/**"),
                        path.matcher("/camunda/api/admin/**"))
                .hasAnyRole(roles(WebApplications.ADMIN_ROLES))
                .requestMatchers(
                        path.matcher("/camunda/app/cockpit/**"),
                        path.matcher("/camunda/api/cockpit/**"))
                .hasAnyRole(roles(WebApplications.COCKPIT_ROLES))
                .requestMatchers(
                        path.matcher("/camunda/app/tasklist/**"),
                        path.matcher("/camunda/api/tasklist/**"))
                .hasAnyRole(roles(WebApplications.TASKLIST_ROLES))
                .requestMatchers(
                        path.matcher(HttpMethod.POST, ENGINE + "/task/*/claim"),
                        path.matcher(HttpMethod.POST, ENGINE + "/task/*/unclaim"),
                        path.matcher(HttpMethod.POST, ENGINE + "/task/*/complete"),
                        path.matcher(HttpMethod.POST, ENGINE + "/task/*/submit-form"))
                .hasAnyRole(roles(WebApplications.TASKLIST_ROLES))
                .requestMatchers(
                        path.matcher(HttpMethod.POST, ENGINE + "/task/*/*/**"),
                        path.matcher(HttpMethod.PUT, ENGINE + "/task/*/**"),
                        path.matcher(HttpMethod.DELETE, ENGINE + "/task/*/**"),
                        // the stored filters carry expressions: nobody writes one
                        path.matcher(HttpMethod.POST, ENGINE + "/filter/create"),
                        path.matcher(HttpMethod.PUT, ENGINE + "/filter/**"),
                        path.matcher(HttpMethod.DELETE, ENGINE + "/filter/**"))
                .denyAll()
                .anyRequest()
                .hasAnyRole(roles(WebApplications.roles()));
    }

    private static String[] roles(List<String> roles) {
        return roles.toArray(String[]::new);
    }

    /**
     * Pages for everybody: nobody is signed in on them, so they need no session, and neither a
     * visitor nor the error page of a wrong address gets one.
     */
    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityConfiguration::isPublic)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::contentPolicy)
                .build();
    }

    /** What was asked for, or what the error page answers that was asked for. */
    private static boolean isPublic(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return withDefaults().matcher("/cong-khai/**").matches(request)
                || (failed != null
                        && failed.toString().startsWith(request.getContextPath() + "/cong-khai/"));
    }

    private static void contentPolicy(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                policy ->
                        policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; style-src 'self'"
                                        + " 'unsafe-inline'; frame-ancestors 'none'; base-uri"
                                        + " 'self'; form-action 'self'"));
    }

    @Bean
    @Order(3)
    SecurityFilterChain ourPages(HttpSecurity http, FreshPosts freshPosts) throws Exception {
        return http.addFilterBefore(freshPosts, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                "/dang-nhap",
                                                "/gioi-thieu",
                                                "/error",
                                                "/css/**",
                                                "/js/**",
                                                "/fonts/**",
                                                "/img/**",
                                                "/vendor/**",
                                                "/webjars/**",
                                                "/favicon.ico")
                                        .permitAll()
                                        .requestMatchers(new ActOfAWatcher())
                                        .denyAll()
                                        .requestMatchers("/quan-tri/**")
                                        .hasRole(Roles.ADMINISTRATOR)
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/dang-nhap")
                                        .loginProcessingUrl("/dang-nhap")
                                        .defaultSuccessUrl("/")
                                        .failureUrl("/dang-nhap?error"))
                .logout(
                        logout ->
                                logout.logoutUrl("/dang-xuat")
                                        .logoutSuccessUrl("/dang-nhap?logout"))
                .csrf(Customizer.withDefaults())
                .headers(SecurityConfiguration::contentPolicy)
                .build();
    }

    /** Only inside the chains above, not once more by the container. */
    @Bean
    FilterRegistrationBean<FreshPosts> freshPostsOnlyInTheChains(FreshPosts freshPosts) {
        var registration = new FilterRegistrationBean<>(freshPosts);
        registration.setEnabled(false);
        return registration;
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
}
