package vn.giamngheo.approval.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.approval.PublicLists;
import vn.giamngheo.shared.BusinessException;

/** The posted list for anybody who scanned its code. No search engine keeps it, nor any cache. */
@Controller
class PublicListPages {

    private final PublicLists publicLists;

    PublicListPages(PublicLists publicLists) {
        this.publicLists = publicLists;
    }

    @GetMapping("/cong-khai/niem-yet/{token}")
    String show(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "list",
                publicLists
                        .find(token)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND",
                                                "Không có danh sách niêm yết ở địa chỉ này. Quét"
                                                        + " lại mã trên danh sách đã dán, hoặc hỏi"
                                                        + " trưởng thôn.")));
        return "approval/public-list";
    }
}
