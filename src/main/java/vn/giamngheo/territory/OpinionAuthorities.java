package vn.giamngheo.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Tells who gives the opinion of Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 5, on a commune's dossier
 * on a day. To 30/06/2025 the district chair; since then the law was not found, so that nothing is
 * assumed: an administrator enters what the province decided.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class OpinionAuthorities {

    public static final String NOT_CONFIGURED = "OPINION_AUTHORITY_NOT_CONFIGURED";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Territory territory;
    private final OpinionRules rules;

    OpinionAuthorities(Territory territory, OpinionRules rules) {
        this.territory = territory;
        this.rules = rules;
    }

    /**
     * @return empty when no opinion is needed: the commune chair decides alone
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED when nobody entered a rule, or the
     *     commune is none on that day
     */
    public Optional<OpinionAuthority> on(String communeKey, LocalDate date) {
        var commune = territory.commune(communeKey);
        var standing = rules.standing(communeKey, date).orElseThrow();
        var gap = standing.gap();
        if (gap != null) {
            throw new BusinessException(
                    NOT_CONFIGURED, sentence(gap, commune.fullName(), DAY.format(date)));
        }
        return Optional.ofNullable(standing.authority());
    }

    /** How every commune of the country stands on the day, those of the other period included. */
    public List<OpinionStanding> everywhere(LocalDate date) {
        return rules.standings(date);
    }

    /** Every rule ever entered, the latest first. */
    public List<OpinionRule> rules() {
        return rules.all();
    }

    private static String sentence(OpinionStanding.Gap gap, String commune, String day) {
        return switch (gap) {
            case NO_RULE ->
                    """
                    Chưa có quy định ai cho ý kiến về kết quả rà soát của %s tại ngày %s. \
                    Quản trị viên cần nhập cơ quan cho ý kiến tại trang Quản trị, mục Địa bàn, \
                    theo văn bản của cấp tỉnh.\
                    """
                            .formatted(commune, day);
            case NO_DISTRICT ->
                    """
                    Quy định tại ngày %s để cấp huyện cho ý kiến, nhưng danh mục không có huyện \
                    của %s. Quản trị viên cần nhập cơ quan cho ý kiến tại trang Quản trị, mục Địa \
                    bàn.\
                    """
                            .formatted(day, commune);
            case NOT_IN_FORCE ->
                    """
                    %s không có trong danh mục đơn vị hành chính tại ngày %s nên không xác định \
                    được ai cho ý kiến. Quản trị viên cần kiểm tra đơn vị của tài khoản và hồ \
                    sơ tại trang Quản trị, mục Địa bàn.\
                    """
                            .formatted(commune, day);
        };
    }
}
