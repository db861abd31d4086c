package vn.giamngheo.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
     * @throws BusinessException OPINION_AUTHORITY_NOT_CONFIGURED when nobody entered a rule
     */
    public Optional<OpinionAuthority> on(String communeKey, LocalDate date) {
        var commune = territory.commune(communeKey);
        var rule = rules.inForce(commune, date).orElseThrow(() -> notConfigured(commune, date));
        return switch (rule.variant()) {
            case NONE -> Optional.empty();
            case PROVINCE ->
                    Optional.of(authority(commune.provinceKey(), commune.provinceName(), rule));
            case DISTRICT -> Optional.of(district(commune, date, rule));
        };
    }

    /** Every rule ever entered, the latest first. */
    public List<OpinionRule> rules() {
        return rules.all();
    }

    private static OpinionAuthority district(Commune commune, LocalDate date, OpinionRule rule) {
        var key = commune.districtKey();
        var name = commune.districtName();
        if (key == null || name == null) {
            throw notConfigured(commune, date);
        }
        return authority(key, name, rule);
    }

    private static OpinionAuthority authority(String key, String unitName, OpinionRule rule) {
        var days = rule.workingDays();
        if (days == null) {
            throw new IllegalStateException("rule " + rule.id() + " has an authority but no days");
        }
        var name = unitName.substring(0, 1).toLowerCase(Locale.ROOT) + unitName.substring(1);
        return new OpinionAuthority(
                key, "Chủ tịch Ủy ban nhân dân " + name, days, rule.clause(), rule.mark());
    }

    private static BusinessException notConfigured(Commune commune, LocalDate date) {
        return new BusinessException(
                NOT_CONFIGURED,
                """
                Chưa có quy định ai cho ý kiến về kết quả rà soát của %s tại ngày %s. \
                Quản trị viên cần nhập cơ quan cho ý kiến tại trang Quản trị, mục Địa bàn, \
                theo văn bản của cấp tỉnh.\
                """
                        .formatted(commune.fullName(), DAY.format(date)));
    }
}
