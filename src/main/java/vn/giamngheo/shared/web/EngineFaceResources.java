package vn.giamngheo.shared.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our script and style in the engine's web applications. Files of theirs name them, so their
 * addresses carry no hash of the content and a browser asks each time whether they have changed.
 */
@Configuration
class EngineFaceResources implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/engine-*.js", "/css/engine-*.css")
                .addResourceLocations("classpath:/static/js/", "classpath:/static/css/")
                .setCacheControl(CacheControl.noCache());
    }
}
