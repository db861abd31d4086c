package vn.giamngheo.review.web;

import java.util.List;
import java.util.UUID;

/**
 * One person of the household on the survey's page.
 *
 * @param title "Nguyễn Thị Lụa"; for a person found at the door whose name is not entered yet:
 *     "Người mới"
 * @param facts relation, age, sex in one line
 * @param who fields that say who the person is and whether they live here
 * @param asked fields that the indicators need; empty for who is gone
 */
record PersonView(
        UUID id,
        String title,
        String facts,
        boolean found,
        List<FieldView> who,
        List<FieldView> asked) {}
