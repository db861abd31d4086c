-- The survey at the door: answers field by field while it is filled, one record when it is final,
-- what it came to under every standard that applies, the picture of the dwelling.

-- Each field remembers the revision of the survey that changed it, so that two people in one survey
-- neither lose anything nor overwrite each other unseen.
CREATE TABLE giamngheo.survey_field (
    review_id       uuid        NOT NULL,
    field           text        NOT NULL,
    value           text        NOT NULL,
    revision        bigint      NOT NULL,
    changed_by      text        NOT NULL,
    changed_by_name text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT pk_survey_field PRIMARY KEY (review_id, field),
    CONSTRAINT fk_survey_field_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id),
    CONSTRAINT ck_survey_field_nfc CHECK (value IS NFC NORMALIZED),
    CONSTRAINT ck_survey_field_length CHECK (length(field) <= 100 AND length(value) <= 2000)
);

-- The answers as they were recorded, word for word; never changed.
CREATE TABLE giamngheo.survey_record (
    review_id   uuid        NOT NULL,
    facts       json        NOT NULL,
    sha256      text        NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_survey_record PRIMARY KEY (review_id),
    CONSTRAINT fk_survey_record_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id)
);

-- Causes of poverty and support needs that the household named.
CREATE TABLE giamngheo.survey_code (
    review_id uuid NOT NULL,
    kind      text NOT NULL,
    code      text NOT NULL,
    note      text NOT NULL DEFAULT '',
    CONSTRAINT pk_survey_code PRIMARY KEY (review_id, kind, code),
    CONSTRAINT fk_survey_code_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id),
    CONSTRAINT ck_survey_code_kind CHECK (kind IN ('CAUSE', 'NEED', 'FORM_A')),
    CONSTRAINT ck_survey_code_nfc CHECK (note IS NFC NORMALIZED)
);

-- One row per standard that the household was judged by; the national one is of record.
CREATE TABLE giamngheo.review_outcome (
    review_id      uuid    NOT NULL,
    standard_id    text    NOT NULL,
    of_record      boolean NOT NULL,
    category       text    NOT NULL,
    b1_score       integer NOT NULL,
    b2_score       integer NOT NULL,
    point_table_id text,
    detail         json    NOT NULL,
    CONSTRAINT pk_review_outcome PRIMARY KEY (review_id, standard_id),
    CONSTRAINT fk_review_outcome_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id),
    CONSTRAINT fk_review_outcome_standard
        FOREIGN KEY (standard_id) REFERENCES giamngheo.poverty_standard (id),
    CONSTRAINT fk_review_outcome_point_table
        FOREIGN KEY (point_table_id) REFERENCES giamngheo.point_table (id),
    CONSTRAINT ck_review_outcome_category CHECK (category IN ('POOR', 'NEAR_POOR', 'NOT_POOR'))
);
CREATE UNIQUE INDEX uq_review_outcome_of_record
    ON giamngheo.review_outcome (review_id) WHERE of_record;

CREATE TABLE giamngheo.survey_photo (
    review_id uuid        NOT NULL,
    content   bytea       NOT NULL,
    taken_by  text        NOT NULL,
    taken_at  timestamptz NOT NULL,
    CONSTRAINT pk_survey_photo PRIMARY KEY (review_id),
    CONSTRAINT fk_survey_photo_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id),
    CONSTRAINT ck_survey_photo_size CHECK (octet_length(content) <= 2000000)
);

-- Phiếu A: a household with a request and four or more of its features is not reviewed further.
ALTER TABLE giamngheo.household_review
    ADD COLUMN revision        bigint NOT NULL DEFAULT 0,
    ADD COLUMN form_a_features integer,
    DROP CONSTRAINT ck_household_review_state,
    ADD CONSTRAINT ck_household_review_state
        CHECK (state IN ('OPEN', 'SURVEYED', 'CLASSIFIED', 'SCREENED_OUT')),
    ADD CONSTRAINT ck_household_review_screened CHECK (state <> 'SCREENED_OUT' OR (
        category = 'NOT_POOR' AND category_before = 'NOT_POOR' AND form_a_features IS NOT NULL
        AND reason IS NOT NULL)),
    ADD CONSTRAINT ck_household_review_form_a CHECK (form_a_features BETWEEN 0 AND 9);
DROP INDEX giamngheo.uq_household_review_open;
CREATE UNIQUE INDEX uq_household_review_open ON giamngheo.household_review (round_id, household_id)
    WHERE state IN ('OPEN', 'SURVEYED');

-- What version 0.1.0 knew of a survey: the total of the paper form and the marks ticked by hand.
INSERT INTO giamngheo.survey_field (review_id, field, value, revision, changed_by, changed_by_name, changed_at)
SELECT id, 'b1.total', draft_b1_score::text, 0, 'system', 'Rà soát viên', now()
FROM giamngheo.household_review WHERE state = 'OPEN' AND draft_b1_score IS NOT NULL;
INSERT INTO giamngheo.survey_field (review_id, field, value, revision, changed_by, changed_by_name, changed_at)
SELECT r.id, 'mark.' || d.indicator_code || f.field, f.value, 0, 'system', 'Rà soát viên', now()
FROM giamngheo.household_review r
JOIN giamngheo.household_review_deprivation d ON d.review_id = r.id
CROSS JOIN (VALUES ('', 'true'), ('.reason', 'Đánh dấu theo phiếu giấy')) AS f (field, value)
WHERE r.state = 'OPEN';
DELETE FROM giamngheo.household_review_deprivation d
    USING giamngheo.household_review r WHERE r.id = d.review_id AND r.state = 'OPEN';
ALTER TABLE giamngheo.household_review DROP COLUMN draft_b1_score;

-- The plan's targets: at most so many per mille of resident households.
CREATE TABLE giamngheo.poverty_target (
    commune_key text    NOT NULL,
    year        integer NOT NULL,
    category    text    NOT NULL,
    most        integer NOT NULL,
    source      text    NOT NULL,
    mark        text    NOT NULL,
    CONSTRAINT pk_poverty_target PRIMARY KEY (commune_key, year, category),
    CONSTRAINT ck_poverty_target_category CHECK (category IN ('POOR', 'NEAR_POOR')),
    CONSTRAINT ck_poverty_target_most CHECK (most BETWEEN 0 AND 1000)
);
COMMENT ON COLUMN giamngheo.poverty_target.most IS 'Per mille of resident households';
INSERT INTO giamngheo.poverty_target (commune_key, year, category, most, source, mark) VALUES
    ('11116-2023', 2023, 'POOR', 10, 'Kế hoạch giảm nghèo năm 2023 của UBND xã Quang Khải', 'VERIFIED'),
    ('11116-2023', 2023, 'NEAR_POOR', 20, 'Kế hoạch giảm nghèo năm 2023 của UBND xã Quang Khải', 'VERIFIED');

-- Văn bản trả lời: the written answer to a household that Phiếu A kept off the list.
CREATE TABLE giamngheo.review_reply (
    review_id   uuid NOT NULL,
    number      text NOT NULL,
    sent_on     date NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pk_review_reply PRIMARY KEY (review_id),
    CONSTRAINT fk_review_reply_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review (id),
    CONSTRAINT ck_review_reply_number CHECK (number <> '' AND number IS NFC NORMALIZED)
);
INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause, basis, mark)
VALUES
    ('ANSWER_REQUEST', '2021-09-01', NULL, 'Trả lời giấy đề nghị không đưa vào danh sách rà soát', 5,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ');
