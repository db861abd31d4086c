-- Sentences for an inbox that are no task: reminders, what is late, what got stuck.
CREATE TABLE giamngheo.notice (
    id          uuid NOT NULL,
    commune_key text NOT NULL,
    audience    text NOT NULL,
    kind        text NOT NULL,
    subject_key text NOT NULL,
    sentence    text NOT NULL,
    path        text NOT NULL,
    told_on     date NOT NULL,
    CONSTRAINT pk_notice PRIMARY KEY (id),
    CONSTRAINT uq_notice UNIQUE (commune_key, audience, kind, subject_key),
    CONSTRAINT ck_notice_path CHECK (path LIKE '/%'),
    CONSTRAINT ck_notice_nfc CHECK (sentence IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.notice.audience IS
    'Who is told: a group (commune-chair, village-head.11116-2023.01) or "user:" and an account';
CREATE INDEX ix_notice_audience ON giamngheo.notice (audience, commune_key, told_on DESC);
