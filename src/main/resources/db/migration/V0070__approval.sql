-- Posted lists; complaints, by citizens or by the authority that sends a household back; the commune's dossier and the opinion on it.

CREATE TABLE giamngheo.posting (
    id          uuid   NOT NULL,
    round_id    uuid   NOT NULL,
    village_key text   NOT NULL,
    kind        text   NOT NULL,
    meeting_id  uuid,
    complaint_id uuid,
    state       text   NOT NULL,
    posted_on   date,
    posted_by   text,
    ends_on     date,
    closed_on   date,
    version     bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_posting PRIMARY KEY (id),
    CONSTRAINT fk_posting_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round,
    CONSTRAINT fk_posting_village FOREIGN KEY (village_key) REFERENCES giamngheo.village,
    CONSTRAINT fk_posting_meeting FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting,
    CONSTRAINT uq_posting_meeting UNIQUE (meeting_id),
    CONSTRAINT ck_posting_kind CHECK (kind IN ('MEETING', 'REVERIFICATION')),
    CONSTRAINT ck_posting_state CHECK (state IN ('PREPARED', 'POSTED', 'CLOSED')),
    CONSTRAINT ck_posting_dates CHECK (state = 'PREPARED'
        OR (posted_on IS NOT NULL AND posted_by IS NOT NULL AND ends_on >= posted_on))
);
CREATE INDEX ix_posting_round ON giamngheo.posting (round_id, state);

CREATE TABLE giamngheo.posting_item (
    posting_id uuid NOT NULL,
    review_id  uuid NOT NULL,
    CONSTRAINT pk_posting_item PRIMARY KEY (posting_id, review_id),
    CONSTRAINT fk_posting_item_posting FOREIGN KEY (posting_id) REFERENCES giamngheo.posting,
    CONSTRAINT fk_posting_item_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT uq_posting_item_review UNIQUE (review_id)
);

CREATE TABLE giamngheo.complaint (
    id             uuid   NOT NULL,
    round_id       uuid   NOT NULL,
    origin         text   NOT NULL,
    posting_id     uuid,
    review_id      uuid   NOT NULL,
    village_key    text   NOT NULL,
    complainant    text   NOT NULL,
    content        text   NOT NULL,
    received_on    date   NOT NULL,
    received_by    text   NOT NULL,
    state          text   NOT NULL,
    started        boolean NOT NULL DEFAULT false,
    reverifier     text,
    assigned_by    text,
    new_review_id  uuid,
    settled_on     date,
    version        bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_complaint PRIMARY KEY (id),
    CONSTRAINT fk_complaint_posting FOREIGN KEY (posting_id) REFERENCES giamngheo.posting,
    CONSTRAINT fk_complaint_review FOREIGN KEY (review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT fk_complaint_new_review
        FOREIGN KEY (new_review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT ck_complaint_origin CHECK (origin IN ('CITIZEN', 'AUTHORITY')),
    CONSTRAINT ck_complaint_posting CHECK (origin = 'AUTHORITY' OR posting_id IS NOT NULL),
    CONSTRAINT ck_complaint_state CHECK (state IN ('RECEIVED', 'REVERIFYING', 'SETTLED'))
);
-- A household's posted result is contested once; further voices join the open complaint.
CREATE UNIQUE INDEX uq_complaint_open ON giamngheo.complaint (review_id) WHERE state <> 'SETTLED';
CREATE INDEX ix_complaint_round ON giamngheo.complaint (round_id, state);

ALTER TABLE giamngheo.posting
    ADD CONSTRAINT fk_posting_complaint FOREIGN KEY (complaint_id) REFERENCES giamngheo.complaint,
    ADD CONSTRAINT uq_posting_complaint UNIQUE (complaint_id);

CREATE TABLE giamngheo.dossier (
    id          uuid   NOT NULL,
    round_id    uuid   NOT NULL,
    commune_key text   NOT NULL,
    state       text   NOT NULL,
    report_note text   NOT NULL DEFAULT '',
    return_reason text NOT NULL DEFAULT '',
    prepared_by text,
    prepared_on date,
    version     bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_dossier PRIMARY KEY (id),
    CONSTRAINT uq_dossier_round UNIQUE (round_id),
    CONSTRAINT fk_dossier_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round,
    CONSTRAINT ck_dossier_state
        CHECK (state IN ('OPEN', 'PREPARED', 'RETURNED', 'CLEARED', 'DECIDED'))
);

-- One row each time the dossier is sent up; the answer is written into it.
CREATE TABLE giamngheo.opinion (
    id             uuid   NOT NULL,
    dossier_id     uuid   NOT NULL,
    number         int    NOT NULL,
    authority_key  text   NOT NULL,
    authority_title text  NOT NULL,
    clause         text   NOT NULL,
    mark           text   NOT NULL,
    asked_on       date   NOT NULL,
    due_on         date   NOT NULL,
    outcome        text,
    answered_on    date,
    answered_by    text,
    reference      text   NOT NULL DEFAULT '',
    version        bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_opinion PRIMARY KEY (id),
    CONSTRAINT fk_opinion_dossier FOREIGN KEY (dossier_id) REFERENCES giamngheo.dossier,
    CONSTRAINT uq_opinion_number UNIQUE (dossier_id, number),
    CONSTRAINT ck_opinion_outcome CHECK (outcome IN ('AGREED', 'RETURNED')),
    CONSTRAINT ck_opinion_answer
        CHECK ((outcome IS NULL) = (answered_by IS NULL))
);

CREATE TABLE giamngheo.opinion_return (
    opinion_id    uuid NOT NULL,
    review_id     uuid NOT NULL,
    reason        text NOT NULL,
    CONSTRAINT pk_opinion_return PRIMARY KEY (opinion_id, review_id),
    CONSTRAINT fk_opinion_return_opinion FOREIGN KEY (opinion_id) REFERENCES giamngheo.opinion,
    CONSTRAINT fk_opinion_return_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT ck_opinion_return_reason CHECK (length(reason) > 0)
);

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause,
     basis, mark)
VALUES ('REVERIFY_RETURNED', '2021-09-01', NULL, 'Phúc tra theo ý kiến của cấp trên', 7, 'WORKING',
    NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ');
