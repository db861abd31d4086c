-- The yearly review: round, Form 01 requests, villages, one review per household and attempt.

CREATE TABLE giamngheo.review_round (
    id                 uuid   NOT NULL,
    commune_key        text   NOT NULL,
    year               int    NOT NULL,
    kind               text   NOT NULL,
    state              text   NOT NULL,
    opened_on          date   NOT NULL,
    opened_by          text   NOT NULL,
    list_confirmed_on  date,
    list_confirmed_by  text,
    closed_on          date,
    version            bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_review_round PRIMARY KEY (id),
    CONSTRAINT fk_review_round_commune
        FOREIGN KEY (commune_key) REFERENCES giamngheo.administrative_unit,
    CONSTRAINT uq_review_round_year UNIQUE (commune_key, year, kind),
    CONSTRAINT ck_review_round_kind CHECK (kind IN ('PERIODIC')),
    CONSTRAINT ck_review_round_state CHECK (state IN ('LISTING', 'REVIEWING', 'CLOSED')),
    CONSTRAINT ck_review_round_year CHECK (year BETWEEN 2021 AND 2100)
);

-- Giấy đề nghị rà soát (Mẫu số 01).
CREATE TABLE giamngheo.review_request (
    id           uuid   NOT NULL,
    household_id uuid   NOT NULL,
    commune_key  text   NOT NULL,
    received_on  date   NOT NULL,
    received_by  text   NOT NULL,
    reason       text   NOT NULL,
    round_id     uuid,
    CONSTRAINT pk_review_request PRIMARY KEY (id),
    CONSTRAINT fk_review_request_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_review_request_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round
);
CREATE UNIQUE INDEX uq_review_request_open
    ON giamngheo.review_request (household_id) WHERE round_id IS NULL;
CREATE INDEX ix_review_request_commune ON giamngheo.review_request (commune_key, round_id);

CREATE TABLE giamngheo.village_review (
    id          uuid   NOT NULL,
    round_id    uuid   NOT NULL,
    village_key text   NOT NULL,
    started     boolean NOT NULL DEFAULT false,
    finished_on date,
    version     bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_village_review PRIMARY KEY (id),
    CONSTRAINT fk_village_review_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round,
    CONSTRAINT fk_village_review_village FOREIGN KEY (village_key) REFERENCES giamngheo.village,
    CONSTRAINT uq_village_review UNIQUE (round_id, village_key)
);

CREATE TABLE giamngheo.household_review (
    id                uuid   NOT NULL,
    round_id          uuid   NOT NULL,
    village_review_id uuid   NOT NULL,
    household_id      uuid   NOT NULL,
    attempt           int    NOT NULL,
    origin            text   NOT NULL,
    category_before   text   NOT NULL,
    state             text   NOT NULL,
    started           boolean NOT NULL DEFAULT false,
    reviewer          text,
    excluded_reviewer text,
    draft_b1_score    int,
    b1_score          int,
    b2_score          int,
    surveyed_by       text,
    surveyed_on       date,
    category          text,
    standard_id       text,
    b1_max            int,
    b2_min            int,
    matched_rules     text,
    decision_version  text,
    reason            text,
    classified_on     date,
    agreed            boolean NOT NULL DEFAULT false,
    version           bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_household_review PRIMARY KEY (id),
    CONSTRAINT fk_household_review_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round,
    CONSTRAINT fk_household_review_village
        FOREIGN KEY (village_review_id) REFERENCES giamngheo.village_review,
    CONSTRAINT fk_household_review_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_household_review_standard
        FOREIGN KEY (standard_id) REFERENCES giamngheo.poverty_standard,
    CONSTRAINT uq_household_review_attempt UNIQUE (round_id, household_id, attempt),
    CONSTRAINT ck_household_review_origin
        CHECK (origin IN ('LIST', 'MEETING', 'COMPLAINT', 'OPINION')),
    CONSTRAINT ck_household_review_state CHECK (state IN ('OPEN', 'SURVEYED', 'CLASSIFIED')),
    CONSTRAINT ck_household_review_before
        CHECK (category_before IN ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    CONSTRAINT ck_household_review_category
        CHECK (category IN ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    CONSTRAINT ck_household_review_classified CHECK (state <> 'CLASSIFIED' OR (
        category IS NOT NULL AND b1_score IS NOT NULL AND b2_score IS NOT NULL
        AND standard_id IS NOT NULL AND decision_version IS NOT NULL AND reason IS NOT NULL)),
    CONSTRAINT ck_household_review_scores
        CHECK ((b1_score IS NULL OR b1_score >= 0) AND (b2_score IS NULL OR b2_score >= 0))
);
CREATE UNIQUE INDEX uq_household_review_open
    ON giamngheo.household_review (round_id, household_id) WHERE state <> 'CLASSIFIED';
CREATE INDEX ix_household_review_village
    ON giamngheo.household_review (village_review_id, state);
CREATE INDEX ix_household_review_household ON giamngheo.household_review (household_id);

-- The deprivations ticked on the paper form; a draft until the survey is recorded.
CREATE TABLE giamngheo.household_review_deprivation (
    review_id      uuid NOT NULL,
    indicator_code text NOT NULL,
    CONSTRAINT pk_household_review_deprivation PRIMARY KEY (review_id, indicator_code),
    CONSTRAINT fk_household_review_deprivation_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review
);

-- Họp dân: one row per meeting of a village in a round; numbered when repeated.
CREATE TABLE giamngheo.village_meeting (
    id                uuid   NOT NULL,
    village_review_id uuid   NOT NULL,
    number            int    NOT NULL,
    state             text   NOT NULL,
    held_on           date,
    place             text   NOT NULL DEFAULT '',
    chair_name        text   NOT NULL DEFAULT '',
    secretary_name    text   NOT NULL DEFAULT '',
    households_present int,
    recorded_by       text,
    recorded_on       date,
    version           bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_village_meeting PRIMARY KEY (id),
    CONSTRAINT fk_village_meeting_review
        FOREIGN KEY (village_review_id) REFERENCES giamngheo.village_review,
    CONSTRAINT uq_village_meeting_number UNIQUE (village_review_id, number),
    CONSTRAINT ck_village_meeting_state CHECK (state IN ('DRAFT', 'RECORDED'))
);

CREATE TABLE giamngheo.village_meeting_result (
    meeting_id uuid NOT NULL,
    review_id  uuid NOT NULL,
    present    int,
    agreeing   int,
    note       text NOT NULL DEFAULT '',
    agreed     boolean,
    CONSTRAINT pk_village_meeting_result PRIMARY KEY (meeting_id, review_id),
    CONSTRAINT fk_village_meeting_result_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting,
    CONSTRAINT fk_village_meeting_result_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT ck_village_meeting_result_counts
        CHECK (present IS NULL OR agreeing IS NULL
            OR (agreeing >= 0 AND present >= 0 AND agreeing <= present))
);
