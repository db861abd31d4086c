package vn.giamngheo.review;

import vn.giamngheo.classification.Place;
import vn.giamngheo.household.HouseholdDetail;

/** One review with the household and the place that its survey is about. */
record SurveyCase(HouseholdReview review, int year, HouseholdDetail household, Place place) {

    /** A household with a request is first sifted by Phiếu A, once. */
    boolean wantsFormA() {
        return review.wantsFormA();
    }
}
