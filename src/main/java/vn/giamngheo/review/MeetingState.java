package vn.giamngheo.review;

/** A meeting is a draft until its minutes are recorded. */
enum MeetingState {
    DRAFT,
    RECORDED
}
