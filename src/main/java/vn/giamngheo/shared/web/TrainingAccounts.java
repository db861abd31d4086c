package vn.giamngheo.shared.web;

import java.util.List;

/** The accounts of the training commune, shown as cards on the login page in training only. */
public interface TrainingAccounts {

    /** In the order in which the cards stand; cards of one group follow each other. */
    List<TrainingAccount> list();

    /**
     * One card.
     *
     * @param password known to everybody, because nothing in the training commune is real
     * @param title what the person does, "Trưởng thôn Đông"
     * @param group heading of the card: "Xã", "Thôn", "Huyện", "Hệ thống"
     */
    record TrainingAccount(
            String username, String password, String fullName, String title, String group) {}
}
