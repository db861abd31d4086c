package vn.giamngheo.approval.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.approval.ComplaintRegister;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostingMoment;
import vn.giamngheo.approval.PostingProofs;
import vn.giamngheo.approval.PrintPostedList;
import vn.giamngheo.shared.web.PageOf;

/** What hangs where until when; a list as paper and the pictures that prove it hung. */
@Controller
@RequestMapping("/niem-yet")
class PostingPages {

    private static final int PAGE_SIZE = 20;

    private final PostedLists postedLists;
    private final PostingProofs proofs;
    private final PrintPostedList printPostedList;
    private final ComplaintRegister register;
    private final PostingView view;
    private final PostingRows rows;
    private final Viewer viewer;

    PostingPages(
            PostedLists postedLists,
            PostingProofs proofs,
            PrintPostedList printPostedList,
            ComplaintRegister register,
            PostingView view,
            PostingRows rows,
            Viewer viewer) {
        this.postedLists = postedLists;
        this.proofs = proofs;
        this.printPostedList = printPostedList;
        this.register = register;
        this.view = view;
        this.rows = rows;
        this.viewer = viewer;
    }

    @GetMapping
    String lists(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var scope = viewer.scope();
        var lists = postedLists.lists(scope).stream().map(rows::of).toList();
        var complaints = register.entries(scope);
        model.addAttribute("listCount", lists.size());
        model.addAttribute("complaintCount", complaints.size());
        model.addAttribute(
                "openComplaints", complaints.stream().filter(one -> !one.settled()).count());
        model.addAttribute("hanging", inState(lists, "POSTED"));
        model.addAttribute("prepared", inState(lists, "PREPARED"));
        model.addAttribute("closed", PageOf.slice(inState(lists, "CLOSED"), page, PAGE_SIZE));
        return "approval/postings";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        view.fill(model, id, page, null);
        return PostingView.NAME;
    }

    @GetMapping("/{id}/danh-sach.pdf")
    ResponseEntity<byte[]> print(@PathVariable("id") UUID id) {
        return Downloads.pdf("danh-sach-niem-yet.pdf", printPostedList.pdf(id, viewer.scope()));
    }

    @GetMapping("/{id}/anh-niem-yet.jpg")
    ResponseEntity<byte[]> hung(@PathVariable("id") UUID id) {
        return Downloads.picture(proofs.photo(id, PostingMoment.HUNG, viewer.scope()));
    }

    @GetMapping("/{id}/anh-go.jpg")
    ResponseEntity<byte[]> removed(@PathVariable("id") UUID id) {
        return Downloads.picture(proofs.photo(id, PostingMoment.REMOVED, viewer.scope()));
    }

    private static List<PostingRow> inState(List<PostingRow> rows, String state) {
        return rows.stream().filter(row -> row.list().state().equals(state)).toList();
    }
}
