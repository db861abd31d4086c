package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.benefit.ConfirmTogether;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;

/** Xác nhận danh sách 03/TD: the borrowers of each savings-and-credit group under one number. */
@Controller
@RequestMapping("/chinh-sach/de-nghi/xac-nhan-vay")
class ConfirmLoansPages {

    private static final String VIEW = "benefit/confirm-loans";

    private final ApplicationRegister register;
    private final ConfirmTogether confirmTogether;
    private final CurrentActor currentActor;

    ConfirmLoansPages(
            ApplicationRegister register,
            ConfirmTogether confirmTogether,
            CurrentActor currentActor) {
        this.register = register;
        this.confirmTogether = confirmTogether;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("groups", register.readyByGroup(chair()));
        return VIEW;
    }

    @PostMapping
    ModelAndView confirm(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            Model model,
            RedirectAttributes redirect) {
        var chair = chair();
        try {
            var number = confirmTogether.confirm(chosen, chair);
            redirect.addFlashAttribute(
                    "message",
                    "Đã xác nhận %d người vay, số %s. In xác nhận ở trang của từng đề nghị."
                            .formatted(chosen.size(), number));
            return new ModelAndView("redirect:" + ApplicationTaskPages.PATH + chosen.get(0));
        } catch (InvalidInput wrong) {
            model.addAttribute("groups", register.readyByGroup(chair));
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Actor chair() {
        var actor = currentActor.require();
        if (!actor.hasRole(Roles.COMMUNE_CHAIR)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách 03/TD do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã xác nhận.");
        }
        return actor;
    }
}
