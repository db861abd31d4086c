package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vn.giamngheo.shared.VietnameseText;

/**
 * What is wrong with the questions of a point table, so that no table is confirmed under which a
 * household gets no points, or two kinds of points.
 */
public final class PointTableCheck {

    private PointTableCheck() {}

    /** Vietnamese sentences that name question and options; empty for a sound table. */
    public static List<String> problems(List<PointTable.Question> questions) {
        var problems = new ArrayList<String>();
        if (questions.isEmpty()) {
            problems.add("Bảng điểm không có câu hỏi nào.");
        }
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            if (question.no() != i + 1) {
                problems.add(
                        "Câu thứ "
                                + (i + 1)
                                + " mang số "
                                + question.no()
                                + ": đánh số liên tục từ 1.");
            }
            problems.addAll(new QuestionCheck(question).problems());
        }
        return problems;
    }

    private static final class QuestionCheck {

        private final PointTable.Question question;
        private final List<String> problems = new ArrayList<>();

        QuestionCheck(PointTable.Question question) {
            this.question = question;
        }

        List<String> problems() {
            var options = question.options();
            var needed = question.kind() == PointTable.Kind.ONE ? 2 : 1;
            if (options.size() < needed) {
                add("cần ít nhất " + needed + " phương án.");
            }
            labelsAndNumbers();
            points();
            if (question.kind() == PointTable.Kind.RANGE) {
                new RangeCheck(question, problems).check();
            } else {
                noEnds();
            }
            return problems;
        }

        private void labelsAndNumbers() {
            var numbers = new HashSet<Integer>();
            var labels = new HashMap<String, PointTable.Option>();
            for (var option : question.options()) {
                if (!numbers.add(option.no())) {
                    add("hai phương án cùng số " + option.no() + ".");
                }
                var same = labels.put(VietnameseText.folded(option.label()), option);
                if (same != null) {
                    add(
                            "hai phương án trùng tên “"
                                    + same.label()
                                    + "” và “"
                                    + option.label()
                                    + "”.");
                }
            }
        }

        private void points() {
            for (var option : question.options()) {
                if (IncomeScoring.outOfBounds(option.points())) {
                    add(
                            "phương án “"
                                    + option.label()
                                    + "” có "
                                    + option.points()
                                    + " điểm; điểm phải từ 0 đến "
                                    + IncomeScoring.BOUND
                                    + ".");
                }
            }
        }

        private void noEnds() {
            if (question.source() != null) {
                add("chỉ câu hỏi theo khoảng số mới tự tính được từ thông tin của hộ.");
            }
            for (var option : question.options()) {
                if (option.atLeast() != null || option.below() != null) {
                    add(
                            "phương án “"
                                    + option.label()
                                    + "” có khoảng số, câu này không dùng khoảng số.");
                }
            }
        }

        private void add(String problem) {
            problems.add("Câu " + question.no() + ": " + problem);
        }
    }
}
