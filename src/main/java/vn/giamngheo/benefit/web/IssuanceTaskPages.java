package vn.giamngheo.benefit.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.workflow.TaskPages;

/** Where lists are checked, approved and issued. */
@Component
class IssuanceTaskPages implements TaskPages {

    static final String PREPARE = "userTask_prepareList";
    static final String APPROVE = "userTask_approveList";
    static final String ISSUE = "userTask_issueToPeople";

    @Override
    public Map<String, String> paths() {
        return Map.of(
                PREPARE,
                "/chinh-sach/danh-sach/{key}",
                APPROVE,
                "/chinh-sach/danh-sach/{key}/duyet",
                ISSUE,
                "/chinh-sach/danh-sach/{key}");
    }
}
