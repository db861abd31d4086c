-- The report by which the chair asks for the opinion, and what is said while it is awaited.

-- Letters of the time before the report was numbered have no number.
ALTER TABLE giamngheo.opinion
    ADD COLUMN report_sequence int,
    ADD COLUMN report_number   text,
    ADD COLUMN report_signed_by text,
    ADD COLUMN report_signer_name text,
    ADD COLUMN report_on_behalf boolean NOT NULL DEFAULT false,
    ADD COLUMN remark          text NOT NULL DEFAULT '',
    ADD CONSTRAINT ck_opinion_report CHECK (
        (report_number IS NULL) = (report_signed_by IS NULL)
        AND (report_number IS NULL) = (report_signer_name IS NULL)
        AND (report_number IS NULL) = (report_sequence IS NULL)),
    ADD CONSTRAINT ck_opinion_remark CHECK (length(remark) <= 4000 AND remark IS NFC NORMALIZED);
COMMENT ON COLUMN giamngheo.opinion.remark IS
    'Remark of the authority beside its answer; a draft until answered';
COMMENT ON COLUMN giamngheo.opinion.report_on_behalf IS 'A deputy signed for the chair (KT. CHỦ TỊCH)';

-- A household is ticked before its reason is typed: a draft may lack it, an answer may not.
ALTER TABLE giamngheo.opinion_return DROP CONSTRAINT ck_opinion_return_reason;

-- The report as it was sent, its lists included; never changed.
CREATE TABLE giamngheo.opinion_report (
    opinion_id uuid  NOT NULL,
    pdf        bytea NOT NULL,
    sha256     text  NOT NULL,
    CONSTRAINT pk_opinion_report PRIMARY KEY (opinion_id),
    CONSTRAINT fk_opinion_report_opinion FOREIGN KEY (opinion_id) REFERENCES giamngheo.opinion
);
REVOKE UPDATE, DELETE ON giamngheo.opinion_report FROM ${appRole};

-- What authority and commune say to each other before the answer; only added.
CREATE TABLE giamngheo.opinion_remark (
    id           uuid        NOT NULL,
    opinion_id   uuid        NOT NULL,
    side         text        NOT NULL,
    text         text        NOT NULL,
    said_on      date        NOT NULL,
    said_at      timestamptz NOT NULL,
    said_by      text        NOT NULL,
    said_by_name text        NOT NULL,
    CONSTRAINT pk_opinion_remark PRIMARY KEY (id),
    CONSTRAINT fk_opinion_remark_opinion FOREIGN KEY (opinion_id) REFERENCES giamngheo.opinion,
    CONSTRAINT ck_opinion_remark_side CHECK (side IN ('AUTHORITY', 'COMMUNE')),
    CONSTRAINT ck_opinion_remark_text
        CHECK (length(text) BETWEEN 1 AND 2000 AND text IS NFC NORMALIZED)
);
CREATE INDEX ix_opinion_remark_opinion ON giamngheo.opinion_remark (opinion_id, said_at);
REVOKE UPDATE, DELETE ON giamngheo.opinion_remark FROM ${appRole};

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause,
     basis, mark)
VALUES ('SEND_REPORT', '2021-09-01', NULL, 'Ký báo cáo xin ý kiến', 2, 'WORKING',
    NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của Ủy ban nhân dân xã', 'INTERNAL', 'nội bộ');
