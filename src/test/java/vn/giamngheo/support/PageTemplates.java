package vn.giamngheo.support;

import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The application's templates for a controller that is tested alone. */
public final class PageTemplates {

    private PageTemplates() {}

    public static ThymeleafViewResolver resolver() {
        var context = new StaticApplicationContext();
        context.refresh();
        var files = new SpringResourceTemplateResolver();
        files.setApplicationContext(context);
        files.setPrefix("classpath:/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
