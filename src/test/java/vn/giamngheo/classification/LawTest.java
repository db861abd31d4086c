package vn.giamngheo.classification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.TrainingMark;
import vn.giamngheo.support.RepositoryTest;

/** A test of the administration of the law's data, on what the migrations bring. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RepositoryTest
@Import({
    LawTable.class,
    LawParts.class,
    LawAudit.class,
    LawChanges.class,
    LawOverlaps.class,
    HeaderPart.class,
    LimitPart.class,
    ClausePart.class,
    IndicatorPart.class,
    ThresholdNumbers.class,
    CodeItemPart.class,
    FormALimitPart.class,
    PointTablePart.class,
    PointQuestions.class,
    PointTables.class,
    RegionTable.class,
    StandardSheets.class,
    NamedUnits.class,
    LawVersions.class,
    LawSheets.class,
    EditLawData.class,
    SubmitLawData.class,
    ConfirmLawData.class,
    ReplaceLawData.class,
    DraftStandard.class,
    ImportPointTable.class,
    RefillPointTable.class,
    ExampleTable.class,
    ScoringRegions.class,
    AuditTrail.class,
    TrainingMark.class
})
@interface LawTest {}
