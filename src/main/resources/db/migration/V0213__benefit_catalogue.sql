-- Every right the law knows (Chính sách): what it is, whose task, by which dated rule. Numbers that
-- rates are made of (base wage, shares of the premium, local amounts) are dated rows of their own.

CREATE TABLE giamngheo.benefit (
    code           text     NOT NULL,
    matrix_no      text     NOT NULL,
    position       integer  NOT NULL,
    name           text     NOT NULL,
    family         text     NOT NULL,
    subject        text     NOT NULL,
    way            text     NOT NULL,
    exclusive_kind text     NOT NULL,
    preference     integer  NOT NULL,
    period         text     NOT NULL,
    owner_role     text     NOT NULL,
    helper_roles   text[]   NOT NULL DEFAULT '{}',
    body           text     NOT NULL DEFAULT '',
    chair_approves boolean  NOT NULL,
    body_decides   boolean  NOT NULL,
    pays_money     boolean  NOT NULL,
    target         text,
    CONSTRAINT pk_benefit PRIMARY KEY (code),
    CONSTRAINT ck_benefit_matrix_no CHECK (matrix_no ~ '^(B([1-9]|1[0-9]|2[0-8])|-)$'),
    CONSTRAINT ck_benefit_family CHECK (family IN ('HEALTH_INSURANCE', 'TREATMENT', 'EDUCATION',
        'CREDIT', 'HOUSING', 'LIVELIHOOD', 'NUTRITION', 'TRAINING', 'UTILITIES', 'LEGAL_AID',
        'SOCIAL_ASSISTANCE', 'RELIEF')),
    CONSTRAINT ck_benefit_subject CHECK (subject IN ('MEMBER', 'HOUSEHOLD')),
    CONSTRAINT ck_benefit_way CHECK (way IN ('ISSUE', 'APPLICATION', 'KNOWN')),
    CONSTRAINT ck_benefit_period CHECK (period IN ('ONCE', 'YEAR', 'SCHOOL_YEAR', 'TERM',
        'QUARTER', 'MONTH')),
    CONSTRAINT ck_benefit_target CHECK (target ~ '^T([1-9]|10)$'),
    CONSTRAINT ck_benefit_nfc CHECK (name <> '' AND name IS NFC NORMALIZED
        AND body IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.benefit.exclusive_kind IS
    'A subject holds one right of a kind on a day, the one with the lowest preference';
COMMENT ON COLUMN giamngheo.benefit.way IS
    'ISSUE: a list of the official; APPLICATION: on request; KNOWN: told, carried out by others';

-- One row per period in which a rule holds. A row that is not known from when is never in force.
CREATE TABLE giamngheo.benefit_rule (
    id                text        NOT NULL,
    benefit_code      text        NOT NULL,
    source_code       text        NOT NULL,
    condition_text    text        NOT NULL DEFAULT '',
    amount_text       text        NOT NULL DEFAULT '',
    decided_by        text        NOT NULL DEFAULT '',
    legal_basis       text        NOT NULL DEFAULT '',
    valid_from        date,
    valid_to          date,
    mark              text        NOT NULL,
    amount            bigint,
    amount_rate       text,
    per_mille         integer,
    per               text,
    most_units        integer,
    at_most           boolean     NOT NULL DEFAULT false,
    extra             bigint,
    payer             text,
    payer_per_mille   integer,
    needs_number      text,
    deadline_days     integer,
    deadline_kind     text,
    deadline_clause   text        NOT NULL DEFAULT '',
    deadline_internal boolean     NOT NULL DEFAULT true,
    others_deadline   text        NOT NULL DEFAULT '',
    note              text        NOT NULL DEFAULT '',
    state             text        NOT NULL,
    replaces          text,
    entered_by        text        NOT NULL,
    entered_at        timestamptz NOT NULL,
    confirmed_by      text,
    confirmed_at      timestamptz,
    version           integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_benefit_rule PRIMARY KEY (id),
    CONSTRAINT fk_benefit_rule_benefit FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT fk_benefit_rule_replaces FOREIGN KEY (replaces) REFERENCES giamngheo.benefit_rule,
    CONSTRAINT ck_benefit_rule_mark
        CHECK (mark IN ('VERIFIED', 'PARTIAL', 'FROM_MEMORY', 'UNKNOWN')),
    CONSTRAINT ck_benefit_rule_per CHECK (per IN ('ONCE', 'MONTH', 'QUARTER', 'YEAR')),
    CONSTRAINT ck_benefit_rule_money CHECK (num_nonnulls(amount, amount_rate, needs_number) <= 1
        AND (num_nonnulls(amount_rate, needs_number) = 0 OR per_mille IS NOT NULL)
        AND (num_nonnulls(amount, amount_rate, needs_number) = 0 OR per IS NOT NULL)),
    CONSTRAINT ck_benefit_rule_amounts CHECK (amount >= 0 AND extra >= 0 AND per_mille >= 0
        AND most_units > 0 AND deadline_days > 0),
    CONSTRAINT ck_benefit_rule_payer CHECK ((payer IS NULL) = (payer_per_mille IS NULL)
        AND payer IN ('STATE', 'PROVINCE', 'DISTRICT', 'FUND')
        AND payer_per_mille BETWEEN 0 AND 1000),
    CONSTRAINT ck_benefit_rule_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_benefit_rule_deadline_kind CHECK (deadline_kind IN ('WORKING', 'CALENDAR')),
    CONSTRAINT ck_benefit_rule_state
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'REPLACED', 'DROPPED')),
    CONSTRAINT ck_benefit_rule_four_eyes CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by),
    CONSTRAINT ck_benefit_rule_nfc CHECK (condition_text IS NFC NORMALIZED
        AND amount_text IS NFC NORMALIZED AND decided_by IS NFC NORMALIZED
        AND legal_basis IS NFC NORMALIZED AND deadline_clause IS NFC NORMALIZED
        AND others_deadline IS NFC NORMALIZED AND note IS NFC NORMALIZED),
    CONSTRAINT ex_benefit_rule_period EXCLUDE USING gist
        (benefit_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (state = 'CONFIRMED' AND valid_from IS NOT NULL)
);
CREATE INDEX ix_benefit_rule_benefit ON giamngheo.benefit_rule (benefit_code);
COMMENT ON COLUMN giamngheo.benefit_rule.source_code IS 'Row of the law research it was taken from';
COMMENT ON COLUMN giamngheo.benefit_rule.at_most IS
    'The amount is a ceiling; what is granted somebody else decides';
COMMENT ON COLUMN giamngheo.benefit_rule.extra IS 'On top, once for each time it is issued';
COMMENT ON COLUMN giamngheo.benefit_rule.payer IS
    'Who pays the first share; local numbers pay next, the household the rest';
COMMENT ON COLUMN giamngheo.benefit_rule.others_deadline IS
    'Periods of law for those who decide after the commune, in words';

CREATE TABLE giamngheo.benefit_paper (
    benefit_code text     NOT NULL,
    position     smallint NOT NULL,
    name         text     NOT NULL,
    required     boolean  NOT NULL,
    CONSTRAINT pk_benefit_paper PRIMARY KEY (benefit_code, position),
    CONSTRAINT fk_benefit_paper_benefit FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT ck_benefit_paper_nfc CHECK (name <> '' AND name IS NFC NORMALIZED)
);

-- What numbers there are: the country's (base wage) and those only the place knows.
CREATE TABLE giamngheo.benefit_number_kind (
    code          text    NOT NULL,
    position      integer NOT NULL,
    name          text    NOT NULL,
    unit          text    NOT NULL,
    whom_to_ask   text    NOT NULL DEFAULT '',
    local         boolean NOT NULL,
    benefit_codes text[]  NOT NULL DEFAULT '{}',
    payer         text,
    CONSTRAINT pk_benefit_number_kind PRIMARY KEY (code),
    CONSTRAINT ck_benefit_number_kind_unit CHECK (unit IN ('DONG', 'PER_MILLE', 'WORKING_DAYS')),
    CONSTRAINT ck_benefit_number_kind_payer CHECK (payer IS NULL
        OR (payer IN ('PROVINCE', 'DISTRICT', 'FUND') AND unit = 'PER_MILLE')),
    CONSTRAINT ck_benefit_number_kind_nfc CHECK (name IS NFC NORMALIZED
        AND whom_to_ask IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.benefit_number_kind.benefit_codes IS
    'Benefits it belongs to besides those whose rules name it';
COMMENT ON COLUMN giamngheo.benefit_number_kind.payer IS
    'Whose share of the premium it is; null for any other number';

CREATE TABLE giamngheo.benefit_number (
    id           uuid        NOT NULL,
    code         text        NOT NULL,
    unit_key     text,
    valid_from   date        NOT NULL,
    valid_to     date,
    value        bigint      NOT NULL,
    legal_basis  text        NOT NULL,
    mark         text        NOT NULL,
    state        text        NOT NULL,
    note         text        NOT NULL DEFAULT '',
    replaces     uuid,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    version      integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_benefit_number PRIMARY KEY (id),
    CONSTRAINT fk_benefit_number_kind FOREIGN KEY (code) REFERENCES giamngheo.benefit_number_kind,
    CONSTRAINT fk_benefit_number_replaces
        FOREIGN KEY (replaces) REFERENCES giamngheo.benefit_number,
    CONSTRAINT ck_benefit_number_value CHECK (value >= 0),
    CONSTRAINT ck_benefit_number_mark
        CHECK (mark IN ('VERIFIED', 'PARTIAL', 'FROM_MEMORY', 'LOCAL')),
    CONSTRAINT ck_benefit_number_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_benefit_number_state
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'REPLACED', 'DROPPED')),
    CONSTRAINT ck_benefit_number_four_eyes
        CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by),
    CONSTRAINT ck_benefit_number_nfc CHECK (legal_basis IS NFC NORMALIZED
        AND note IS NFC NORMALIZED),
    CONSTRAINT ex_benefit_number_period EXCLUDE USING gist
        (code WITH =, coalesce(unit_key, '') WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (state = 'CONFIRMED')
);
COMMENT ON COLUMN giamngheo.benefit_number.unit_key IS
    'Commune the number holds in; null for the whole country';
