package vn.giamngheo.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.WebExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;

/** Which addresses are looked up among the static files. */
class PageLinksTest {

    private final IExpressionContext context;

    PageLinksTest() {
        var exchange = mock(IWebExchange.class);
        var request = mock(IWebRequest.class);
        when(exchange.getRequest()).thenReturn(request);
        when(exchange.getApplication()).thenReturn(mock(IWebApplication.class));
        when(request.getApplicationPath()).thenReturn("/xa");
        when(exchange.transformURL(anyString())).thenAnswer(asked -> asked.getArgument(0) + "#");
        context = new WebExpressionContext(new SpringTemplateEngine().getConfiguration(), exchange);
    }

    @Test
    void aStaticFileIsLookedUpAndAPageIsNot() {
        assertThat(link("/css/giamngheo.css")).isEqualTo("/xa/css/giamngheo.css#");
        assertThat(link("/webjars/htmx.org/dist/htmx.min.js")).endsWith("#");
        assertThat(link("/viec")).isEqualTo("/xa/viec");
    }

    private String link(String address) {
        return new PageLinks.Links().buildLink(context, address, Map.of());
    }
}
