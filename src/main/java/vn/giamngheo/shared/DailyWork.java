package vn.giamngheo.shared;

import java.time.LocalDate;

/**
 * What has to be done once a day, whoever is at the keyboard. Done again on the same day it changes
 * nothing: the timetable and the training commune, whose day moves by hand, both call it.
 */
public interface DailyWork {

    void on(LocalDate today);
}
