-- Dated facts about people and households that rights hang on and that the register does not hold:
-- schooling, pregnancy, disability, other insurance, work. A fact is closed, not overwritten.

CREATE TABLE giamngheo.benefit_fact (
    id           uuid        NOT NULL,
    commune_key  text        NOT NULL,
    household_id uuid        NOT NULL,
    member_id    uuid,
    kind         text        NOT NULL,
    value        text        NOT NULL,
    detail       text        NOT NULL DEFAULT '',
    valid_from   date        NOT NULL,
    valid_to     date,
    source       text        NOT NULL,
    source_id    uuid,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT pk_benefit_fact PRIMARY KEY (id),
    CONSTRAINT fk_benefit_fact_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_benefit_fact_member
        FOREIGN KEY (member_id) REFERENCES giamngheo.household_member,
    CONSTRAINT ck_benefit_fact_source CHECK (source IN ('SURVEY', 'OFFICIAL')),
    CONSTRAINT ck_benefit_fact_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_benefit_fact_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
    CONSTRAINT ck_benefit_fact_nfc CHECK (detail IS NFC NORMALIZED),
    CONSTRAINT ex_benefit_fact_period EXCLUDE USING gist
        (coalesce(member_id, household_id) WITH =, kind WITH =,
            daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (withdrawn_at IS NULL)
);
CREATE INDEX ix_benefit_fact_household ON giamngheo.benefit_fact (household_id);
