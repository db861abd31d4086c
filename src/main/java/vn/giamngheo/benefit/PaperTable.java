package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.PaperLines.Person;
import vn.giamngheo.document.IssuanceListDocument.Column;
import vn.giamngheo.document.IssuanceListDocument.Row;
import vn.giamngheo.document.OfficialWording;

/**
 * Columns and rows of a printed list by what it is for. Only facts the register knows; what a form
 * asks beyond them is left to the form.
 */
record PaperTable(List<Column> columns, List<Row> rows) {

    /** Household by household: who is to be insured. */
    static PaperTable ofCards(List<Person> people) {
        return table(
                people,
                List.of(
                        Column.centred("STT", 6),
                        Column.text("Họ và tên", 25),
                        Column.centred("Ngày sinh", 12),
                        Column.centred("Giới tính", 8),
                        Column.centred("Số định danh, CCCD", 16),
                        Column.text("Quan hệ với chủ hộ", 13),
                        Column.text("Địa chỉ", 20)),
                true,
                (number, person) ->
                        List.of(
                                number,
                                person.name(),
                                person.birth(),
                                person.sex() == null ? "" : person.sex().label(),
                                Objects.requireNonNullElse(person.identityNumber(), ""),
                                person.relation() == null ? "" : person.relation().label(),
                                person.address()));
    }

    static PaperTable ofPupils(List<Person> people) {
        return table(
                people,
                List.of(
                        Column.centred("STT", 7),
                        Column.text("Họ và tên", 30),
                        Column.centred("Ngày sinh", 15),
                        Column.text("Chủ hộ", 28),
                        Column.text("Quyết định công nhận", 20)),
                false,
                (number, person) ->
                        List.of(
                                number,
                                person.name(),
                                person.birth(),
                                person.headName(),
                                person.decisionNumber()));
    }

    /** Signed on receipt. */
    static PaperTable ofMoney(List<Person> people) {
        return table(
                people,
                List.of(
                        Column.centred("STT", 7),
                        Column.text("Họ và tên", 30),
                        Column.text("Chủ hộ", 25),
                        Column.centred("Số tiền (đồng)", 18),
                        Column.centred("Ký nhận", 20)),
                false,
                (number, person) ->
                        List.of(
                                number,
                                person.name(),
                                person.headName(),
                                dong(person.amount()),
                                ""));
    }

    static PaperTable ofOthers(List<Person> people) {
        return table(
                people,
                List.of(
                        Column.centred("STT", 7),
                        Column.text("Họ và tên", 30),
                        Column.text("Chủ hộ", 25),
                        Column.text("Địa chỉ", 20),
                        Column.centred("Ký nhận", 18)),
                false,
                (number, person) ->
                        List.of(number, person.name(), person.headName(), person.address(), ""));
    }

    /** Who lost what they had, and from when. */
    static PaperTable ofDecreases(List<Person> people) {
        return table(
                people,
                List.of(
                        Column.centred("STT", 6),
                        Column.text("Họ và tên", 28),
                        Column.centred("Ngày sinh", 14),
                        Column.centred("Số định danh, CCCD", 17),
                        Column.text("Số thẻ, số giấy", 18),
                        Column.centred("Ngày cuối cùng được hưởng", 17)),
                false,
                (number, person) ->
                        List.of(
                                number,
                                person.name(),
                                person.birth(),
                                Objects.requireNonNullElse(person.identityNumber(), ""),
                                person.number(),
                                person.endedOn() == null
                                        ? ""
                                        : OfficialWording.shortDate(person.endedOn())));
    }

    private static PaperTable table(
            List<Person> people,
            List<Column> columns,
            boolean byHousehold,
            BiFunction<String, Person, List<String>> cells) {
        List<Row> rows = new ArrayList<>();
        @Nullable String village = null;
        @Nullable UUID household = null;
        var number = 0;
        for (var person : people) {
            if (!person.villageName().equals(village)) {
                village = person.villageName();
                household = null;
                rows.add(Row.group(village));
            }
            if (byHousehold && !person.householdId().equals(household)) {
                household = person.householdId();
                rows.add(Row.group("Hộ " + person.headName()));
            }
            number++;
            rows.add(Row.of(cells.apply(String.valueOf(number), person)));
        }
        return new PaperTable(columns, rows);
    }

    static String dong(@Nullable Long amount) {
        return amount == null ? "" : "%,d".formatted(amount).replace(',', '.');
    }
}
