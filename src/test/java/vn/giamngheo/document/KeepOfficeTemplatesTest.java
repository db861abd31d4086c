package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.ApplicationTest;

@ApplicationTest
class KeepOfficeTemplatesTest {

    private static final OfficeTemplate TEMPLATE = OfficeTemplate.REFUSAL;
    private static final String COMMUNE = "11116-2023";
    private static final String OTHER = "11119-2023";
    private static final Actor ADMINISTRATOR = actor("quantri", "administrator", Set.of());
    private static final Actor OFFICER = actor("ldtbxh", "poverty-officer", Set.of(COMMUNE));

    @Autowired private KeepOfficeTemplates keep;
    @Autowired private OfficeTemplates templates;
    @Autowired private OfficeDocuments documents;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void noOwnWordingIsLeft() {
        jdbc.sql("DELETE FROM giamngheo.office_template").update();
    }

    @Test
    void theCommunesWordingGoesBeforeTheOneForAllAndThatBeforeTheApplications() {
        assertThat(printed(COMMUNE)).contains("Kính gửi");

        use(ADMINISTRATOR, null, "Thưa ông bà của mọi xã");
        assertThat(printed(COMMUNE)).contains("Thưa ông bà của mọi xã").doesNotContain("Kính gửi");

        use(OFFICER, COMMUNE, "Thưa ông bà của xã");
        assertThat(printed(COMMUNE)).contains("Thưa ông bà của xã");
        assertThat(printed(OTHER)).contains("Thưa ông bà của mọi xã");
        assertThat(text(documents.docx(TEMPLATE, DocxInspection.samples(TEMPLATE))))
                .as("of no commune in particular")
                .contains("Kính gửi");

        keep.useDefault(OFFICER, TEMPLATE, COMMUNE);
        assertThat(printed(COMMUNE)).contains("Thưa ông bà của mọi xã");
        keep.useDefault(ADMINISTRATOR, TEMPLATE, null);
        assertThat(printed(COMMUNE)).contains("Kính gửi");
    }

    @Test
    void aDraftIsNotUsedUntilSomebodySaysSo() {
        var draft = upload(OFFICER, COMMUNE, "Thưa ông bà");

        assertThat(printed(COMMUNE)).contains("Kính gửi");
        assertThat(text(templates.preview(OFFICER, draft.id())))
                .contains("Thưa ông bà", OfficeTags.of(TEMPLATE, "ho_ten").sample());
        assertThat(footers(templates.preview(OFFICER, draft.id()))).contains("VÍ DỤ");
        assertThat(text(templates.uploaded(OFFICER, draft.id()))).contains("{{ho_ten}}");

        keep.discard(OFFICER, draft.id());
        assertRefused("NOT_A_DRAFT", () -> keep.putToUse(OFFICER, draft.id(), true));
        assertThat(printed(COMMUNE)).contains("Kính gửi");
    }

    @Test
    void aSecondDraftReplacesTheFirst() {
        var first = upload(OFFICER, COMMUNE, "Thưa ông bà một");
        var second = upload(OFFICER, COMMUNE, "Thưa ông bà hai");

        var detail = templates.detail(OFFICER, TEMPLATE, COMMUNE);

        assertThat(detail.draft()).isNotNull();
        assertThat(detail.draft().id()).isEqualTo(second.id());
        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(detail.history())
                .singleElement()
                .satisfies(old -> assertThat(old.state()).isEqualTo(TemplateState.DISCARDED));
    }

    @Test
    void aLeftOutTagHasToBeConfirmed() {
        var draft =
                keep.upload(
                        OFFICER,
                        TEMPLATE,
                        COMMUNE,
                        "mau.docx",
                        worded("Số: {{so}}", "Số:"),
                        "Ghi số bằng tay");

        assertThat(templates.detail(OFFICER, TEMPLATE, COMMUNE).missing())
                .singleElement()
                .satisfies(tag -> assertThat(tag.meaning()).contains("Số và ký hiệu"));
        assertThatThrownBy(() -> keep.putToUse(OFFICER, draft.id(), false))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.byField())
                                        .hasEntrySatisfying(
                                                "missingConfirmed",
                                                sentence ->
                                                        assertThat(sentence).contains("{{so}}")));
        assertThatCode(() -> keep.putToUse(OFFICER, draft.id(), true)).doesNotThrowAnyException();
    }

    @Test
    void saysAtTheFieldsWhatIsWrongAndKeepsNothing() {
        assertThatThrownBy(
                        () ->
                                keep.upload(
                                        OFFICER,
                                        TEMPLATE,
                                        COMMUNE,
                                        "mau.docx",
                                        worded("{{ho_ten}}", "{{ten}}"),
                                        "  "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> {
                            assertThat(wrong.byField()).containsOnlyKeys("file", "note");
                            assertThat(wrong.byField().get("file")).contains("{{ten}}");
                        });
        assertThat(templates.detail(OFFICER, TEMPLATE, COMMUNE).history()).isEmpty();
    }

    @Test
    void anEarlierWordingCanBeUsedAgain() {
        var first = use(OFFICER, COMMUNE, "Thưa ông bà một");
        use(OFFICER, COMMUNE, "Thưa ông bà hai");

        keep.goBack(OFFICER, first.id());

        assertThat(printed(COMMUNE)).contains("Thưa ông bà một");
        assertThat(templates.detail(OFFICER, TEMPLATE, COMMUNE).history())
                .extracting(TemplateVersion::state)
                .containsExactly(TemplateState.RETIRED, TemplateState.ACTIVE);
        assertRefused("NOT_USED_BEFORE", () -> keep.goBack(OFFICER, first.id()));
    }

    @Test
    void aWordingThatCanNoLongerBeFilledIsPassedOverAndNamed() {
        var old = use(OFFICER, COMMUNE, "Thưa ông bà");
        var replaced = upload(OFFICER, COMMUNE, "Thưa ông bà");
        jdbc.sql(
                        "UPDATE giamngheo.office_template SET content = :content, state = 'ACTIVE',"
                                + " used_from = uploaded_on WHERE id = :id")
                .param("content", worded("{{ho_ten}}", "{{the_cu}}"))
                .param("id", retired(old.id(), replaced.id()))
                .update();

        assertThat(printed(COMMUNE)).contains("Kính gửi");
        var inUse = templates.all(OFFICER, COMMUNE).get(TEMPLATE.ordinal());
        assertThat(inUse.used()).isNull();
        assertThat(inUse.outdated()).isNotNull();
        assertThat(inUse.outdated().id()).isEqualTo(replaced.id());
    }

    @ParameterizedTest
    @CsvSource({
        // role, for all, own commune, other commune
        "administrator, true, true, true",
        "poverty-officer, false, true, false",
        "steering-committee, false, false, false",
        "commune-chair, false, false, false",
        "office-officer, false, false, false",
        "enumerator, false, false, false",
        "supervisor, false, false, false"
    })
    void wordsOnlyWhatIsTheirs(String role, boolean all, boolean own, boolean other) {
        var actor = actor("thu-" + role, role, Set.of(COMMUNE));

        assertThat(mayWord(actor, null)).isEqualTo(all);
        assertThat(mayWord(actor, COMMUNE)).isEqualTo(own);
        assertThat(mayWord(actor, OTHER)).isEqualTo(other);
    }

    @Test
    void everyChangeIsInTheAuditOfTheCommune() {
        use(OFFICER, COMMUNE, "Thưa ông bà");
        keep.useDefault(OFFICER, TEMPLATE, COMMUNE);

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT action FROM giamngheo.audit_entry
                                        WHERE commune_key = :commune
                                            AND subject_type = 'office-template'
                                        ORDER BY sequence DESC LIMIT 3
                                        """)
                                .param("commune", COMMUNE)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "default-office-template", "use-office-template", "upload-office-template");
    }

    @Test
    void nobodyReadsTheFileOfAnotherCommune() {
        var draft = upload(OFFICER, COMMUNE, "Thưa ông bà");
        var stranger = actor("khac", "poverty-officer", Set.of(OTHER));

        assertRefused("FORBIDDEN", () -> templates.uploaded(stranger, draft.id()));
        assertRefused("FORBIDDEN", () -> templates.preview(stranger, draft.id()));
        assertRefused("FORBIDDEN", () -> keep.putToUse(stranger, draft.id(), true));
        assertRefused("FORBIDDEN", () -> keep.discard(stranger, draft.id()));
        assertRefused("FORBIDDEN", () -> keep.goBack(stranger, draft.id()));
        assertRefused("NOT_FOUND", () -> templates.uploaded(OFFICER, UUID.randomUUID()));
    }

    private boolean mayWord(Actor actor, @Nullable String commune) {
        try {
            templates.all(actor, commune);
            templates.detail(actor, TEMPLATE, commune);
            templates.current(actor, TEMPLATE, commune);
            templates.original(actor, TEMPLATE, commune);
            use(actor, commune, "Thưa ông bà");
            keep.useDefault(actor, TEMPLATE, commune);
            return true;
        } catch (BusinessException refused) {
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
            assertRefused("FORBIDDEN", () -> upload(actor, commune, "Thưa ông bà"));
            assertRefused("FORBIDDEN", () -> keep.useDefault(actor, TEMPLATE, commune));
            return false;
        }
    }

    private UUID retired(UUID active, UUID next) {
        jdbc.sql("UPDATE giamngheo.office_template SET state = 'RETIRED' WHERE id = :id")
                .param("id", active)
                .update();
        return next;
    }

    private TemplateVersion use(Actor actor, @Nullable String commune, String greeting) {
        return keep.putToUse(actor, upload(actor, commune, greeting).id(), false);
    }

    private TemplateVersion upload(Actor actor, @Nullable String commune, String greeting) {
        return keep.upload(
                actor, TEMPLATE, commune, "mau.docx", worded("Kính gửi", greeting), "Lời chào");
    }

    private String printed(String commune) {
        return text(documents.docx(TEMPLATE, commune, DocxInspection.samples(TEMPLATE)));
    }

    private static byte[] worded(String words, String others) {
        try (var document =
                        new XWPFDocument(
                                new ByteArrayInputStream(OfficeTemplateSources.of(TEMPLATE)));
                var out = new ByteArrayOutputStream()) {
            document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .forEach(run -> run.setText(run.text().replace(words, others), 0));
            document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .forEach(run -> run.setText(run.text().replace(words, others), 0));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String footers(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getFooterList().get(0).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Actor actor(String username, String role, Set<String> communes) {
        return new Actor(username, "Người thử", "", Set.of(role), communes);
    }
}
