-- What a survey found at the door and the register does not say yet: a member who died or moved away,
-- a new one. A proposal until an official of the commune accepts it. Who proposed and who decided is
-- kept with the name of that day, as on paper. source_review is an id of the module of the reviews,
-- which this one does not know.

CREATE TABLE giamngheo.member_change (
    id               uuid    NOT NULL,
    household_id     uuid    NOT NULL,
    kind             text    NOT NULL,
    member_id        uuid,
    happened_on      date,
    full_name        text,
    relation         text,
    birth_date       date,
    birth_precision  text,
    sex              text,
    identity_number  text,
    source_review    uuid    NOT NULL,
    proposed_by      text    NOT NULL,
    proposed_by_name text    NOT NULL,
    proposed_on      date    NOT NULL,
    state            text    NOT NULL DEFAULT 'PROPOSED',
    decided_by       text,
    decided_by_name  text,
    decided_on       date,
    decision_note    text    NOT NULL DEFAULT '',
    version          integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_member_change PRIMARY KEY (id),
    CONSTRAINT fk_member_change_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household (id),
    CONSTRAINT fk_member_change_member
        FOREIGN KEY (member_id) REFERENCES giamngheo.household_member (id),
    CONSTRAINT ck_member_change_kind CHECK (kind IN ('DIED', 'MOVED_OUT', 'JOINED')),
    CONSTRAINT ck_member_change_subject CHECK (CASE kind WHEN 'JOINED'
        THEN full_name IS NOT NULL AND relation IS NOT NULL AND birth_date IS NOT NULL
            AND birth_precision IS NOT NULL AND sex IS NOT NULL
        ELSE member_id IS NOT NULL AND happened_on IS NOT NULL END),
    CONSTRAINT ck_member_change_relation CHECK (relation IN ('HEAD', 'WIFE', 'HUSBAND', 'CHILD',
        'GRANDCHILD', 'FATHER', 'MOTHER', 'GRANDFATHER', 'GRANDMOTHER', 'ELDER_BROTHER',
        'ELDER_SISTER', 'YOUNGER_SIBLING', 'OTHER')),
    CONSTRAINT ck_member_change_precision CHECK (birth_precision IN ('DAY', 'YEAR')),
    CONSTRAINT ck_member_change_sex CHECK (sex IN ('MALE', 'FEMALE')),
    CONSTRAINT ck_member_change_identity CHECK (identity_number ~ '^([0-9]{9}|[0-9]{12})$'),
    CONSTRAINT ck_member_change_state CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED')),
    CONSTRAINT ck_member_change_decided CHECK (
        CASE state WHEN 'PROPOSED' THEN num_nonnulls(decided_by, decided_by_name, decided_on) = 0
            ELSE num_nulls(decided_by, decided_by_name, decided_on) = 0 END),
    CONSTRAINT ck_member_change_refused CHECK (state <> 'REFUSED' OR decision_note <> ''),
    CONSTRAINT ck_member_change_separation CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT ck_member_change_nfc
        CHECK (full_name IS NFC NORMALIZED AND decision_note IS NFC NORMALIZED)
);
CREATE INDEX ix_member_change_household ON giamngheo.member_change (household_id);
CREATE INDEX ix_member_change_review ON giamngheo.member_change (source_review);
CREATE UNIQUE INDEX uq_member_change_open_member
    ON giamngheo.member_change (member_id) WHERE state = 'PROPOSED' AND member_id IS NOT NULL;
