-- Decisions, certificates, and a household's category over time.

-- Numbers are given out under the row's lock, so that two signers cannot get the same one and a
-- rolled-back signing leaves no gap.
CREATE TABLE giamngheo.document_number (
    commune_key text NOT NULL,
    year        int  NOT NULL,
    kind        text NOT NULL,
    last        int  NOT NULL,
    CONSTRAINT pk_document_number PRIMARY KEY (commune_key, year, kind),
    CONSTRAINT ck_document_number_kind CHECK (kind IN ('DECISION', 'CERTIFICATE'))
);

CREATE TABLE giamngheo.decision (
    id           uuid   NOT NULL,
    round_id     uuid   NOT NULL,
    dossier_id   uuid   NOT NULL,
    commune_key  text   NOT NULL,
    year         int    NOT NULL,
    sequence     int    NOT NULL,
    number       text   NOT NULL,
    signed_on    date   NOT NULL,
    signed_by    text   NOT NULL,
    signer_name  text   NOT NULL,
    signer_title text   NOT NULL,
    on_behalf    boolean NOT NULL,
    prepared_by  text   NOT NULL,
    snapshot     text   NOT NULL,
    sha256       text   NOT NULL,
    effected     boolean NOT NULL DEFAULT false,
    version      bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT fk_decision_round FOREIGN KEY (round_id) REFERENCES giamngheo.review_round,
    CONSTRAINT fk_decision_dossier FOREIGN KEY (dossier_id) REFERENCES giamngheo.dossier,
    CONSTRAINT uq_decision_round UNIQUE (round_id),
    CONSTRAINT uq_decision_number UNIQUE (commune_key, year, sequence),
    CONSTRAINT ck_decision_separation CHECK (signed_by <> prepared_by)
);

CREATE TABLE giamngheo.decision_item (
    decision_id  uuid NOT NULL,
    household_id uuid NOT NULL,
    review_id    uuid NOT NULL,
    before       text NOT NULL,
    after        text NOT NULL,
    CONSTRAINT pk_decision_item PRIMARY KEY (decision_id, household_id),
    CONSTRAINT fk_decision_item_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT fk_decision_item_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_decision_item_review
        FOREIGN KEY (review_id) REFERENCES giamngheo.household_review,
    CONSTRAINT ck_decision_item_before CHECK (before IN ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    CONSTRAINT ck_decision_item_after CHECK (after IN ('POOR', 'NEAR_POOR', 'NOT_POOR'))
);
CREATE INDEX ix_decision_item_household ON giamngheo.decision_item (household_id);

-- valid_to is the first day on which the category no longer holds.
CREATE TABLE giamngheo.category_period (
    id              uuid NOT NULL,
    household_id    uuid NOT NULL,
    commune_key     text NOT NULL,
    category        text NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date,
    decision_number text NOT NULL,
    decided_on      date NOT NULL,
    source          text NOT NULL,
    decision_id     uuid,
    CONSTRAINT pk_category_period PRIMARY KEY (id),
    CONSTRAINT fk_category_period_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_category_period_decision
        FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT ck_category_period_category CHECK (category IN ('POOR', 'NEAR_POOR')),
    CONSTRAINT ck_category_period_source CHECK (source IN ('IMPORT', 'DECISION')),
    CONSTRAINT ck_category_period_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ex_category_period_overlap EXCLUDE USING gist
        (household_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX ix_category_period_commune ON giamngheo.category_period (commune_key, category);

CREATE TABLE giamngheo.certificate (
    id           uuid NOT NULL,
    decision_id  uuid NOT NULL,
    household_id uuid NOT NULL,
    commune_key  text NOT NULL,
    year         int  NOT NULL,
    sequence     int  NOT NULL,
    number       text NOT NULL,
    category     text NOT NULL,
    issued_on    date NOT NULL,
    CONSTRAINT pk_certificate PRIMARY KEY (id),
    CONSTRAINT fk_certificate_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT fk_certificate_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT uq_certificate_household UNIQUE (decision_id, household_id),
    CONSTRAINT uq_certificate_number UNIQUE (commune_key, year, sequence),
    CONSTRAINT ck_certificate_category CHECK (category IN ('POOR', 'NEAR_POOR'))
);
