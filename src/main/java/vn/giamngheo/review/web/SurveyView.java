package vn.giamngheo.review.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Indicator;

/**
 * The survey's page while it is filled.
 *
 * @param formA fields of Phiếu A; empty where it is not asked
 * @param formAHint where the features come from
 * @param home dwelling, water and sanitation, means of information
 * @param points form B1: questions of the point table, or the total of the paper form
 * @param pointsHint where the points come from
 * @param services indicators by basic service, in the order of the form
 * @param overrides by code of the indicator: mark by hand, and its reason
 */
record SurveyView(
        long revision,
        List<FieldView> formA,
        String formAHint,
        List<PersonView> people,
        List<FieldView> home,
        List<FieldView> points,
        String pointsHint,
        boolean example,
        Map<String, List<Indicator>> services,
        Map<String, List<FieldView>> overrides,
        List<FieldView> causesAndNeeds,
        @Nullable String lastArea,
        SurveyState state) {}
