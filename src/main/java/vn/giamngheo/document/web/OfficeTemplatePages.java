package vn.giamngheo.document.web;

import static vn.giamngheo.document.web.TemplateScope.template;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.document.KeepOfficeTemplates;
import vn.giamngheo.document.OfficeTemplate;
import vn.giamngheo.document.OfficeTemplates;
import vn.giamngheo.document.TemplateVersion;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.Territory;

/**
 * Where an administrator, for every commune, and a poverty officer, for their own, word the DOCX
 * templates. The same pages under two addresses, because the administrator's are closed to others.
 */
@Controller
@RequestMapping({OfficeTemplatePages.ADMINISTRATION, OfficeTemplatePages.OFFICE})
class OfficeTemplatePages {

    static final String ADMINISTRATION = "/quan-tri/mau-van-ban";
    static final String OFFICE = "/mau-van-ban";

    private static final String LIST = "document/templates";
    private static final String VIEW = "document/template";

    private final OfficeTemplates templates;
    private final KeepOfficeTemplates keep;
    private final TemplateScope scope;
    private final Territory territory;

    OfficeTemplatePages(
            OfficeTemplates templates,
            KeepOfficeTemplates keep,
            TemplateScope scope,
            Territory territory) {
        this.templates = templates;
        this.keep = keep;
        this.scope = scope;
        this.territory = territory;
    }

    /** Where the links of the page lead: one of the two addresses. */
    @ModelAttribute("base")
    String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ADMINISTRATION)
                ? ADMINISTRATION
                : OFFICE;
    }

    @GetMapping
    String list(
            @RequestParam(name = "xa", defaultValue = "") String xa,
            @RequestParam(name = "tim", defaultValue = "") String words,
            Model model) {
        var actor = scope.actor();
        var commune = scope.commune(xa);
        model.addAttribute("templates", templates.all(actor, commune))
                .addAttribute("choosesCommune", actor.hasRole(Roles.ADMINISTRATOR))
                .addAttribute("words", words)
                .addAttribute("communes", found(words));
        named(commune, model);
        return LIST;
    }

    @GetMapping("/{file}")
    String show(
            @PathVariable("file") String file,
            @RequestParam(name = "xa", defaultValue = "") String xa,
            Model model) {
        return fill(template(file), scope.commune(xa), "", model);
    }

    @PostMapping("/{file}/tai-len")
    ModelAndView upload(
            @PathVariable("file") String name,
            @RequestParam(name = "xa", defaultValue = "") String xa,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "note", defaultValue = "") String note,
            @ModelAttribute("base") String base,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var template = template(name);
        var commune = scope.commune(xa);
        try {
            var typed = file.getOriginalFilename();
            keep.upload(
                    scope.actor(),
                    template,
                    commune,
                    typed == null ? "" : typed,
                    file.getBytes(),
                    note);
        } catch (InvalidInput wrong) {
            model.addAttribute("fieldErrors", wrong.byField());
            return refused(fill(template, commune, note, model), model);
        }
        redirect.addFlashAttribute("message", "Đã nhận mẫu. Xem thử rồi đưa vào sử dụng.");
        return to(base, template, commune, redirect);
    }

    @PostMapping("/ban/{id}/dung")
    ModelAndView putToUse(
            @PathVariable("id") UUID id,
            @RequestParam(name = "missingConfirmed", defaultValue = "false") boolean confirmed,
            @ModelAttribute("base") String base,
            Model model,
            RedirectAttributes redirect) {
        try {
            var version = keep.putToUse(scope.actor(), id, confirmed);
            redirect.addFlashAttribute(
                    "message", "Đã đưa mẫu số %d vào sử dụng.".formatted(version.number()));
            return to(base, version.template(), version.communeKey(), redirect);
        } catch (InvalidInput wrong) {
            var version = templates.version(scope.actor(), id);
            model.addAttribute("fieldErrors", wrong.byField());
            return refused(fill(version.template(), version.communeKey(), "", model), model);
        }
    }

    @PostMapping("/ban/{id}/bo")
    ModelAndView discard(
            @PathVariable("id") UUID id,
            @ModelAttribute("base") String base,
            RedirectAttributes redirect) {
        var version = keep.discard(scope.actor(), id);
        redirect.addFlashAttribute("message", "Đã bỏ mẫu chờ xem thử.");
        return to(base, version.template(), version.communeKey(), redirect);
    }

    @PostMapping("/ban/{id}/dung-lai")
    ModelAndView goBack(
            @PathVariable("id") UUID id,
            @ModelAttribute("base") String base,
            RedirectAttributes redirect) {
        var version = keep.goBack(scope.actor(), id);
        redirect.addFlashAttribute("message", "Đã dùng lại mẫu số %d.".formatted(version.number()));
        return to(base, version.template(), version.communeKey(), redirect);
    }

    @PostMapping("/{file}/mac-dinh")
    ModelAndView useDefault(
            @PathVariable("file") String file,
            @RequestParam(name = "xa", defaultValue = "") String xa,
            @ModelAttribute("base") String base,
            RedirectAttributes redirect) {
        var template = template(file);
        var commune = scope.commune(xa);
        keep.useDefault(scope.actor(), template, commune);
        redirect.addFlashAttribute("message", "Đã thôi dùng mẫu riêng.");
        return to(base, template, commune, redirect);
    }

    private String fill(
            OfficeTemplate template, @Nullable String commune, String note, Model model) {
        var detail = templates.detail(scope.actor(), template, commune);
        model.addAttribute("template", template)
                .addAttribute("detail", detail)
                .addAttribute("draft", detail.draft())
                .addAttribute("own", ownVersion(detail.inUse().used(), commune))
                .addAttribute("note", note);
        named(commune, model);
        return VIEW;
    }

    /** The version in use, when it is this scope's and not one from above. */
    private static @Nullable TemplateVersion ownVersion(
            @Nullable TemplateVersion used, @Nullable String commune) {
        return used != null && Objects.equals(used.communeKey(), commune) ? used : null;
    }

    private void named(@Nullable String commune, Model model) {
        model.addAttribute("commune", commune == null ? "" : commune)
                .addAttribute("communeName", scope.name(commune));
    }

    private Map<String, String> found(String words) {
        var found = new LinkedHashMap<String, String>();
        territory.communesFound(words).forEach(unit -> found.put(unit.key(), unit.label()));
        return found;
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView to(
            String base,
            OfficeTemplate template,
            @Nullable String commune,
            RedirectAttributes redirect) {
        if (commune != null) {
            redirect.addAttribute("xa", commune);
        }
        return new ModelAndView("redirect:%s/%s".formatted(base, template.file()));
    }
}
