package vn.giamngheo.shared.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giamngheo.shared.web.TrainingAccounts.TrainingAccount;

/**
 * The door. The sign-in itself is done by the security filter; in training the accounts of the
 * invented commune lie on the table as cards.
 */
@Controller
class SignInPage {

    private final ObjectProvider<TrainingAccounts> trainingAccounts;
    private final String helpContact;

    SignInPage(
            ObjectProvider<TrainingAccounts> trainingAccounts,
            @Value("${giamngheo.help-contact:người quản trị hệ thống của xã}") String helpContact) {
        this.trainingAccounts = trainingAccounts;
        this.helpContact = helpContact;
    }

    @GetMapping("/dang-nhap")
    String signIn(Model model) {
        model.addAttribute("accounts", cards()).addAttribute("helpContact", helpContact);
        return "login";
    }

    private Map<String, List<TrainingAccount>> cards() {
        var byGroup = new LinkedHashMap<String, List<TrainingAccount>>();
        trainingAccounts
                .orderedStream()
                .flatMap(accounts -> accounts.list().stream())
                .forEach(
                        account ->
                                byGroup.computeIfAbsent(account.group(), g -> new ArrayList<>())
                                        .add(account));
        return byGroup;
    }
}
