package vn.giamngheo.classification;

import java.time.LocalDate;

/** Judges many households of one place under one standard; safe for several threads at once. */
public interface StandardJudge {

    Judgement judge(SurveyFacts facts, LocalDate on);
}
