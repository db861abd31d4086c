package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;

/** Reads the form of a rule, all of it, so that a person sees everything that is wrong at once. */
final class RuleFormReading {

    private static final int LONGEST = 1000;

    private final CatalogueBook book;
    private final RuleForm form;
    private final InputErrors errors = new InputErrors();

    private RuleFormReading(CatalogueBook book, RuleForm form) {
        this.book = book;
        this.form = form;
    }

    /**
     * @throws InvalidInput at the fields
     */
    static RuleDrafts.Values read(RuleForm form, CatalogueBook book) {
        return new RuleFormReading(book, form).values();
    }

    private RuleDrafts.Values values() {
        var from = WrittenDay.required(form.from(), "from", "Nhập ngày bắt đầu hiệu lực.", errors);
        var to = WrittenDay.optional(form.to(), "to", errors);
        errors.addIf(
                from != null && to != null && to.isBefore(from),
                "to",
                "Ngày hết hiệu lực trước ngày bắt đầu. Kiểm tra lại ngày.");
        var basis = text("legalBasis", form.legalBasis());
        errors.addIf(basis.isEmpty(), "legalBasis", "Nhập số, ngày và điều của văn bản.");
        errors.addIf(
                !RuleMark.choices().containsKey(form.mark()),
                "mark",
                "Chọn mức đối chiếu với văn bản.");
        var kind = kind();
        var money = money(kind);
        var deadline = deadline();
        var values =
                new RuleDrafts.Values(
                        text("conditionText", form.conditionText()),
                        text("amountText", form.amountText()),
                        text("decidedBy", form.decidedBy()),
                        basis,
                        requireNonNullElse(from, LocalDate.EPOCH),
                        to,
                        form.mark(),
                        money,
                        kind,
                        deadline);
        errors.throwIfAny();
        return values;
    }

    private @Nullable NumberKind kind() {
        if (form.number().isBlank()) {
            return null;
        }
        var kind =
                book.kinds().stream()
                        .filter(each -> each.code().equals(form.number()))
                        .filter(each -> each.unit() == NumberKind.Unit.DONG)
                        .findFirst();
        errors.addIf(kind.isEmpty(), "number", "Chọn một số liệu trong danh sách.");
        return kind.orElse(null);
    }

    private @Nullable RuleMoney money(@Nullable NumberKind kind) {
        var amount = number(form.amount(), "amount", "Nhập số tiền là số nguyên đồng.");
        errors.addIf(
                amount != null && kind != null,
                "number",
                "Chỉ chọn một cách: số tiền cố định, hoặc tính theo số liệu.");
        if (amount == null && kind == null) {
            return null;
        }
        var per =
                Arrays.stream(RuleMoney.Per.values())
                        .filter(each -> each.name().equals(form.per()))
                        .findFirst();
        errors.addIf(per.isEmpty(), "per", "Chọn tính theo lần, tháng, quý hay năm.");
        var share =
                kind == null
                        ? Long.valueOf(0)
                        : perMille(form.share(), "share", "Nhập tỷ lệ từ 0 đến 100%.");
        var payer =
                Arrays.stream(Amounts.Payer.values())
                        .filter(each -> each != Amounts.Payer.HOUSEHOLD)
                        .filter(each -> each.name().equals(form.payer()))
                        .findFirst();
        errors.addIf(payer.isEmpty(), "payer", "Chọn nơi chi trả.");
        var paid = perMille(form.payerShare(), "payerShare", "Nhập tỷ lệ từ 0 đến 100%.");
        var most = number(form.mostUnits(), "mostUnits", "Nhập số nguyên, hoặc để trống.");
        errors.addIf(
                most != null && (most < 1 || most > 120), "mostUnits", "Nhập số từ 1 đến 120.");
        if (!errors.isEmpty()) {
            return null;
        }
        return new RuleMoney(
                amount,
                kind == null ? null : kind.code(),
                Math.toIntExact(share),
                per.orElseThrow(),
                most == null ? null : Math.toIntExact(most),
                Boolean.parseBoolean(form.ceiling()),
                0,
                payer.orElseThrow(),
                Math.toIntExact(paid));
    }

    private BenefitDeadline deadline() {
        var clause = text("deadlineClause", form.deadlineClause());
        var days = number(form.deadlineDays(), "deadlineDays", "Nhập số ngày là số nguyên.");
        errors.addIf(
                days != null && (days < 1 || days > 365), "deadlineDays", "Nhập từ 1 đến 365.");
        var kind = form.deadlineKind();
        var known = kind.equals("WORKING") || kind.equals("CALENDAR");
        errors.addIf(
                days != null && !known, "deadlineKind", "Chọn ngày làm việc hay ngày theo lịch.");
        return new BenefitDeadline(
                days == null ? null : (int) Math.min(days, 365),
                days == null ? null : kind,
                clause,
                clause.isEmpty(),
                text("othersDeadline", form.othersDeadline()));
    }

    private @Nullable Long number(String text, String field, String sentence) {
        if (text.isBlank()) {
            return null;
        }
        var read = NumberWords.read(NumberKind.Unit.DONG, text);
        errors.addIf(read == null, field, sentence);
        return read;
    }

    private long perMille(String text, String field, String sentence) {
        var read = NumberWords.read(NumberKind.Unit.PER_MILLE, text);
        errors.addIf(read == null, field, sentence);
        return read == null ? 0 : read;
    }

    private String text(String field, String typed) {
        var clean = VietnameseText.clean(typed);
        errors.addIf(
                clean.length() > LONGEST,
                field,
                "Nhiều nhất %d chữ. Viết ngắn lại.".formatted(LONGEST));
        return clean;
    }
}
