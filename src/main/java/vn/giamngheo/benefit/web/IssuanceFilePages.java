package vn.giamngheo.benefit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.IssuanceEvidence;
import vn.giamngheo.benefit.IssuanceLines;
import vn.giamngheo.benefit.IssuanceMoney;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.PrintIssuance;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** Papers and files of a list, and its money vouchers. */
@Controller
@RequestMapping("/chinh-sach")
class IssuanceFilePages {

    private static final String LIST = "redirect:/chinh-sach/danh-sach/";

    private final PrintIssuance printIssuance;
    private final IssuanceLines lines;
    private final IssuanceEvidence evidence;
    private final IssuanceMoney money;
    private final IssuanceSheet sheet;
    private final CurrentActor currentActor;

    IssuanceFilePages(
            PrintIssuance printIssuance,
            IssuanceLines lines,
            IssuanceEvidence evidence,
            IssuanceMoney money,
            IssuanceSheet sheet,
            CurrentActor currentActor) {
        this.printIssuance = printIssuance;
        this.lines = lines;
        this.evidence = evidence;
        this.money = money;
        this.sheet = sheet;
        this.currentActor = currentActor;
    }

    @GetMapping("/danh-sach/{id}/danh-sach.pdf")
    ResponseEntity<byte[]> handOverList(@PathVariable("id") UUID id) {
        return pdf("danh-sach-cap.pdf", printIssuance.handOverList(id, currentActor.require()));
    }

    @GetMapping({"/da-gui/{submission}.pdf", "/giam/{submission}.pdf"})
    ResponseEntity<byte[]> submission(@PathVariable("submission") UUID submission) {
        return pdf(
                "danh-sach-gui.pdf", printIssuance.submission(submission, currentActor.require()));
    }

    @GetMapping("/danh-sach/{id}/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @PathVariable("id") UUID id,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "tim", defaultValue = "") String text) {
        var found = lines.all(id, new LineFilter(state, village, text), currentActor.require());
        return IssuanceWorkbook.download(found);
    }

    @PostMapping("/danh-sach/{id}/tep")
    ModelAndView attach(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String evidenceName,
            @RequestParam(name = "evidence") MultipartFile file,
            Model model,
            RedirectAttributes redirect) {
        try {
            evidence.attach(id, evidenceName, file.getBytes(), currentActor.require());
        } catch (InvalidInput wrong) {
            model.addAttribute("evidenceName", evidenceName);
            return again(id, wrong, model);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        redirect.addFlashAttribute("message", "Đã lưu tệp.");
        return new ModelAndView(LIST + id + "#tep-da-luu");
    }

    @GetMapping("/danh-sach/{id}/tep/{file}")
    ResponseEntity<byte[]> evidence(@PathVariable("id") UUID id, @PathVariable("file") UUID file) {
        var page = evidence.content(id, file, currentActor.require());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(page.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(page.content());
    }

    @PostMapping("/danh-sach/{id}/tien")
    ModelAndView enterMoney(
            @PathVariable("id") UUID id,
            @RequestParam IssuanceMoney.Kind kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String movedOn,
            Model model,
            RedirectAttributes redirect) {
        try {
            money.enter(
                    id,
                    kind,
                    Typed.amount(amount),
                    paper,
                    Typed.day(movedOn, "movedOn"),
                    currentActor.require());
        } catch (InvalidInput wrong) {
            model.addAttribute("amount", amount);
            model.addAttribute("paper", paper);
            model.addAttribute("movedOn", movedOn);
            model.addAttribute("moneyKind", kind.name());
            return again(id, wrong, model);
        }
        redirect.addFlashAttribute("message", "Đã ghi: " + kind.label() + ".");
        return new ModelAndView(LIST + id + "#tien");
    }

    @PostMapping("/danh-sach/{id}/tien/{entry}/xoa")
    String removeMoney(
            @PathVariable("id") UUID id,
            @PathVariable("entry") UUID entry,
            RedirectAttributes redirect) {
        money.remove(id, entry, currentActor.require());
        redirect.addFlashAttribute("message", "Đã bỏ phiếu này.");
        return LIST + id + "#tien";
    }

    private ModelAndView again(UUID id, InvalidInput wrong, Model model) {
        sheet.fill(id, LineFilter.ALL, 1, LineForm.EMPTY, currentActor.require(), model);
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(IssuanceSheet.VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
