package vn.giamngheo.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PrintPostedList;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.PrintCertificates;
import vn.giamngheo.recognition.PrintDecision;
import vn.giamngheo.review.PrintMeetingMinutes;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.TerritoryScope;

/** Writes the documents of a closed round into a folder. */
@Component
@Profile("training")
class OutputFolder {

    private final Rounds rounds;
    private final PostedLists postedLists;
    private final Decisions decisions;
    private final PrintMeetingMinutes printMinutes;
    private final PrintPostedList printPostedList;
    private final PrintDecision printDecision;
    private final PrintCertificates printCertificates;

    OutputFolder(
            Rounds rounds,
            PostedLists postedLists,
            Decisions decisions,
            PrintMeetingMinutes printMinutes,
            PrintPostedList printPostedList,
            PrintDecision printDecision,
            PrintCertificates printCertificates) {
        this.rounds = rounds;
        this.postedLists = postedLists;
        this.decisions = decisions;
        this.printMinutes = printMinutes;
        this.printPostedList = printPostedList;
        this.printDecision = printDecision;
        this.printCertificates = printCertificates;
    }

    /**
     * @throws BusinessException OUTPUT_FOLDER when the folder cannot be written
     */
    void write(UUID roundId, Path folder, Actor actor) {
        var scope = TerritoryScope.of(actor);
        try {
            Files.createDirectories(folder);
            for (var village : rounds.villageParts(roundId)) {
                write(
                        folder,
                        "bien-ban-hop-dan-" + number(village.villageKey()),
                        printMinutes.pdf(village.id(), actor));
            }
            var count = 0;
            for (var list : postedLists.ofRound(roundId)) {
                count++;
                write(
                        folder,
                        "niem-yet-%02d-%s%s"
                                .formatted(
                                        count,
                                        number(list.villageKey()),
                                        list.ofReverification() ? "-phuc-tra" : ""),
                        printPostedList.pdf(list.id(), scope));
            }
            var decision = decisions.ofRound(roundId).orElseThrow();
            write(folder, "quyet-dinh", printDecision.pdf(decision.id(), scope));
            if (decision.certificates() > 0) {
                write(folder, "giay-chung-nhan", printCertificates.all(decision.id(), scope));
            }
        } catch (IOException e) {
            throw new BusinessException(
                    "OUTPUT_FOLDER",
                    "Không ghi được văn bản vào thư mục %s: %s".formatted(folder, e.getMessage()));
        }
    }

    private static void write(Path folder, String name, byte[] pdf) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    /** "thon-01" for "11116-2023.01". */
    private static String number(String villageKey) {
        return "thon-" + villageKey.substring(villageKey.lastIndexOf('.') + 1);
    }
}
