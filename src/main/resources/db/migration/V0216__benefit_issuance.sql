-- Issuing what people are owed (Cấp chính sách theo danh sách): a list of named persons for one
-- official, one per benefit and decision or period.

-- Who hands over where that is not the owner of the list.
CREATE TABLE giamngheo.issuance_payer (
    benefit_code text NOT NULL,
    role         text NOT NULL,
    CONSTRAINT pk_issuance_payer PRIMARY KEY (benefit_code)
);
COMMENT ON TABLE giamngheo.issuance_payer IS
    'Responsibility matrix, B23: the poverty officer makes the list, the finance officer pays';
INSERT INTO giamngheo.issuance_payer (benefit_code, role)
VALUES ('ELEC_POOR', 'finance-officer'), ('ELEC_SOCIAL', 'finance-officer');

CREATE TABLE giamngheo.issuance (
    id            uuid    NOT NULL,
    commune_key   text    NOT NULL,
    benefit_code  text    NOT NULL,
    period_from   date    NOT NULL,
    period_to     date,
    period_name   text    NOT NULL,
    run_id        uuid    NOT NULL,
    decision_id   uuid,
    owner_role    text    NOT NULL,
    issuer_role   text    NOT NULL,
    state         text    NOT NULL,
    opened_on     date    NOT NULL,
    prepared_by   text,
    prepared_on   date,
    approved_by   text,
    approved_on   date,
    list_number   text    NOT NULL DEFAULT '',
    return_reason text    NOT NULL DEFAULT '',
    done_by       text,
    done_on       date,
    version       integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_issuance PRIMARY KEY (id),
    CONSTRAINT fk_issuance_benefit FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT fk_issuance_run FOREIGN KEY (run_id) REFERENCES giamngheo.rights_run,
    CONSTRAINT fk_issuance_decision FOREIGN KEY (decision_id) REFERENCES giamngheo.decision,
    CONSTRAINT uq_issuance_run UNIQUE (run_id, benefit_code, period_from),
    CONSTRAINT ck_issuance_state
        CHECK (state IN ('PREPARING', 'SUBMITTED', 'APPROVED', 'DONE')),
    CONSTRAINT ck_issuance_prepared CHECK (state = 'PREPARING' OR prepared_by IS NOT NULL),
    CONSTRAINT ck_issuance_done CHECK ((state = 'DONE') = (done_on IS NOT NULL)),
    CONSTRAINT ck_issuance_separation CHECK (approved_by IS NULL OR approved_by <> prepared_by),
    CONSTRAINT ck_issuance_period CHECK (period_to IS NULL OR period_to >= period_from),
    CONSTRAINT ck_issuance_nfc
        CHECK (return_reason IS NFC NORMALIZED AND period_name IS NFC NORMALIZED)
);
CREATE INDEX ix_issuance_commune ON giamngheo.issuance (commune_key, benefit_code);
COMMENT ON COLUMN giamngheo.issuance.issuer_role IS 'Who hands over; mostly the owner of the list';

-- A numbered list that went to the body that decides: people to be given the right, or, of no list
-- in particular, people who had it and lost it.
CREATE TABLE giamngheo.issuance_submission (
    id            uuid NOT NULL,
    issuance_id   uuid,
    commune_key   text NOT NULL,
    benefit_code  text NOT NULL,
    kind          text NOT NULL,
    number        text NOT NULL,
    sent_on       date NOT NULL,
    sent_by       text NOT NULL,
    body          text NOT NULL,
    answer_number text,
    answered_on   date,
    answered_by   text,
    CONSTRAINT pk_issuance_submission PRIMARY KEY (id),
    CONSTRAINT fk_issuance_submission_issuance
        FOREIGN KEY (issuance_id) REFERENCES giamngheo.issuance,
    CONSTRAINT fk_issuance_submission_benefit
        FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT ck_issuance_submission_kind CHECK (kind IN ('INCREASE', 'DECREASE')),
    CONSTRAINT ck_issuance_submission_of CHECK ((kind = 'INCREASE') = (issuance_id IS NOT NULL)),
    CONSTRAINT ck_issuance_submission_answered
        CHECK ((answered_on IS NULL) = (answered_by IS NULL))
);
CREATE INDEX ix_issuance_submission_issuance ON giamngheo.issuance_submission (issuance_id);
CREATE INDEX ix_issuance_submission_commune
    ON giamngheo.issuance_submission (commune_key, benefit_code);

CREATE TABLE giamngheo.issuance_item (
    id             uuid        NOT NULL,
    issuance_id    uuid        NOT NULL,
    position       integer     NOT NULL,
    entitlement_id uuid        NOT NULL,
    commune_key    text        NOT NULL,
    village_key    text        NOT NULL,
    household_id   uuid        NOT NULL,
    member_id      uuid,
    period_from    date        NOT NULL,
    period_to      date,
    amount         bigint,
    missing_number text,
    state          text        NOT NULL DEFAULT 'OPEN',
    undo_state     text,
    submission_id  uuid,
    answer_reason  text        NOT NULL DEFAULT '',
    number         text        NOT NULL DEFAULT '',
    done_on        date,
    received_by    text        NOT NULL DEFAULT '',
    reason         text        NOT NULL DEFAULT '',
    changed_by     text,
    changed_at     timestamptz,
    ended_on       date,
    decrease_id    uuid,
    version        integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_issuance_item PRIMARY KEY (id),
    CONSTRAINT fk_issuance_item_issuance FOREIGN KEY (issuance_id) REFERENCES giamngheo.issuance,
    CONSTRAINT fk_issuance_item_entitlement
        FOREIGN KEY (entitlement_id) REFERENCES giamngheo.entitlement,
    CONSTRAINT fk_issuance_item_submission
        FOREIGN KEY (submission_id) REFERENCES giamngheo.issuance_submission,
    CONSTRAINT fk_issuance_item_decrease
        FOREIGN KEY (decrease_id) REFERENCES giamngheo.issuance_submission,
    CONSTRAINT uq_issuance_item_position UNIQUE (issuance_id, position),
    CONSTRAINT ck_issuance_item_state CHECK (state IN ('OPEN', 'SENT', 'RETURNED', 'ACCEPTED',
        'ISSUED', 'REFUSED', 'NOT_NEEDED', 'COVERED', 'ENDED')),
    CONSTRAINT ck_issuance_item_undo CHECK (undo_state IN ('OPEN', 'RETURNED', 'ACCEPTED')),
    CONSTRAINT ck_issuance_item_issued
        CHECK (state <> 'ISSUED' OR (done_on IS NOT NULL AND received_by <> '')),
    CONSTRAINT ck_issuance_item_reason
        CHECK (state NOT IN ('REFUSED', 'NOT_NEEDED', 'COVERED') OR reason <> ''),
    CONSTRAINT ck_issuance_item_returned CHECK (state <> 'RETURNED' OR answer_reason <> ''),
    CONSTRAINT ck_issuance_item_amount CHECK (amount IS NULL OR amount >= 0),
    CONSTRAINT ck_issuance_item_nfc CHECK (received_by IS NFC NORMALIZED
        AND reason IS NFC NORMALIZED AND answer_reason IS NFC NORMALIZED
        AND number IS NFC NORMALIZED),
    -- issuing twice is impossible: a right has one line on a day; what ended unissued is none
    CONSTRAINT ex_issuance_item_right EXCLUDE USING gist
        (entitlement_id WITH =, daterange(period_from, period_to, '[]') WITH &&)
        WHERE (state <> 'ENDED')
);
CREATE INDEX ix_issuance_item_state ON giamngheo.issuance_item (issuance_id, state);
CREATE INDEX ix_issuance_item_household ON giamngheo.issuance_item (household_id);
CREATE INDEX ix_issuance_item_commune ON giamngheo.issuance_item (commune_key, state);
CREATE INDEX ix_issuance_item_submission ON giamngheo.issuance_item (submission_id);
COMMENT ON COLUMN giamngheo.issuance_item.undo_state IS
    'What taking the last act back leads to; null when it can no longer be taken back';
COMMENT ON COLUMN giamngheo.issuance_item.ended_on IS
    'The right ended after it was issued: the line goes on a list of decreases';

-- Who stood on a numbered list and what was answered; whoever is sent again stands on both.
CREATE TABLE giamngheo.issuance_submission_item (
    submission_id uuid    NOT NULL,
    item_id       uuid    NOT NULL,
    answer        text,
    answer_reason text    NOT NULL DEFAULT '',
    CONSTRAINT pk_issuance_submission_item PRIMARY KEY (submission_id, item_id),
    CONSTRAINT fk_issuance_submission_item_submission
        FOREIGN KEY (submission_id) REFERENCES giamngheo.issuance_submission,
    CONSTRAINT fk_issuance_submission_item_item
        FOREIGN KEY (item_id) REFERENCES giamngheo.issuance_item,
    CONSTRAINT ck_issuance_submission_item_answer CHECK (answer IN ('ACCEPTED', 'RETURNED')),
    CONSTRAINT ck_issuance_submission_item_nfc CHECK (answer_reason IS NFC NORMALIZED)
);

-- Who pays which part; the parts of a line add up to its amount.
CREATE TABLE giamngheo.issuance_share (
    item_id uuid   NOT NULL,
    payer   text   NOT NULL,
    amount  bigint NOT NULL,
    CONSTRAINT pk_issuance_share PRIMARY KEY (item_id, payer),
    CONSTRAINT fk_issuance_share_item FOREIGN KEY (item_id) REFERENCES giamngheo.issuance_item,
    CONSTRAINT ck_issuance_share_payer
        CHECK (payer IN ('STATE', 'PROVINCE', 'DISTRICT', 'FUND', 'HOUSEHOLD')),
    CONSTRAINT ck_issuance_share_amount CHECK (amount >= 0)
);

-- Money of a list that pays: what came from finance and what went back.
CREATE TABLE giamngheo.issuance_money (
    id          uuid        NOT NULL,
    issuance_id uuid        NOT NULL,
    kind        text        NOT NULL,
    amount      bigint      NOT NULL,
    paper       text        NOT NULL,
    moved_on    date        NOT NULL,
    entered_by  text        NOT NULL,
    entered_at  timestamptz NOT NULL,
    CONSTRAINT pk_issuance_money PRIMARY KEY (id),
    CONSTRAINT fk_issuance_money_issuance FOREIGN KEY (issuance_id) REFERENCES giamngheo.issuance,
    -- a double click enters the same paper once
    CONSTRAINT uq_issuance_money_paper UNIQUE (issuance_id, kind, paper),
    CONSTRAINT ck_issuance_money_kind CHECK (kind IN ('RECEIVED', 'RETURNED')),
    CONSTRAINT ck_issuance_money_amount CHECK (amount > 0),
    CONSTRAINT ck_issuance_money_paper CHECK (paper <> '' AND paper IS NFC NORMALIZED)
);

CREATE TABLE giamngheo.issuance_evidence (
    id          uuid        NOT NULL,
    issuance_id uuid        NOT NULL,
    name        text        NOT NULL,
    media_type  text        NOT NULL,
    content     bytea       NOT NULL,
    added_by    text        NOT NULL,
    added_at    timestamptz NOT NULL,
    CONSTRAINT pk_issuance_evidence PRIMARY KEY (id),
    CONSTRAINT fk_issuance_evidence_issuance
        FOREIGN KEY (issuance_id) REFERENCES giamngheo.issuance,
    CONSTRAINT ck_issuance_evidence_nfc CHECK (name <> '' AND name IS NFC NORMALIZED)
);
CREATE INDEX ix_issuance_evidence_issuance ON giamngheo.issuance_evidence (issuance_id);

-- An act on many lines, done in pieces: which lines is fixed when it is confirmed, how far it has
-- come is written in the transaction of each piece, so that it goes on where it was killed.
CREATE TABLE giamngheo.issuance_batch (
    id          uuid        NOT NULL,
    issuance_id uuid        NOT NULL,
    act         text        NOT NULL,
    done_on     date,
    received_by text        NOT NULL,
    number      text        NOT NULL,
    reason      text        NOT NULL,
    total       integer     NOT NULL,
    done        integer     NOT NULL DEFAULT 0,
    changed     integer     NOT NULL DEFAULT 0,
    state       text        NOT NULL,
    started_by  text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT pk_issuance_batch PRIMARY KEY (id),
    CONSTRAINT fk_issuance_batch_issuance FOREIGN KEY (issuance_id) REFERENCES giamngheo.issuance,
    CONSTRAINT ck_issuance_batch_act CHECK (act IN ('ISSUED', 'REFUSED', 'NOT_NEEDED', 'COVERED')),
    CONSTRAINT ck_issuance_batch_state CHECK (state IN ('RUNNING', 'FINISHED')),
    CONSTRAINT ck_issuance_batch_counts CHECK (changed <= done AND done <= total)
);
CREATE UNIQUE INDEX uq_issuance_batch_running ON giamngheo.issuance_batch (issuance_id)
    WHERE state = 'RUNNING';

CREATE TABLE giamngheo.issuance_batch_item (
    batch_id uuid    NOT NULL,
    position integer NOT NULL,
    item_id  uuid    NOT NULL,
    CONSTRAINT pk_issuance_batch_item PRIMARY KEY (batch_id, position),
    CONSTRAINT fk_issuance_batch_item_batch
        FOREIGN KEY (batch_id) REFERENCES giamngheo.issuance_batch,
    CONSTRAINT fk_issuance_batch_item_item
        FOREIGN KEY (item_id) REFERENCES giamngheo.issuance_item
);

-- Lists that are sent are numbered like other papers: "05/DS-UBND".
ALTER TABLE giamngheo.document_number
    DROP CONSTRAINT ck_document_number_kind,
    ADD CONSTRAINT ck_document_number_kind
        CHECK (kind IN ('DECISION', 'CERTIFICATE', 'REPORT', 'NOTICE', 'LIST'));

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause, basis, mark)
VALUES
    ('ISSUE_PREPARE', '2021-09-01', NULL, 'Kiểm tra danh sách cấp chính sách', 5, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ủy ban nhân dân xã', 'INTERNAL', 'nội bộ'),
    ('ISSUE_APPROVE', '2021-09-01', NULL, 'Duyệt danh sách cấp chính sách', 3, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ủy ban nhân dân xã', 'INTERNAL', 'nội bộ'),
    ('ISSUE_HAND_OVER', '2021-09-01', NULL, 'Cấp đến từng người trong danh sách', 20, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ủy ban nhân dân xã', 'INTERNAL', 'nội bộ'),
    ('ISSUE_CARD', '2021-09-01', NULL, 'Gửi danh sách, nhận và giao thẻ bảo hiểm y tế', 20, 'WORKING', NULL, NULL,
        'AUTHORITY', 'Mốc nội bộ của Ủy ban nhân dân xã; trong đó cấp huyện kiểm tra 3 ngày làm việc (Thông tư 25/2016/TT-BLĐTBXH, Điều 4 khoản 1 điểm b), cơ quan bảo hiểm xã hội cấp thẻ 10 ngày làm việc (Luật Bảo hiểm y tế, Điều 17 khoản 2)',
        'INTERNAL', 'nội bộ'),
    ('ISSUE_SCHOOL', '2021-09-01', NULL, 'Miễn, giảm học phí và hỗ trợ học sinh theo danh sách', 45, 'CALENDAR', NULL, NULL,
        'AUTHORITY', 'Mốc nội bộ của Ủy ban nhân dân xã; hồ sơ nộp nhà trường trong 45 ngày từ ngày khai giảng (Nghị định 81/2021/NĐ-CP, Điều 19)',
        'INTERNAL', 'nội bộ');
