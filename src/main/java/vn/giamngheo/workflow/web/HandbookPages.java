package vn.giamngheo.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.workflow.handbook.ReadHandbook;

/**
 * Sổ tay quy trình: how every process goes, for whoever is signed in. Holds nothing of a person.
 */
@Controller
@RequestMapping("/so-tay")
class HandbookPages {

    private final ReadHandbook handbook;

    HandbookPages(ReadHandbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tim, Model model) {
        model.addAttribute("search", tim)
                .addAttribute("processes", handbook.processes(tim))
                .addAttribute("tables", handbook.tables(tim));
        return "workflow/handbook";
    }

    @GetMapping("/{key}")
    String process(@PathVariable String key, Model model) {
        model.addAttribute("page", handbook.process(key)).addAttribute("wide", true);
        return "workflow/handbook-process";
    }

    /** From a task to what the handbook says about it. */
    @GetMapping("/buoc/{taskKey}")
    String step(@PathVariable String taskKey) {
        var place = handbook.placeOf(taskKey);
        return "redirect:/so-tay/" + place.process() + "#" + place.anchor();
    }

    @GetMapping("/bang/{key}")
    String table(@PathVariable String key, Model model) {
        model.addAttribute("page", handbook.table(key)).addAttribute("wide", true);
        return "workflow/handbook-table";
    }
}
