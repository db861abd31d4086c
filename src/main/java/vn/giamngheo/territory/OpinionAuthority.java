package vn.giamngheo.territory;

/**
 * Who gives the opinion on the result of the periodic review before the commune decides.
 *
 * @param unitKey unit whose chair answers, "298-2023"
 * @param title "Chủ tịch Ủy ban nhân dân huyện Tứ Kỳ"
 * @param workingDays days to answer in writing
 * @param clause legal basis
 * @param mark how sure this rule is; shown beside it
 */
public record OpinionAuthority(
        String unitKey, String title, int workingDays, String clause, String mark) {}
