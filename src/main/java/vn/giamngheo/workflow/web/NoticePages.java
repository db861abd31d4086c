package vn.giamngheo.workflow.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.workflow.ReadNotices;

/** Thông báo: what is no task but must be known; opening one marks it as read. */
@Controller
@RequestMapping("/thong-bao")
class NoticePages {

    private final ReadNotices notices;
    private final CurrentActor currentActor;

    NoticePages(ReadNotices notices, CurrentActor currentActor) {
        this.notices = notices;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var actor = currentActor.require();
        var number = Math.max(page, 1);
        model.addAttribute("unread", notices.countUnread(actor))
                .addAttribute(
                        "notices",
                        new PageOf<>(
                                notices.of(actor, number),
                                number,
                                ReadNotices.PAGE_SIZE,
                                notices.count(actor)));
        return "workflow/notices";
    }

    @PostMapping("/{id}")
    String open(@PathVariable UUID id) {
        return "redirect:" + notices.read(currentActor.require(), id);
    }

    @PostMapping("/da-doc")
    String readAll() {
        notices.readAll(currentActor.require());
        return "redirect:/thong-bao";
    }
}
