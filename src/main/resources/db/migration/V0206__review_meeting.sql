-- The village meeting on the phone: who is invited, who is there from when to when, fields that save
-- themselves while the meeting goes, the signed sheet, what the supervising Fatherland Front says.

ALTER TABLE giamngheo.village_meeting
    ADD COLUMN revision       bigint NOT NULL DEFAULT 0,
    ADD COLUMN started_at     time,
    ADD COLUMN ended_at       time,
    ADD COLUMN signers        text NOT NULL DEFAULT '',
    ADD COLUMN other_opinions text NOT NULL DEFAULT '';

-- At least half of those present, exactly half passes (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 3).
ALTER TABLE giamngheo.village_meeting_result
    ADD CONSTRAINT ck_village_meeting_result_agreed CHECK (agreed IS NULL
        OR (present >= 1 AND agreeing BETWEEN 0 AND present AND agreed = (agreeing * 2 >= present)));

-- Each field by itself, so that the head and the secretary may both write.
CREATE TABLE giamngheo.meeting_field (
    meeting_id      uuid        NOT NULL,
    field           text        NOT NULL,
    value           text        NOT NULL,
    revision        bigint      NOT NULL,
    changed_by      text        NOT NULL,
    changed_by_name text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT pk_meeting_field PRIMARY KEY (meeting_id, field),
    CONSTRAINT fk_meeting_field_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting (id),
    CONSTRAINT ck_meeting_field_nfc CHECK (value IS NFC NORMALIZED),
    CONSTRAINT ck_meeting_field_length CHECK (length(field) <= 60 AND length(value) <= 4000)
);

CREATE TABLE giamngheo.meeting_invitee (
    id         uuid    NOT NULL,
    meeting_id uuid    NOT NULL,
    category   text    NOT NULL,
    full_name  text    NOT NULL,
    post       text    NOT NULL DEFAULT '',
    unit       text    NOT NULL DEFAULT '',
    review_id  uuid,
    ordinal    integer NOT NULL,
    CONSTRAINT pk_meeting_invitee PRIMARY KEY (id),
    CONSTRAINT fk_meeting_invitee_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting (id),
    CONSTRAINT fk_meeting_invitee_result FOREIGN KEY (meeting_id, review_id)
        REFERENCES giamngheo.village_meeting_result (meeting_id, review_id),
    CONSTRAINT uq_meeting_invitee_household UNIQUE (meeting_id, review_id),
    CONSTRAINT ck_meeting_invitee_category CHECK (category IN ('VILLAGE_HEAD', 'STEERING_COMMITTEE',
        'POVERTY_OFFICER', 'PARTY_AND_MASS_ORGANISATION', 'FATHERLAND_FRONT', 'ENUMERATOR',
        'REVIEWED_HOUSEHOLD', 'OTHER_HOUSEHOLD')),
    CONSTRAINT ck_meeting_invitee_household
        CHECK ((review_id IS NOT NULL) = (category = 'REVIEWED_HOUSEHOLD')),
    CONSTRAINT ck_meeting_invitee_name CHECK (full_name <> '' AND full_name IS NFC NORMALIZED),
    CONSTRAINT ck_meeting_invitee_nfc CHECK (post IS NFC NORMALIZED AND unit IS NFC NORMALIZED)
);
CREATE INDEX ix_meeting_invitee_meeting ON giamngheo.meeting_invitee (meeting_id);

-- Who came and who went, when. Rows are only added; the id comes from the phone that ticked, so that
-- one that sends twice counts once.
CREATE TABLE giamngheo.meeting_presence (
    id          uuid        NOT NULL,
    meeting_id  uuid        NOT NULL,
    ordinal     integer     NOT NULL,
    at          timestamptz NOT NULL,
    invitee_id  uuid,
    people      integer     NOT NULL,
    recorded_by text        NOT NULL,
    CONSTRAINT pk_meeting_presence PRIMARY KEY (id),
    CONSTRAINT fk_meeting_presence_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting (id),
    CONSTRAINT fk_meeting_presence_invitee
        FOREIGN KEY (invitee_id) REFERENCES giamngheo.meeting_invitee (id),
    CONSTRAINT uq_meeting_presence_ordinal UNIQUE (meeting_id, ordinal),
    CONSTRAINT ck_meeting_presence_people CHECK (people <> 0 AND people BETWEEN -10000 AND 10000
        AND (invitee_id IS NULL OR people IN (-1, 1)))
);
COMMENT ON COLUMN giamngheo.meeting_presence.people IS
    'Positive: came; negative: went. Without an invitee: people nobody named';
REVOKE UPDATE, DELETE ON giamngheo.meeting_presence FROM ${appRole};

-- Picture or scan of the minutes as they were signed, without the particulars a camera adds.
CREATE TABLE giamngheo.meeting_signed_sheet (
    id         uuid        NOT NULL,
    meeting_id uuid        NOT NULL,
    ordinal    integer     NOT NULL,
    media_type text        NOT NULL,
    content    bytea       NOT NULL,
    added_by   text        NOT NULL,
    added_at   timestamptz NOT NULL,
    CONSTRAINT pk_meeting_signed_sheet PRIMARY KEY (id),
    CONSTRAINT fk_meeting_signed_sheet_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting (id),
    CONSTRAINT uq_meeting_signed_sheet UNIQUE (meeting_id, ordinal),
    CONSTRAINT ck_meeting_signed_sheet_type
        CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    CONSTRAINT ck_meeting_signed_sheet_size CHECK (octet_length(content) <= 20971520)
);
REVOKE UPDATE, DELETE ON giamngheo.meeting_signed_sheet FROM ${appRole};

-- Ý kiến giám sát của Mặt trận Tổ quốc; added, never changed.
CREATE TABLE giamngheo.meeting_supervision (
    id            uuid        NOT NULL,
    meeting_id    uuid        NOT NULL,
    given_on      date        NOT NULL,
    words         text        NOT NULL,
    in_minutes    boolean     NOT NULL,
    given_by      text        NOT NULL,
    given_by_name text        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT pk_meeting_supervision PRIMARY KEY (id),
    CONSTRAINT fk_meeting_supervision_meeting
        FOREIGN KEY (meeting_id) REFERENCES giamngheo.village_meeting (id),
    CONSTRAINT ck_meeting_supervision_words
        CHECK (words <> '' AND length(words) <= 2000 AND words IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.meeting_supervision.in_minutes IS
    'Given before the minutes were recorded, so part of them';
CREATE INDEX ix_meeting_supervision_meeting ON giamngheo.meeting_supervision (meeting_id);
REVOKE UPDATE, DELETE ON giamngheo.meeting_supervision FROM ${appRole};

-- What a running meeting has so far becomes its fields.
INSERT INTO giamngheo.meeting_field (meeting_id, field, value, revision, changed_by, changed_by_name, changed_at)
SELECT m.id, f.field, normalize(f.value, NFC), 0, 'system', 'Trưởng thôn', now()
FROM giamngheo.village_meeting m
CROSS JOIN LATERAL (VALUES
    ('heldOn', to_char(m.held_on, 'DD/MM/YYYY')),
    ('place', m.place),
    ('chairName', m.chair_name),
    ('secretaryName', m.secretary_name),
    ('householdsPresent', m.households_present::text)) AS f (field, value)
WHERE m.state = 'DRAFT' AND f.value <> '';
INSERT INTO giamngheo.meeting_field (meeting_id, field, value, revision, changed_by, changed_by_name, changed_at)
SELECT m.id, f.field || r.review_id, normalize(f.value, NFC), 0, 'system', 'Trưởng thôn', now()
FROM giamngheo.village_meeting m
JOIN giamngheo.village_meeting_result r ON r.meeting_id = m.id
CROSS JOIN LATERAL (VALUES
    ('present-', r.present::text),
    ('agreeing-', r.agreeing::text),
    ('note-', r.note)) AS f (field, value)
WHERE m.state = 'DRAFT' AND f.value <> '';
