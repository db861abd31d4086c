package vn.giamngheo.shared.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Only addresses of static files are given the hash of their content. An address of a page would be
 * searched for in every archive of the class path first: a page of a long list has hundreds.
 */
@Configuration(proxyBeanMethods = false)
class PageLinks {

    private static final List<String> STATIC =
            List.of("/css/", "/js/", "/fonts/", "/img/", "/vendor/", "/webjars/");

    @Autowired
    void useIn(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new Links());
    }

    static class Links extends StandardLinkBuilder {

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return STATIC.stream().anyMatch(link::contains)
                    ? super.processLink(context, link)
                    : link;
        }
    }
}
