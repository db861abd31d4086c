package vn.giamngheo.approval.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostingPeriods;
import vn.giamngheo.approval.PostingProofs;
import vn.giamngheo.approval.PublicAddresses;
import vn.giamngheo.approval.ReceiveComplaint;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Fills the page of one list, for whoever reads it and for the committee that hangs it. */
@Component
class PostingView {

    static final String NAME = "approval/posting";
    private static final int HOUSEHOLDS = 50;

    private final PostedLists postedLists;
    private final PostingProofs proofs;
    private final PostingPeriods periods;
    private final PublicAddresses addresses;
    private final ReceiveComplaint receiveComplaint;
    private final Territory territory;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final PostingRows rows;
    private final Viewer viewer;

    PostingView(
            PostedLists postedLists,
            PostingProofs proofs,
            PostingPeriods periods,
            PublicAddresses addresses,
            ReceiveComplaint receiveComplaint,
            Territory territory,
            TaskDesk taskDesk,
            TaskDues taskDues,
            PostingRows rows,
            Viewer viewer) {
        this.postedLists = postedLists;
        this.proofs = proofs;
        this.periods = periods;
        this.addresses = addresses;
        this.receiveComplaint = receiveComplaint;
        this.territory = territory;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.rows = rows;
        this.viewer = viewer;
    }

    /**
     * @param typed what was refused; null to show what is saved
     */
    void fill(Model model, UUID id, int page, @Nullable ProofForm typed) {
        var actor = viewer.actor();
        var list = postedLists.list(id, viewer.scope());
        var households = postedLists.householdsOf(id);
        var proof = proofs.of(id);
        var task = taskDesk.find(ApprovalTaskPages.POST_LIST, id.toString(), actor).orElse(null);
        model.addAttribute("row", rows.of(list));
        model.addAttribute("list", list);
        model.addAttribute("proof", proof);
        model.addAttribute("households", PageOf.slice(households, page, HOUSEHOLDS));
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("hangs", taskDues.of("posting", id.toString()));
        model.addAttribute("mayPost", task != null);
        model.addAttribute(
                "mayTakeDown",
                taskDesk.find(ApprovalTaskPages.TAKE_DOWN_LIST, id.toString(), actor).isPresent());
        model.addAttribute(
                "form",
                typed == null
                        ? ProofForm.saved(proof, OfficialWording.shortDate(rows.today()))
                        : typed);
        model.addAttribute(
                "receives",
                receiveComplaint.mayReceive(list.communeKey(), list.villageKey(), actor));
        model.addAttribute("takesComplaints", list.hangsOn(rows.today()));
        model.addAttribute("complaints", postedLists.complaintsOf(id));
        if (list.state().equals("POSTED")) {
            var commune = territory.commune(list.communeKey()).fullName();
            var period = periods.of(list);
            var address = addresses.of(id);
            model.addAttribute("address", address);
            model.addAttribute(
                    "loudspeaker",
                    String.join(
                            "\n",
                            LoudspeakerText.of(
                                    list, period.from(), period.to(), households, commune)));
            model.addAttribute("zalo", ZaloText.of(list, period, commune, address));
        }
    }
}
