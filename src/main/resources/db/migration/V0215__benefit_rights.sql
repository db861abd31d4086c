-- Who is owed what, from when to when, by which rule and why; and what was refused, with the reason.

-- One evaluation of many households: after a decision, on a calendar day, or for one member.
CREATE TABLE giamngheo.rights_run (
    id           uuid        NOT NULL,
    commune_key  text        NOT NULL,
    cause        text        NOT NULL,
    cause_key    text        NOT NULL,
    decision_id  uuid,
    effective_on date        NOT NULL,
    retries      uuid,
    total        integer     NOT NULL,
    done         integer     NOT NULL DEFAULT 0,
    failed       integer     NOT NULL DEFAULT 0,
    lists_done   integer     NOT NULL DEFAULT 0,
    state        text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT pk_rights_run PRIMARY KEY (id),
    CONSTRAINT fk_rights_run_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT fk_rights_run_retries FOREIGN KEY (retries) REFERENCES giamngheo.rights_run (id),
    CONSTRAINT uq_rights_run_cause UNIQUE (commune_key, cause, cause_key),
    CONSTRAINT ck_rights_run_cause CHECK (cause IN ('DECISION', 'REGISTER', 'MEMBER_EVENT', 'CALENDAR',
        'RULE_CHANGE', 'RETRY')),
    CONSTRAINT ck_rights_run_retries CHECK ((cause = 'RETRY') = (retries IS NOT NULL)),
    CONSTRAINT ck_rights_run_state CHECK (state IN ('RUNNING', 'FINISHED')),
    CONSTRAINT ck_rights_run_finished CHECK ((state = 'FINISHED') = (finished_at IS NOT NULL)),
    CONSTRAINT ck_rights_run_counts CHECK (done + failed <= total)
);
CREATE INDEX ix_rights_run_commune ON giamngheo.rights_run (commune_key, started_at);
COMMENT ON COLUMN giamngheo.rights_run.effective_on IS
    'First day that is looked at; what was before stays';
COMMENT ON COLUMN giamngheo.rights_run.lists_done IS
    'How many benefits of the catalogue, in its order, have had their lists opened';

CREATE TABLE giamngheo.rights_run_household (
    run_id       uuid    NOT NULL,
    position     integer NOT NULL,
    household_id uuid    NOT NULL,
    state        text    NOT NULL DEFAULT 'WAITING',
    problem      text    NOT NULL DEFAULT '',
    CONSTRAINT pk_rights_run_household PRIMARY KEY (run_id, position),
    CONSTRAINT uq_rights_run_household UNIQUE (run_id, household_id),
    CONSTRAINT fk_rights_run_household_run FOREIGN KEY (run_id) REFERENCES giamngheo.rights_run,
    CONSTRAINT fk_rights_run_household_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT ck_rights_run_household_state CHECK (state IN ('WAITING', 'DONE', 'FAILED', 'RETRIED')),
    CONSTRAINT ck_rights_run_household_problem CHECK (state <> 'FAILED' OR problem <> '')
);
CREATE INDEX ix_rights_run_household_waiting ON giamngheo.rights_run_household (run_id, position)
    WHERE state = 'WAITING';
CREATE INDEX ix_rights_run_household_household ON giamngheo.rights_run_household (household_id);

-- Up to which day the calendar's changes were looked for in a commune: ages, first and last days.
CREATE TABLE giamngheo.rights_calendar (
    commune_key text NOT NULL,
    examined_to date NOT NULL,
    CONSTRAINT pk_rights_calendar PRIMARY KEY (commune_key)
);

-- Households of average living standard (mức sống trung bình), by decision; one that is listed as
-- poor or near-poor is no longer one, whatever stands here.
CREATE TABLE giamngheo.living_standard (
    id              uuid        NOT NULL,
    household_id    uuid        NOT NULL,
    commune_key     text        NOT NULL,
    kind            text        NOT NULL,
    decision_number text        NOT NULL,
    decided_on      date        NOT NULL,
    valid_from      date        NOT NULL,
    valid_to        date,
    entered_by      text        NOT NULL,
    entered_at      timestamptz NOT NULL,
    ended_by        text,
    ended_at        timestamptz,
    CONSTRAINT pk_living_standard PRIMARY KEY (id),
    CONSTRAINT fk_living_standard_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT ck_living_standard_kind CHECK (kind IN ('AVG_AGRI', 'AVG')),
    CONSTRAINT ck_living_standard_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_living_standard_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
    CONSTRAINT ck_living_standard_nfc
        CHECK (decision_number <> '' AND decision_number IS NFC NORMALIZED),
    CONSTRAINT ex_living_standard_period EXCLUDE USING gist
        (household_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON COLUMN giamngheo.living_standard.valid_to IS 'Last day; null while it holds';

CREATE TABLE giamngheo.entitlement (
    id              uuid    NOT NULL,
    commune_key     text    NOT NULL,
    village_key     text    NOT NULL,
    household_id    uuid    NOT NULL,
    member_id       uuid,
    subject_id      uuid    NOT NULL,
    benefit_code    text    NOT NULL,
    exclusive_kind  text    NOT NULL,
    on_request      boolean NOT NULL,
    valid_from      date    NOT NULL,
    valid_to        date,
    living_class    text    NOT NULL,
    rule_id         text    NOT NULL,
    decision_table  text    NOT NULL,
    matched_rule    text    NOT NULL,
    reason          text    NOT NULL,
    run_id          uuid    NOT NULL,
    decision_id     uuid,
    decision_number text    NOT NULL DEFAULT '',
    opened_on       date    NOT NULL,
    ended_on        date,
    end_reason      text    NOT NULL DEFAULT '',
    cancelled       boolean NOT NULL DEFAULT false,
    version         integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_entitlement PRIMARY KEY (id),
    CONSTRAINT fk_entitlement_household FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_entitlement_member FOREIGN KEY (member_id) REFERENCES giamngheo.household_member,
    CONSTRAINT fk_entitlement_benefit FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT fk_entitlement_rule FOREIGN KEY (rule_id) REFERENCES giamngheo.benefit_rule,
    CONSTRAINT fk_entitlement_run FOREIGN KEY (run_id) REFERENCES giamngheo.rights_run,
    CONSTRAINT fk_entitlement_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT ck_entitlement_subject CHECK (subject_id = coalesce(member_id, household_id)),
    CONSTRAINT ck_entitlement_class CHECK (living_class IN ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED',
        'AVG_AGRI', 'AVG', 'OTHER')),
    CONSTRAINT ck_entitlement_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_entitlement_ended CHECK (ended_on IS NOT NULL OR end_reason = ''),
    CONSTRAINT ck_entitlement_nfc CHECK (reason IS NFC NORMALIZED AND end_reason IS NFC NORMALIZED),
    -- no one holds two rights of an exclusive kind on one day
    CONSTRAINT ex_entitlement_overlap EXCLUDE USING gist (subject_id WITH =,
        exclusive_kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (NOT cancelled)
);
CREATE INDEX ix_entitlement_commune ON giamngheo.entitlement (commune_key, benefit_code);
CREATE INDEX ix_entitlement_household ON giamngheo.entitlement (household_id);
CREATE INDEX ix_entitlement_days ON giamngheo.entitlement (commune_key, valid_from);
CREATE INDEX ix_entitlement_last_days ON giamngheo.entitlement (commune_key, valid_to)
    WHERE (ended_on IS NULL AND NOT cancelled);
COMMENT ON COLUMN giamngheo.entitlement.valid_to IS 'Last day of the right';

-- The latest answer where there is no right: refused, had elsewhere, or a fact is missing.
CREATE TABLE giamngheo.benefit_answer (
    subject_id     uuid NOT NULL,
    benefit_code   text NOT NULL,
    commune_key    text NOT NULL,
    village_key    text NOT NULL,
    household_id   uuid NOT NULL,
    member_id      uuid,
    outcome        text NOT NULL,
    decision_table text NOT NULL,
    matched_rule   text NOT NULL,
    reason         text NOT NULL,
    living_class   text NOT NULL,
    run_id         uuid NOT NULL,
    answered_on    date NOT NULL,
    CONSTRAINT pk_benefit_answer PRIMARY KEY (subject_id, benefit_code),
    CONSTRAINT fk_benefit_answer_benefit FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT fk_benefit_answer_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_benefit_answer_run FOREIGN KEY (run_id) REFERENCES giamngheo.rights_run,
    CONSTRAINT ck_benefit_answer_outcome CHECK (outcome IN ('REFUSED', 'COVERED', 'MISSING')),
    CONSTRAINT ck_benefit_answer_nfc CHECK (reason IS NFC NORMALIZED)
);
CREATE INDEX ix_benefit_answer_commune ON giamngheo.benefit_answer (commune_key, benefit_code);
CREATE INDEX ix_benefit_answer_household ON giamngheo.benefit_answer (household_id);
