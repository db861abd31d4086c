-- Requests of people for what is given on request (Đề nghị hưởng chính sách): loans, housing,
-- training, legal aid, allowances; each with its own papers, one shape of procedure.

-- Which steps a request for a benefit has and how long they may take. A request for a card is
-- accepted by the commune alone: the list it comes on has a chair and a body of its own.
CREATE TABLE giamngheo.benefit_procedure (
    benefit_code    text    NOT NULL,
    kind            text    NOT NULL,
    chair_confirms  boolean NOT NULL,
    body_decides    boolean NOT NULL,
    needs_posting   boolean NOT NULL,
    asks_amount     boolean NOT NULL,
    ceiling_units   smallint NOT NULL,
    of_loan_group   boolean NOT NULL,
    overall_rule    text,
    check_rule      text    NOT NULL,
    confirm_rule    text    NOT NULL,
    outcome_rule    text    NOT NULL,
    CONSTRAINT pk_benefit_procedure PRIMARY KEY (benefit_code, kind),
    CONSTRAINT ck_benefit_procedure_kind CHECK (kind IN ('REQUEST', 'RECHECK'))
);
COMMENT ON COLUMN giamngheo.benefit_procedure.ceiling_units IS
    'How many times the ceiling of the rule one request may ask for: two kinds of facility';
COMMENT ON COLUMN giamngheo.benefit_procedure.overall_rule IS
    'Period of the law that runs from the day of receipt over all steps of the commune';

CREATE TABLE giamngheo.benefit_application (
    id              uuid        NOT NULL,
    kind            text        NOT NULL,
    commune_key     text        NOT NULL,
    village_key     text        NOT NULL,
    benefit_code    text        NOT NULL,
    exclusive_kind  text        NOT NULL,
    household_id    uuid        NOT NULL,
    member_id       uuid,
    subject_id      uuid        NOT NULL,
    entitlement_id  uuid,
    class_left_on   date,
    received_on     date        NOT NULL,
    received_by     text        NOT NULL,
    owner_role      text        NOT NULL,
    needs_posting   boolean     NOT NULL,
    chair_confirms  boolean     NOT NULL,
    body_decides    boolean     NOT NULL,
    purpose         text        NOT NULL DEFAULT '',
    loan_group      text        NOT NULL DEFAULT '',
    amount_asked    bigint,
    state           text        NOT NULL,
    living_class    text,
    rule_id         text,
    matched_rule    text        NOT NULL DEFAULT '',
    check_reason    text        NOT NULL DEFAULT '',
    checked_by      text,
    checked_on      date,
    refusal_number  text        NOT NULL DEFAULT '',
    posted_on       date,
    posted_until    date,
    confirmed_by    text,
    confirmed_as    text        NOT NULL DEFAULT '',
    confirmed_on    date,
    confirm_number  text        NOT NULL DEFAULT '',
    return_reason   text        NOT NULL DEFAULT '',
    outcome_number  text        NOT NULL DEFAULT '',
    outcome_on      date,
    outcome_by      text,
    amount_granted  bigint,
    outcome_reason  text        NOT NULL DEFAULT '',
    version         integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_benefit_application PRIMARY KEY (id),
    CONSTRAINT fk_benefit_application_benefit
        FOREIGN KEY (benefit_code) REFERENCES giamngheo.benefit,
    CONSTRAINT fk_benefit_application_household
        FOREIGN KEY (household_id) REFERENCES giamngheo.household,
    CONSTRAINT fk_benefit_application_member
        FOREIGN KEY (member_id) REFERENCES giamngheo.household_member,
    CONSTRAINT fk_benefit_application_entitlement
        FOREIGN KEY (entitlement_id) REFERENCES giamngheo.entitlement,
    CONSTRAINT fk_benefit_application_rule
        FOREIGN KEY (rule_id) REFERENCES giamngheo.benefit_rule,
    CONSTRAINT ck_benefit_application_kind CHECK (kind IN ('REQUEST', 'RECHECK')),
    CONSTRAINT ck_benefit_application_recheck CHECK ((kind = 'RECHECK')
        = (entitlement_id IS NOT NULL AND class_left_on IS NOT NULL)),
    CONSTRAINT ck_benefit_application_subject
        CHECK (subject_id = coalesce(member_id, household_id)),
    CONSTRAINT ck_benefit_application_state CHECK (state IN ('CHECKING', 'SUPPLEMENTING',
        'POSTING', 'CONFIRMING', 'DECIDING', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'KEPT', 'ENDED')),
    CONSTRAINT ck_benefit_application_amounts
        CHECK (amount_asked >= 0 AND amount_granted >= 0),
    CONSTRAINT ck_benefit_application_refused
        CHECK (state <> 'REFUSED' OR outcome_reason <> ''),
    -- who checked a request does not confirm it
    CONSTRAINT ck_benefit_application_separation
        CHECK (confirmed_by IS NULL OR confirmed_by <> checked_by),
    CONSTRAINT ck_benefit_application_nfc CHECK (purpose IS NFC NORMALIZED
        AND loan_group IS NFC NORMALIZED AND check_reason IS NFC NORMALIZED
        AND return_reason IS NFC NORMALIZED AND outcome_reason IS NFC NORMALIZED)
);
CREATE UNIQUE INDEX uq_benefit_application_open
    ON giamngheo.benefit_application (subject_id, benefit_code)
    WHERE state IN ('CHECKING', 'SUPPLEMENTING', 'POSTING', 'CONFIRMING', 'DECIDING');
-- short training is supported once in life
CREATE UNIQUE INDEX uq_benefit_application_training
    ON giamngheo.benefit_application (subject_id)
    WHERE exclusive_kind = 'VOCATIONAL' AND state = 'GRANTED';
CREATE INDEX ix_benefit_application_commune
    ON giamngheo.benefit_application (commune_key, received_on);
CREATE INDEX ix_benefit_application_household ON giamngheo.benefit_application (household_id);

-- The papers as they were asked for when the request came in.
CREATE TABLE giamngheo.benefit_application_paper (
    application_id uuid     NOT NULL,
    position       smallint NOT NULL,
    name           text     NOT NULL,
    required       boolean  NOT NULL,
    handed_in      boolean  NOT NULL,
    CONSTRAINT pk_benefit_application_paper PRIMARY KEY (application_id, position),
    CONSTRAINT fk_benefit_application_paper_application
        FOREIGN KEY (application_id) REFERENCES giamngheo.benefit_application,
    CONSTRAINT ck_benefit_application_paper_nfc CHECK (name IS NFC NORMALIZED)
);

-- What somebody wrote on the page of the current step before handing it in.
CREATE TABLE giamngheo.benefit_application_draft (
    application_id uuid NOT NULL,
    step           text NOT NULL,
    outcome        text NOT NULL,
    note           text NOT NULL DEFAULT '',
    number         text NOT NULL DEFAULT '',
    day            date,
    amount         bigint,
    entered_by     text NOT NULL,
    CONSTRAINT pk_benefit_application_draft PRIMARY KEY (application_id),
    CONSTRAINT fk_benefit_application_draft_application
        FOREIGN KEY (application_id) REFERENCES giamngheo.benefit_application,
    CONSTRAINT ck_benefit_application_draft_step
        CHECK (step IN ('CHECK', 'SUPPLEMENT', 'POST', 'CONFIRM', 'OUTCOME')),
    CONSTRAINT ck_benefit_application_draft_nfc CHECK (note IS NFC NORMALIZED)
);

-- What happened to a request, never changed.
CREATE TABLE giamngheo.benefit_application_event (
    application_id uuid        NOT NULL,
    sequence       integer     NOT NULL,
    what           text        NOT NULL,
    note           text        NOT NULL DEFAULT '',
    actor          text        NOT NULL,
    actor_name     text        NOT NULL,
    happened_at    timestamptz NOT NULL,
    CONSTRAINT pk_benefit_application_event PRIMARY KEY (application_id, sequence),
    CONSTRAINT fk_benefit_application_event_application
        FOREIGN KEY (application_id) REFERENCES giamngheo.benefit_application,
    CONSTRAINT ck_benefit_application_event_nfc
        CHECK (what IS NFC NORMALIZED AND note IS NFC NORMALIZED)
);

-- Confirmations and proposals are numbered apart from decisions and notices.
ALTER TABLE giamngheo.document_number DROP CONSTRAINT ck_document_number_kind;
ALTER TABLE giamngheo.document_number
    ADD CONSTRAINT ck_document_number_kind
        CHECK (kind IN ('DECISION', 'CERTIFICATE', 'REPORT', 'NOTICE', 'LIST',
            'CONFIRMATION', 'PROPOSAL'));

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause, basis, mark)
VALUES
    ('REQUEST_CHECK', '2021-09-01', NULL, 'Kiểm tra đề nghị hưởng chính sách', 3,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã; chưa thấy quy định về thời hạn kiểm tra', 'INTERNAL', 'nội bộ'),
    ('REQUEST_SUPPLEMENT', '2021-09-01', NULL, 'Bổ sung giấy tờ của đề nghị', 10,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã', 'INTERNAL', 'nội bộ'),
    ('REQUEST_POST', '2021-09-01', NULL, 'Niêm yết đề nghị trợ cấp', 1,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã, để kịp 7 ngày làm việc của Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'INTERNAL', 'nội bộ'),
    ('REQUEST_CONFIRM', '2021-09-01', NULL, 'Chủ tịch UBND xã xác nhận đề nghị', 2,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã; chưa thấy quy định về thời hạn xác nhận', 'INTERNAL', 'nội bộ'),
    ('REQUEST_OUTCOME', '2021-09-01', NULL, 'Ghi kết quả của cơ quan quyết định', 15,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã để hỏi lại kết quả', 'INTERNAL', 'nội bộ'),
    ('RECHECK_ALLOWANCE', '2021-09-01', NULL, 'Xem xét lại trợ cấp khi hộ ra khỏi danh sách', 5,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã; thôi hưởng từ tháng sau tháng không còn đủ điều kiện theo Nghị định 20/2021/NĐ-CP, Điều 8 khoản 2', 'INTERNAL', 'nội bộ'),
    ('LOAN_DECISION', '2019-03-01', NULL, 'Ngân hàng Chính sách xã hội quyết định cho vay', 5,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Quy trình cho vay của Ngân hàng Chính sách xã hội (mẫu 03/TD, 04/TD)', 'LAW', 'VERIFIED'),
    ('LOAN_RISK_DECISION', '2019-03-01', NULL, 'Ngân hàng Chính sách xã hội quyết định cho vay bổ sung khi gặp rủi ro', 3,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Thủ tục của Ngân hàng Chính sách xã hội về cho vay bổ sung (mẫu 01/TD, 03/TD)', 'LAW', 'VERIFIED'),
    ('ALLOWANCE_COMMUNE', '2021-07-01', NULL, 'Xã rà soát, niêm yết đề nghị trợ cấp xã hội', 7,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'LAW', 'VERIFIED'),
    ('ALLOWANCE_CHECK', '2021-07-01', NULL, 'Kiểm tra đề nghị trợ cấp xã hội', 3,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã, để kịp 7 ngày làm việc gồm 2 ngày niêm yết của Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'INTERNAL', 'nội bộ'),
    ('ALLOWANCE_POSTING', '2021-07-01', NULL, 'Niêm yết công khai đề nghị trợ cấp xã hội', 2,
        'WORKING', NULL, NULL, 'CITIZEN', 'Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'LAW', 'PARTIAL'),
    ('ALLOWANCE_SEND', '2021-07-01', NULL, 'Chủ tịch UBND xã đề nghị cấp trên quyết định trợ cấp', 3,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'LAW', 'VERIFIED'),
    ('ALLOWANCE_OUTCOME', '2021-07-01', NULL, 'Cấp trên thẩm định (7 ngày) và quyết định (3 ngày) trợ cấp', 10,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1', 'LAW', 'VERIFIED'),
    ('EMERGENCY_DECISION', '2021-07-01', NULL, 'Chủ tịch UBND xã quyết định hỗ trợ khẩn cấp', 2,
        'CALENDAR', NULL, NULL, 'AUTHORITY', 'Nghị định 20/2021/NĐ-CP, Điều 12', 'LAW', 'PARTIAL'),
    ('EMERGENCY_STEP', '2021-07-01', NULL, 'Từng bước của hỗ trợ khẩn cấp', 1,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã, để kịp 2 ngày của Nghị định 20/2021/NĐ-CP, Điều 12', 'INTERNAL', 'nội bộ'),
    ('LEGAL_AID_OUTCOME', '2018-01-01', NULL, 'Ghi kết quả của Trung tâm trợ giúp pháp lý', 5,
        'WORKING', NULL, NULL, 'AUTHORITY', 'Mốc nội bộ của UBND xã để hỏi lại; Trung tâm trả lời ngay theo Luật Trợ giúp pháp lý 2017, Điều 30', 'INTERNAL', 'nội bộ');

INSERT INTO giamngheo.benefit_procedure
    (benefit_code, kind, chair_confirms, body_decides, needs_posting, asks_amount, ceiling_units, of_loan_group, overall_rule, check_rule, confirm_rule, outcome_rule)
VALUES
    ('BHYT_AVG_AGRI', 'REQUEST', false, false, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('KCB_POOR_FUND', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('CR_POOR', 'REQUEST', true, true, false, true, 1, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_NEAR', 'REQUEST', true, true, false, true, 1, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_ESC', 'REQUEST', true, true, false, true, 1, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_STUDENT', 'REQUEST', true, true, false, true, 1, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_WATER', 'REQUEST', true, true, false, true, 2, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_JOB', 'REQUEST', true, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CR_OVERSEAS', 'REQUEST', true, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_DECISION'),
    ('CREDIT_RISK', 'REQUEST', true, true, false, true, 1, true, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LOAN_RISK_DECISION'),
    ('HOUSE_PROG', 'REQUEST', true, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('HOUSE_HD_2023', 'REQUEST', true, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('HOUSE_HD_2025', 'REQUEST', true, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('HOUSE_DISASTER', 'REQUEST', true, false, false, true, 1, false, 'EMERGENCY_DECISION', 'EMERGENCY_STEP', 'EMERGENCY_STEP', 'REQUEST_OUTCOME'),
    ('FUND_POOR', 'REQUEST', false, true, false, true, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('PROD_AGRI', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('PROD_LIVELIHOOD', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('VOC_POOR', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('VOC_NEAR', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('VOC_ESC', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('VOC_DISABLED', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('VOC_RURAL', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('JOB_CONNECT', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('OVERSEAS_TRAIN', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('LEGAL_POOR', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LEGAL_AID_OUTCOME'),
    ('LEGAL_NEAR_ACCUSED', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LEGAL_AID_OUTCOME'),
    ('LEGAL_NEAR_OTHER', 'REQUEST', false, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'LEGAL_AID_OUTCOME'),
    ('SA_SINGLE_PARENT', 'REQUEST', true, true, true, false, 1, false, 'ALLOWANCE_COMMUNE', 'ALLOWANCE_CHECK', 'ALLOWANCE_SEND', 'ALLOWANCE_OUTCOME'),
    ('SA_ELD_ALONE', 'REQUEST', true, true, true, false, 1, false, 'ALLOWANCE_COMMUNE', 'ALLOWANCE_CHECK', 'ALLOWANCE_SEND', 'ALLOWANCE_OUTCOME'),
    ('SA_ELD80', 'REQUEST', true, true, true, false, 1, false, 'ALLOWANCE_COMMUNE', 'ALLOWANCE_CHECK', 'ALLOWANCE_SEND', 'ALLOWANCE_OUTCOME'),
    ('SA_DISABLED', 'REQUEST', true, true, true, false, 1, false, 'ALLOWANCE_COMMUNE', 'ALLOWANCE_CHECK', 'ALLOWANCE_SEND', 'ALLOWANCE_OUTCOME'),
    -- what concerns HIV is never posted (Nghị định 20/2021/NĐ-CP, Điều 8 khoản 1)
    ('SA_HIV', 'REQUEST', true, true, false, false, 1, false, 'ALLOWANCE_COMMUNE', 'ALLOWANCE_CHECK', 'ALLOWANCE_SEND', 'ALLOWANCE_OUTCOME'),
    ('SOC_PENSION_7074', 'REQUEST', true, true, false, false, 1, false, NULL, 'REQUEST_CHECK', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SA_RICE_TET', 'REQUEST', true, false, false, false, 1, false, 'EMERGENCY_DECISION', 'EMERGENCY_STEP', 'EMERGENCY_STEP', 'REQUEST_OUTCOME'),
    ('SA_SINGLE_PARENT', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SA_ELD_ALONE', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SA_ELD80', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SA_DISABLED', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SA_HIV', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME'),
    ('SOC_PENSION_7074', 'RECHECK', true, true, false, false, 1, false, NULL, 'RECHECK_ALLOWANCE', 'REQUEST_CONFIRM', 'REQUEST_OUTCOME');
