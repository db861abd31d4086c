package vn.giamngheo.recognition;

import java.util.Locale;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.VietnameseText;

/**
 * Who signs a decision, as it stands under it: the chair, or a deputy for the chair (KT. CHỦ TỊCH,
 * Nghị định 30/2020/NĐ-CP). Which of the two is said by the title of the account.
 *
 * @param onBehalf a deputy signs for the chair
 */
public record Signer(String username, String name, String title, boolean onBehalf) {

    private static final String CHAIR = "chủ tịch";
    private static final String DEPUTY = "phó chủ tịch";

    /**
     * @throws BusinessException FORBIDDEN; SIGNER_TITLE when the title is neither of the two
     */
    public static Signer of(Actor actor, String communeKey) {
        require(actor, communeKey);
        var title = VietnameseText.clean(actor.title());
        return new Signer(actor.username(), actor.displayName(), title, onBehalf(title));
    }

    /** "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH": what stands above the name. */
    public String capacity() {
        return onBehalf ? "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" : "CHỦ TỊCH";
    }

    /**
     * Whoever may decide on what lies before the chair, also to send it back.
     *
     * @throws BusinessException FORBIDDEN
     */
    static void require(Actor actor, String communeKey) {
        if (!actor.hasRole(Roles.COMMUNE_CHAIR) || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Quyết định công nhận do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã ký.");
        }
    }

    private static boolean onBehalf(String title) {
        var written = title.toLowerCase(Locale.ROOT);
        if (begins(written, DEPUTY)) {
            return true;
        }
        if (begins(written, CHAIR)) {
            return false;
        }
        throw new BusinessException(
                "SIGNER_TITLE",
                ("Chức danh của bạn trong ứng dụng là “%s”, không phải Chủ tịch hay Phó Chủ tịch"
                                + " Ủy ban nhân dân xã, nên chưa ký được. Đề nghị quản trị viên sửa"
                                + " chức danh của tài khoản.")
                        .formatted(title));
    }

    private static boolean begins(String title, String office) {
        return title.equals(office) || title.startsWith(office + " ");
    }
}
