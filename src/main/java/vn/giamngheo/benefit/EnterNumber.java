package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.CatalogueEntries.Kind;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Enters a number that amounts are counted from, for a commune or for the whole country, as a draft
 * that another person confirms. With the first day of a confirmed one it will take its place.
 */
@UseCase
public class EnterNumber {

    private static final int LONGEST_BASIS = 500;
    private static final int WHOLE = 1000;

    private final CatalogueEntries entries;
    private final NumberDrafts numbers;
    private final CatalogueMemory memory;

    EnterNumber(CatalogueEntries entries, NumberDrafts numbers, CatalogueMemory memory) {
        this.entries = entries;
        this.numbers = numbers;
        this.memory = memory;
    }

    /**
     * @return id of the draft
     * @throws InvalidInput at the fields of {@link NumberForm}
     * @throws BusinessException FORBIDDEN; NOT_FOUND for a kind that is none
     */
    public UUID enter(Actor actor, String code, NumberForm form) {
        var kind = memory.book().askedKind(code);
        if (form.place().isBlank()) {
            throw new InvalidInput("place", "Chọn nơi áp dụng số liệu này.");
        }
        var commune = form.place().equals(ReadNumbers.WHOLE_COUNTRY) ? null : form.place();
        if (commune == null && kind.local()) {
            throw new InvalidInput("place", "Số liệu này nhập cho từng xã. Chọn xã.");
        }
        CatalogueAccess.requireEnter(actor, commune);
        var id = numbers.add(code, read(kind, commune, form), actor.username());
        entries.record(actor, Kind.NUMBER, id.toString(), commune, "enter", code);
        return id;
    }

    /**
     * The place of a number is not changed.
     *
     * @param seen count of changes that the person saw
     * @throws InvalidInput at the fields of {@link NumberForm}
     * @throws BusinessException NOT_FOUND, STALE, FORBIDDEN, WRONG_STATE, NOT_YOURS
     */
    public void save(Actor actor, UUID id, int seen, NumberForm form) {
        var entry = entries.lock(Kind.NUMBER, id.toString(), seen);
        requireEditable(actor, entry);
        numbers.write(id, read(memory.book().kind(entry.code()), entry.communeKey(), form));
        entries.record(actor, Kind.NUMBER, id.toString(), entry.communeKey(), "edit", "");
    }

    /**
     * The fields of a draft.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN, WRONG_STATE, NOT_YOURS
     */
    public NumberForm form(Actor actor, UUID id) {
        requireEditable(actor, entries.find(Kind.NUMBER, id.toString()));
        var number = numbers.get(id);
        var to = number.to();
        return new NumberForm(
                requireNonNullElse(number.communeKey(), ReadNumbers.WHOLE_COUNTRY),
                TypedDay.words(number.from()),
                to == null ? "" : TypedDay.words(to),
                NumberWords.typed(number.kind().unit(), number.value()),
                number.legalBasis(),
                number.mark());
    }

    private NumberDrafts.Values read(NumberKind kind, @Nullable String commune, NumberForm form) {
        var errors = new InputErrors();
        var from = WrittenDay.required(form.from(), "from", "Nhập ngày bắt đầu áp dụng.", errors);
        var to = WrittenDay.optional(form.to(), "to", errors);
        errors.addIf(
                from != null && to != null && to.isBefore(from),
                "to",
                "Ngày cuối trước ngày bắt đầu. Kiểm tra lại ngày.");
        var value = NumberWords.read(kind.unit(), form.value());
        errors.addIf(value == null, "value", sentence(kind.unit()));
        errors.addIf(
                kind.unit() == NumberKind.Unit.WORKING_DAYS
                        && value != null
                        && (value < 1 || value > 365),
                "value",
                "Nhập từ 1 đến 365 ngày làm việc.");
        if (from != null && value != null) {
            checkShares(kind, commune, from, value, errors);
        }
        var basis = VietnameseText.clean(form.legalBasis());
        errors.addIf(
                basis.isEmpty(),
                "legalBasis",
                "Nhập văn bản quy định: số, ngày, cơ quan ban hành.");
        errors.addIf(
                basis.length() > LONGEST_BASIS,
                "legalBasis",
                "Nhiều nhất %d chữ. Viết ngắn lại.".formatted(LONGEST_BASIS));
        errors.addIf(
                commune == null && !RuleMark.choices().containsKey(form.mark()),
                "mark",
                "Chọn mức đối chiếu với văn bản.");
        errors.throwIfAny();
        return new NumberDrafts.Values(
                commune,
                requireNonNullElse(from, LocalDate.EPOCH),
                to,
                requireNonNullElse(value, 0L),
                basis,
                commune == null ? form.mark() : RuleMark.LOCAL);
    }

    /** What all payers give is at most the whole premium. */
    private void checkShares(
            NumberKind kind,
            @Nullable String commune,
            LocalDate day,
            long value,
            InputErrors errors) {
        if (kind.payer() == null || commune == null) {
            return;
        }
        var book = memory.book();
        for (var benefit : kind.benefits()) {
            long first =
                    book.ruleOn(benefit, day)
                            .map(CatalogueRule::money)
                            .map(RuleMoney::payerPerMille)
                            .orElse(0);
            long others =
                    book.kindsOf(benefit).stream()
                            .filter(other -> other.payer() != null && !other.equals(kind))
                            .flatMap(other -> book.number(other.code(), commune, day).stream())
                            .mapToLong(DatedNumber::value)
                            .sum();
            errors.addIf(
                    first + others + value > WHOLE,
                    "value",
                    "Tổng các phần đóng vượt 100%%: phần đầu %s, các phần khác đã nhập %s. Nhập tỷ lệ nhỏ hơn."
                            .formatted(
                                    NumberWords.of(NumberKind.Unit.PER_MILLE, first),
                                    NumberWords.of(NumberKind.Unit.PER_MILLE, others)));
        }
    }

    private static void requireEditable(Actor actor, CatalogueEntries.Entry entry) {
        CatalogueAccess.requireEnter(actor, entry.communeKey());
        EntrySteps.requireState(entry, "sửa", Set.of(EntryState.DRAFT));
        EntrySteps.requireOwn(actor, entry);
    }

    private static String sentence(NumberKind.Unit unit) {
        return switch (unit) {
            case DONG -> "Nhập số tiền là số nguyên đồng, ví dụ 55.000.";
            case PER_MILLE -> "Nhập tỷ lệ phần trăm từ 0 đến 100, ví dụ 20 hoặc 12,5.";
            case WORKING_DAYS -> "Nhập số ngày làm việc là số nguyên.";
        };
    }
}
