-- Niêm yết with proof of its beginning and its end and an address anybody may open; khiếu nại by one
-- or several voices, with receipt and written answer.

ALTER TABLE giamngheo.posting
    ADD COLUMN token              text,
    ADD COLUMN at_village_house   boolean NOT NULL DEFAULT false,
    ADD COLUMN at_commune_office  boolean NOT NULL DEFAULT false,
    ADD COLUMN hung_witness       text NOT NULL DEFAULT '',
    ADD COLUMN hung_witness_post  text NOT NULL DEFAULT '',
    ADD COLUMN removed_on         date,
    ADD COLUMN removal_witness    text NOT NULL DEFAULT '',
    ADD COLUMN removal_witness_post text NOT NULL DEFAULT '',
    ADD COLUMN removal_remark     text NOT NULL DEFAULT '',
    ADD COLUMN removed_by         text;
-- 244 random bits for the lists there are; new ones get theirs from the application
UPDATE giamngheo.posting
    SET token = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
ALTER TABLE giamngheo.posting
    ALTER COLUMN token SET NOT NULL,
    ADD CONSTRAINT uq_posting_token UNIQUE (token),
    ADD CONSTRAINT ck_posting_token CHECK (length(token) >= 32),
    ADD CONSTRAINT ck_posting_removed CHECK (removed_by IS NULL OR (removed_on IS NOT NULL AND removed_on > ends_on)),
    ADD CONSTRAINT ck_posting_nfc CHECK (hung_witness IS NFC NORMALIZED
        AND hung_witness_post IS NFC NORMALIZED AND removal_witness IS NFC NORMALIZED
        AND removal_witness_post IS NFC NORMALIZED AND removal_remark IS NFC NORMALIZED);
COMMENT ON COLUMN giamngheo.posting.token IS 'Last part of the public address of the list';
COMMENT ON COLUMN giamngheo.posting.removed_on IS 'Draft of the committee until removed_by is set';

-- The picture of the list on the board, and of the board without it.
CREATE TABLE giamngheo.posting_photo (
    posting_id uuid        NOT NULL,
    moment     text        NOT NULL,
    content    bytea       NOT NULL,
    taken_by   text        NOT NULL,
    taken_at   timestamptz NOT NULL,
    CONSTRAINT pk_posting_photo PRIMARY KEY (posting_id, moment),
    CONSTRAINT fk_posting_photo_posting FOREIGN KEY (posting_id) REFERENCES giamngheo.posting (id),
    CONSTRAINT ck_posting_photo_moment CHECK (moment IN ('HUNG', 'REMOVED')),
    CONSTRAINT ck_posting_photo_size CHECK (octet_length(content) <= 2000000)
);

-- Who objects, when and to whom; several may object to one result.
CREATE TABLE giamngheo.complaint_voice (
    id            uuid        NOT NULL,
    complaint_id  uuid        NOT NULL,
    channel       text        NOT NULL,
    household_id  uuid,
    name          text        NOT NULL,
    address       text        NOT NULL DEFAULT '',
    phone         text        NOT NULL DEFAULT '',
    content       text        NOT NULL,
    received_at   timestamptz NOT NULL,
    received_by   text        NOT NULL,
    received_by_name text     NOT NULL,
    answer_number integer,
    answered_on   date,
    version       bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_complaint_voice PRIMARY KEY (id),
    CONSTRAINT fk_complaint_voice_complaint
        FOREIGN KEY (complaint_id) REFERENCES giamngheo.complaint (id),
    CONSTRAINT fk_complaint_voice_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household (id),
    CONSTRAINT ck_complaint_voice_channel
        CHECK (channel IN ('VILLAGE', 'DESK', 'FATHERLAND_FRONT')),
    CONSTRAINT ck_complaint_voice_answer
        CHECK ((answer_number IS NULL) = (answered_on IS NULL)),
    CONSTRAINT ck_complaint_voice_nfc CHECK (name IS NFC NORMALIZED
        AND address IS NFC NORMALIZED AND content IS NFC NORMALIZED)
);
CREATE INDEX ix_complaint_voice_complaint ON giamngheo.complaint_voice (complaint_id, received_at);

-- Version 0.1.0 knew the day only, and not through whom a complaint came; it counts as the desk's.
INSERT INTO giamngheo.complaint_voice
    (id, complaint_id, channel, name, content, received_at, received_by, received_by_name)
SELECT gen_random_uuid(), id, 'DESK', complainant, content,
    received_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', received_by, ''
FROM giamngheo.complaint WHERE origin = 'CITIZEN';

ALTER TABLE giamngheo.complaint
    ALTER COLUMN complainant DROP NOT NULL,
    ALTER COLUMN content DROP NOT NULL,
    ADD COLUMN reverified_on date,
    ADD COLUMN answer_note   text,
    ADD COLUMN answered_on   date,
    ADD COLUMN answered_by   text;
UPDATE giamngheo.complaint SET complainant = NULL, content = NULL WHERE origin = 'CITIZEN';
UPDATE giamngheo.complaint c SET reverified_on = r.classified_on
    FROM giamngheo.household_review r WHERE r.id = c.new_review_id AND r.agreed;
ALTER TABLE giamngheo.complaint
    ADD CONSTRAINT ck_complaint_voice CHECK (
        (origin = 'AUTHORITY') = (complainant IS NOT NULL)
        AND (origin = 'AUTHORITY') = (content IS NOT NULL)),
    ADD CONSTRAINT ck_complaint_answer CHECK ((answered_on IS NULL) = (answered_by IS NULL));
COMMENT ON COLUMN giamngheo.complaint.complainant IS
    'The authority that sends a household back; people have rows in complaint_voice';

-- Pages of the letter a complaint came with.
CREATE TABLE giamngheo.complaint_letter (
    voice_id uuid    NOT NULL,
    page     integer NOT NULL,
    content  bytea   NOT NULL,
    CONSTRAINT pk_complaint_letter PRIMARY KEY (voice_id, page),
    CONSTRAINT fk_complaint_letter_voice
        FOREIGN KEY (voice_id) REFERENCES giamngheo.complaint_voice (id),
    CONSTRAINT ck_complaint_letter_page CHECK (page BETWEEN 1 AND 5),
    CONSTRAINT ck_complaint_letter_size CHECK (octet_length(content) <= 2000000)
);

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause, basis, mark)
VALUES
    ('COMPLAINT_AVERAGE', '2021-09-01', NULL, 'Phúc tra theo khiếu nại khi xác định hộ có mức sống trung bình', 3,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Quyết định 24/2021/QĐ-TTg, Điều 6', 'LAW', 'VERIFIED'),
    ('TAKE_DOWN', '2021-09-01', NULL, 'Gỡ danh sách đã hết thời hạn niêm yết', 1,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('ANSWER_COMPLAINT', '2021-09-01', NULL, 'Trả lời khiếu nại bằng văn bản', 2,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ');
