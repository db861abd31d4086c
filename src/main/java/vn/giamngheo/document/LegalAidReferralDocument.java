package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giới thiệu người được trợ giúp pháp lý đến Trung tâm (Thông tư 12/2018/TT-BTP, Điều 17a, Mẫu số
 * 13). The layout of the form was not read: the paper carries what the commune knows and says which
 * form it stands for.
 *
 * @param number null: left open for the registry
 * @param date null: left open for the pen
 * @param centre to whom it is addressed
 * @param born "12/03/1961"
 * @param group why the person is entitled: class of the household and clause
 * @param need what the case is about, in the person's words
 * @param papers papers that go with it
 */
public record LegalAidReferralDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String centre,
        String applicant,
        String born,
        String residence,
        String group,
        LocalDate askedOn,
        String need,
        List<String> papers,
        Signature signature,
        boolean training)
        implements OfficialDocument {

    public LegalAidReferralDocument {
        papers = List.copyOf(papers);
    }

    /** Who is sent and why. */
    public String introduction() {
        return "%s giới thiệu đến %s người sau đây để được trợ giúp pháp lý:"
                .formatted(body.name(), centre);
    }

    @Override
    public String title() {
        return "Giới thiệu trợ giúp pháp lý - " + applicant;
    }
}
