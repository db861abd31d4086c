-- A decision is never changed: what is wrong in it is put right by a new decision that refers to it.
ALTER TABLE giamngheo.decision
    ADD COLUMN kind        text NOT NULL DEFAULT 'ORIGINAL',
    ADD COLUMN corrects_id uuid,
    ALTER COLUMN dossier_id DROP NOT NULL,
    DROP CONSTRAINT uq_decision_round,
    ADD CONSTRAINT fk_decision_corrects
        FOREIGN KEY (corrects_id) REFERENCES giamngheo.decision (id),
    ADD CONSTRAINT ck_decision_kind CHECK (kind IN ('ORIGINAL', 'CORRECTION')),
    ADD CONSTRAINT ck_decision_original CHECK ((kind = 'ORIGINAL') = (dossier_id IS NOT NULL)),
    ADD CONSTRAINT ck_decision_correction CHECK ((kind = 'CORRECTION') = (corrects_id IS NOT NULL));
ALTER TABLE giamngheo.decision ALTER COLUMN kind DROP DEFAULT;
CREATE UNIQUE INDEX uq_decision_round ON giamngheo.decision (round_id) WHERE kind = 'ORIGINAL';
CREATE INDEX ix_decision_corrects ON giamngheo.decision (corrects_id);

-- What an officer proposes to put right in a decision, until the chair signs it or sends it back.
CREATE TABLE giamngheo.correction (
    id            uuid   NOT NULL,
    decision_id   uuid   NOT NULL,
    commune_key   text   NOT NULL,
    state         text   NOT NULL,
    proposed_by   text,
    proposed_on   date,
    return_reason text   NOT NULL DEFAULT '',
    signed_id     uuid,
    version       bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_correction PRIMARY KEY (id),
    CONSTRAINT fk_correction_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT fk_correction_signed FOREIGN KEY (signed_id) REFERENCES giamngheo.decision (id),
    CONSTRAINT uq_correction_signed UNIQUE (signed_id),
    CONSTRAINT ck_correction_state CHECK (state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'SIGNED')),
    CONSTRAINT ck_correction_proposed CHECK (state = 'DRAFT' OR proposed_by IS NOT NULL),
    CONSTRAINT ck_correction_signed CHECK ((state = 'SIGNED') = (signed_id IS NOT NULL)),
    CONSTRAINT ck_correction_nfc CHECK (return_reason IS NFC NORMALIZED)
);
CREATE UNIQUE INDEX uq_correction_open ON giamngheo.correction (decision_id)
    WHERE state <> 'SIGNED';

-- One household of a proposal: another class, or words that were wrong on paper.
CREATE TABLE giamngheo.correction_item (
    correction_id uuid NOT NULL,
    household_id  uuid NOT NULL,
    before        text NOT NULL,
    after         text NOT NULL,
    wording       text NOT NULL,
    reason        text NOT NULL,
    basis_number  text NOT NULL,
    basis_date    date NOT NULL,
    entered_by    text NOT NULL,
    CONSTRAINT pk_correction_item PRIMARY KEY (correction_id, household_id),
    CONSTRAINT fk_correction_item_correction
        FOREIGN KEY (correction_id) REFERENCES giamngheo.correction,
    CONSTRAINT fk_correction_item_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT ck_correction_item_before CHECK (before IN ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    CONSTRAINT ck_correction_item_after CHECK (after IN ('POOR', 'NEAR_POOR', 'NOT_POOR')),
    CONSTRAINT ck_correction_item_something CHECK (before <> after OR wording <> ''),
    CONSTRAINT ck_correction_item_nfc CHECK (wording IS NFC NORMALIZED
        AND reason IS NFC NORMALIZED AND basis_number IS NFC NORMALIZED)
);

-- A certificate is asked about by its token, which cannot be guessed; two random UUIDs carry 244
-- random bits. revoked_by is the correction that took it back.
ALTER TABLE giamngheo.certificate
    ADD COLUMN token      text,
    ADD COLUMN revoked_on date,
    ADD COLUMN revoked_by uuid,
    ADD CONSTRAINT fk_certificate_revoked_by
        FOREIGN KEY (revoked_by) REFERENCES giamngheo.decision (id),
    ADD CONSTRAINT ck_certificate_revoked CHECK ((revoked_on IS NULL) = (revoked_by IS NULL));
UPDATE giamngheo.certificate
SET token = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
ALTER TABLE giamngheo.certificate
    ALTER COLUMN token SET NOT NULL,
    ADD CONSTRAINT uq_certificate_token UNIQUE (token),
    ADD CONSTRAINT ck_certificate_token CHECK (length(token) >= 22);
CREATE INDEX ix_certificate_household ON giamngheo.certificate (household_id);

-- Thông báo không công nhận: the written answer with its reasons to a household that asked and is
-- neither poor nor near-poor. What was said is kept, whatever the register says later.
CREATE TABLE giamngheo.refusal (
    id           uuid   NOT NULL,
    decision_id  uuid   NOT NULL,
    household_id uuid   NOT NULL,
    commune_key  text   NOT NULL,
    year         int    NOT NULL,
    sequence     int    NOT NULL,
    number       text   NOT NULL,
    head_name    text   NOT NULL,
    residence    text   NOT NULL,
    received_on  date   NOT NULL,
    reasons      text[] NOT NULL,
    CONSTRAINT pk_refusal PRIMARY KEY (id),
    CONSTRAINT fk_refusal_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT fk_refusal_household FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT uq_refusal_household UNIQUE (decision_id, household_id),
    CONSTRAINT uq_refusal_number UNIQUE (commune_key, year, sequence),
    CONSTRAINT ck_refusal_reasons CHECK (cardinality(reasons) > 0),
    CONSTRAINT ck_refusal_nfc CHECK (head_name IS NFC NORMALIZED AND residence IS NFC NORMALIZED)
);
