-- The register of households (Sổ hộ): households, their members, causes of poverty, uploaded files.
-- There is no class on the household: the module of the decisions owns it, with its dates.

CREATE TABLE giamngheo.household (
    id                 uuid    NOT NULL,
    commune_key        text    NOT NULL,
    village_key        text    NOT NULL,
    code               text    NOT NULL,
    address            text    NOT NULL DEFAULT '',
    ethnic_minority    boolean NOT NULL DEFAULT false,
    no_labour_capacity boolean NOT NULL DEFAULT false,
    revolution_merit   boolean NOT NULL DEFAULT false,
    note               text    NOT NULL DEFAULT '',
    closed_on          date,
    close_reason       text,
    version            integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_household PRIMARY KEY (id),
    CONSTRAINT fk_household_village
        FOREIGN KEY (village_key) REFERENCES giamngheo.village (village_key),
    CONSTRAINT uq_household_code UNIQUE (commune_key, code),
    CONSTRAINT uq_household_commune UNIQUE (id, commune_key),
    CONSTRAINT ck_household_village CHECK (starts_with(village_key, commune_key || '.')),
    CONSTRAINT ck_household_code CHECK (code <> '' AND code = upper(code)),
    CONSTRAINT ck_household_closed CHECK ((closed_on IS NULL) = (close_reason IS NULL)),
    CONSTRAINT ck_household_nfc
        CHECK (code IS NFC NORMALIZED AND address IS NFC NORMALIZED AND note IS NFC NORMALIZED)
);
CREATE INDEX ix_household_village ON giamngheo.household (village_key);
CREATE INDEX ix_household_code ON giamngheo.household
    USING gin (giamngheo.folded(code) public.gin_trgm_ops);

-- commune_key repeats the household's, so that an identity number can be unique in a commune: the
-- commune that followed a merger keeps its own register of the same people.
CREATE TABLE giamngheo.household_member (
    id                 uuid    NOT NULL,
    household_id       uuid    NOT NULL,
    commune_key        text    NOT NULL,
    full_name          text    NOT NULL,
    given_name         text    NOT NULL,
    folded_name        text    GENERATED ALWAYS AS (giamngheo.folded(full_name)) STORED,
    relation           text    NOT NULL,
    birth_date         date    NOT NULL,
    birth_precision    text    NOT NULL,
    sex                text    NOT NULL,
    identity_number    text,
    identity_issued_on date,
    ethnic_group       text    NOT NULL DEFAULT '',
    left_on            date,
    leave_reason       text,
    position           integer NOT NULL,
    version            integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_household_member PRIMARY KEY (id),
    CONSTRAINT fk_household_member_household FOREIGN KEY (household_id, commune_key)
        REFERENCES giamngheo.household (id, commune_key),
    CONSTRAINT ck_household_member_relation CHECK (relation IN ('HEAD', 'WIFE', 'HUSBAND', 'CHILD',
        'GRANDCHILD', 'FATHER', 'MOTHER', 'GRANDFATHER', 'GRANDMOTHER', 'ELDER_BROTHER',
        'ELDER_SISTER', 'YOUNGER_SIBLING', 'OTHER')),
    CONSTRAINT ck_household_member_precision CHECK (birth_precision IN ('DAY', 'YEAR')),
    CONSTRAINT ck_household_member_sex CHECK (sex IN ('MALE', 'FEMALE')),
    CONSTRAINT ck_household_member_identity CHECK (identity_number ~ '^([0-9]{9}|[0-9]{12})$'),
    CONSTRAINT ck_household_member_left CHECK ((left_on IS NULL) = (leave_reason IS NULL)),
    CONSTRAINT ck_household_member_nfc CHECK (full_name <> '' AND full_name IS NFC NORMALIZED
        AND given_name IS NFC NORMALIZED AND ethnic_group IS NFC NORMALIZED),
    -- checked at commit, because one file may move a number from one member to another
    CONSTRAINT ex_household_member_identity
        EXCLUDE USING btree (commune_key WITH =, identity_number WITH =)
        WHERE (left_on IS NULL) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ex_household_member_head
        EXCLUDE USING btree (household_id WITH =)
        WHERE (left_on IS NULL AND relation = 'HEAD') DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_household_member_household ON giamngheo.household_member (household_id, position);
CREATE INDEX ix_household_member_commune ON giamngheo.household_member (commune_key);
CREATE INDEX ix_household_member_identity ON giamngheo.household_member (identity_number);
CREATE INDEX ix_household_member_name ON giamngheo.household_member
    USING gin (folded_name public.gin_trgm_ops);

CREATE TABLE giamngheo.household_cause (
    household_id uuid     NOT NULL,
    cause_no     smallint NOT NULL,
    CONSTRAINT pk_household_cause PRIMARY KEY (household_id, cause_no),
    CONSTRAINT fk_household_cause_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household (id),
    CONSTRAINT ck_household_cause_no CHECK (cause_no BETWEEN 1 AND 8)
);
COMMENT ON COLUMN giamngheo.household_cause.cause_no IS
    'Number of the cause in form 7.10 of Thông tư 02/2022/TT-BLĐTBXH';

-- A file between its dry run and its confirmation; a discarded one keeps no content.
CREATE TABLE giamngheo.household_import (
    id              uuid        NOT NULL,
    commune_key     text        NOT NULL,
    file_name       text        NOT NULL,
    sha256          text        NOT NULL,
    content         bytea,
    uploaded_by     text        NOT NULL,
    uploaded_at     timestamptz NOT NULL,
    state           text        NOT NULL,
    finished_by     text,
    finished_at     timestamptz,
    rows_in         integer     NOT NULL,
    new_rows        integer     NOT NULL,
    changed_rows    integer     NOT NULL,
    unchanged_rows  integer     NOT NULL,
    refused_rows    integer     NOT NULL,
    missing_members integer     NOT NULL,
    CONSTRAINT pk_household_import PRIMARY KEY (id),
    CONSTRAINT ck_household_import_state CHECK (state IN ('PREVIEWED', 'APPLIED', 'DISCARDED')),
    CONSTRAINT ck_household_import_content CHECK ((content IS NULL) = (state = 'DISCARDED')),
    CONSTRAINT ck_household_import_finished CHECK ((finished_at IS NULL) = (state = 'PREVIEWED')),
    CONSTRAINT ck_household_import_accounted
        CHECK (rows_in = new_rows + changed_rows + unchanged_rows + refused_rows)
);
CREATE INDEX ix_household_import_commune ON giamngheo.household_import (commune_key, uploaded_at);
