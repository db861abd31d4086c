package vn.giamngheo.recognition.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.shared.web.PageOf;

/** Which of the four lists a page shows, what is searched in it, and which part of it. */
record ListParameters(
        @BindParam("danh-sach") @Nullable String list,
        @BindParam("tim") @Nullable String words,
        @BindParam("trang") @Nullable Integer page) {

    private static final int PAGE_SIZE = 20;

    /** The first list from its beginning. */
    static final ListParameters FIRST = new ListParameters(null, null, null);

    void show(ResultLists results, Model model) {
        var shown = ResultList.named(list == null ? "" : list);
        var text = words == null ? "" : words;
        model.addAttribute("results", results);
        model.addAttribute("list", shown);
        model.addAttribute("words", text);
        model.addAttribute(
                "lines",
                PageOf.slice(results.find(shown, text), page == null ? 1 : page, PAGE_SIZE));
    }
}
