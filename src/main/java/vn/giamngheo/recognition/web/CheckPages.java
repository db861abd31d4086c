package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giamngheo.recognition.CheckCertificate;

/**
 * Kiểm tra giấy chứng nhận: the page behind the QR code, open to everybody. Kept by no search
 * engine and no cache, and its address goes no further.
 */
@Controller
class CheckPages {

    private final CheckCertificate checkCertificate;

    CheckPages(CheckCertificate checkCertificate) {
        this.checkCertificate = checkCertificate;
    }

    @GetMapping("/cong-khai/giay-chung-nhan/{token}")
    String check(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var checked = checkCertificate.check(token).orElse(null);
        if (checked == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("checked", checked);
        return "recognition/check";
    }
}
