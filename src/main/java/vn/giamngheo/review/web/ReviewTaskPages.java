package vn.giamngheo.review.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where the long tasks of a review are worked. */
@Component
class ReviewTaskPages implements TaskPages {

    static final String COMPILE_LIST = "userTask_compileReviewList";
    static final String SURVEY = "userTask_surveyHousehold";
    static final String ANSWER_REQUEST = "userTask_answerRequest";
    static final String MEETING = "userTask_holdVillageMeeting";

    @Override
    public Map<String, String> paths() {
        return Map.of(
                COMPILE_LIST, "/ra-soat/dot/{key}/danh-sach",
                SURVEY, "/ra-soat/ho/{key}",
                ANSWER_REQUEST, "/ra-soat/ho/{key}/tra-loi",
                MEETING, "/hop-dan/{key}");
    }
}
