package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.shared.PovertyCategory.NEAR_POOR;
import static vn.giamngheo.shared.PovertyCategory.NOT_POOR;
import static vn.giamngheo.shared.PovertyCategory.POOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.HouseholdFlags;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Sex;
import vn.giamngheo.shared.PovertyCategory;

/** Which households stand on which of the four lists, and finding them. */
class ResultListsTest {

    private final ResultLists lists =
            new ResultLists(
                    List.of(
                            line("Đặng Thị Hoà", POOR, POOR),
                            line("Bùi Văn Sáu", NEAR_POOR, POOR),
                            line("Lê Thị Gấm", POOR, NEAR_POOR),
                            line("Hà Văn Chín", NEAR_POOR, NOT_POOR),
                            line("Tô Thị Mười", POOR, NOT_POOR),
                            line("Vũ Văn Mở", NOT_POOR, null)));

    @Test
    void everyHouseholdStandsWhereItsClassBeforeAndAfterPutIt() {
        assertThat(names(ResultList.POOR)).containsExactly("Đặng Thị Hoà", "Bùi Văn Sáu");
        assertThat(names(ResultList.NEAR_POOR)).containsExactly("Lê Thị Gấm");
        assertThat(names(ResultList.ESCAPED_POVERTY)).containsExactly("Lê Thị Gấm", "Tô Thị Mười");
        assertThat(names(ResultList.ESCAPED_NEAR_POVERTY)).containsExactly("Hà Văn Chín");
    }

    @Test
    void countsWhatIsNewAndWhatIsOpen() {
        assertThat(lists.newlyPoor()).isEqualTo(1);
        assertThat(lists.newlyNearPoor()).isEqualTo(1);
        assertThat(lists.poorBefore()).isEqualTo(3);
        assertThat(lists.listed()).isEqualTo(3);
        assertThat(lists.unclassified()).isEqualTo(1);
    }

    @Test
    void findsANameWithoutItsAccents() {
        assertThat(lists.find(ResultList.POOR, "dang thi hoa"))
                .extracting(line -> line.household().headName())
                .containsExactly("Đặng Thị Hoà");
    }

    @Test
    void marksWhatChanged() {
        assertThat(lists.lines())
                .extracting(ResultLine::change)
                .containsExactly(
                        "Không thay đổi",
                        "Trước là hộ cận nghèo",
                        "Trước là hộ nghèo",
                        "Trước là hộ cận nghèo",
                        "Trước là hộ nghèo",
                        "Chưa phân loại");
    }

    private List<String> names(ResultList list) {
        return lists.of(list).stream().map(line -> line.household().headName()).toList();
    }

    private static ResultLine line(
            String head, PovertyCategory before, @Nullable PovertyCategory after) {
        return new ResultLine(
                UUID.randomUUID(),
                new HouseholdSummary(
                        UUID.randomUUID(),
                        "11116-2023",
                        "11116-2023.01",
                        "Thôn Đông",
                        "QK0001",
                        head,
                        Sex.FEMALE,
                        LocalDate.of(1970, 1, 1),
                        BirthPrecision.DAY,
                        "Kinh",
                        null,
                        "",
                        3,
                        new HouseholdFlags(false, false, false),
                        null),
                before,
                after);
    }
}
