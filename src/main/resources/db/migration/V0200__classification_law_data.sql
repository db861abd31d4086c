-- What the law fixes is kept as dated versions that one person enters and another confirms: poverty
-- standards, point tables of form B1, causes of poverty, support needs, the features of Phiếu A.
-- A confirmed version is never changed; a new version replaces it. What is not known stays empty.

CREATE TABLE giamngheo.law_data (
    id           text    NOT NULL,
    kind         text    NOT NULL,
    name         text    NOT NULL,
    valid_from   date    NOT NULL,
    valid_to     date,
    legal_basis  text    NOT NULL,
    mark         text    NOT NULL,
    state        text    NOT NULL,
    replaces     text,
    example      boolean NOT NULL DEFAULT false,
    submitted_by text,
    submitted_at timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    note         text    NOT NULL DEFAULT '',
    version      bigint  NOT NULL DEFAULT 0,
    CONSTRAINT pk_law_data PRIMARY KEY (id),
    CONSTRAINT fk_law_data_replaces FOREIGN KEY (replaces) REFERENCES giamngheo.law_data (id),
    CONSTRAINT ck_law_data_kind
        CHECK (kind IN ('STANDARD', 'POINT_TABLE', 'CAUSES', 'NEEDS', 'FORM_A')),
    CONSTRAINT ck_law_data_state
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'SUPERSEDED', 'DISCARDED')),
    CONSTRAINT ck_law_data_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_law_data_four_eyes CHECK (confirmed_by IS NULL OR confirmed_by <> submitted_by),
    CONSTRAINT ck_law_data_nfc
        CHECK (name IS NFC NORMALIZED AND legal_basis IS NFC NORMALIZED AND mark IS NFC NORMALIZED
            AND note IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.law_data.note IS
    'Why it was last sent back, or why it was discarded';
COMMENT ON COLUMN giamngheo.law_data.submitted_by IS
    'Account that handed it in for confirmation; empty for what the application brings';
COMMENT ON COLUMN giamngheo.law_data.mark IS
    'How far the facts were checked against the law: VERIFIED, VERIFIED (practice), VERIFIED (draft), FROM MEMORY, UNKNOWN, ENTERED (typed in by an administrator)';

-- Everybody who entered part of a version: none of them may confirm it.
CREATE TABLE giamngheo.law_data_editor (
    law_data_id text NOT NULL,
    username    text NOT NULL,
    CONSTRAINT pk_law_data_editor PRIMARY KEY (law_data_id, username),
    CONSTRAINT fk_law_data_editor_law_data
        FOREIGN KEY (law_data_id) REFERENCES giamngheo.law_data (id)
);

INSERT INTO giamngheo.law_data (id, kind, name, valid_from, valid_to, legal_basis, mark, state)
SELECT id, 'STANDARD', name, valid_from, valid_to, legal_basis, mark, 'CONFIRMED'
FROM giamngheo.poverty_standard;

-- decision_key: decision table that holds the shape of the rule; the limits of a standard enter it.
ALTER TABLE giamngheo.poverty_standard
    ADD COLUMN level        text NOT NULL DEFAULT 'NATIONAL',
    ADD COLUMN province_key text,
    ADD COLUMN decision_key text NOT NULL DEFAULT 'classify-household',
    ADD CONSTRAINT fk_poverty_standard_law_data
        FOREIGN KEY (id) REFERENCES giamngheo.law_data (id),
    ADD CONSTRAINT ck_poverty_standard_level
        CHECK (level IN ('NATIONAL', 'PROVINCIAL') AND (level = 'NATIONAL') = (province_key IS NULL)),
    DROP COLUMN name,
    DROP COLUMN valid_from,
    DROP COLUMN valid_to,
    DROP COLUMN legal_basis,
    DROP COLUMN mark;

-- Empty cells are not known; a standard with an empty cell may be tried and decides nothing.
ALTER TABLE giamngheo.standard_limit
    ALTER COLUMN b1_max_points DROP NOT NULL,
    ALTER COLUMN b2_min_points DROP NOT NULL,
    ALTER COLUMN income_line DROP NOT NULL,
    ALTER COLUMN clause DROP NOT NULL;
ALTER TABLE giamngheo.category_clause ALTER COLUMN clause DROP NOT NULL;
-- rule: by which rule of the application the mark is derived from members and dwelling; empty: the
-- enumerator marks it.
ALTER TABLE giamngheo.deprivation_indicator
    ALTER COLUMN threshold DROP NOT NULL,
    ALTER COLUMN points DROP NOT NULL,
    ADD COLUMN rule text;
UPDATE giamngheo.deprivation_indicator SET rule = code;

-- The numbers of a threshold: ages in full years, per cent, square metres, parts of a dwelling.
CREATE TABLE giamngheo.indicator_parameter (
    standard_id text    NOT NULL,
    code        text    NOT NULL,
    name        text    NOT NULL,
    value       numeric NOT NULL,
    mark        text    NOT NULL,
    CONSTRAINT pk_indicator_parameter PRIMARY KEY (standard_id, code, name),
    CONSTRAINT fk_indicator_parameter_indicator FOREIGN KEY (standard_id, code)
        REFERENCES giamngheo.deprivation_indicator (standard_id, code),
    CONSTRAINT ck_indicator_parameter_value CHECK (value > 0)
);

INSERT INTO giamngheo.indicator_parameter (standard_id, code, name, value, mark) VALUES
    ('NAT-2022', 'EMPLOYMENT', 'FROM_AGE', 16, 'INTERPRETATION'),
    ('NAT-2022', 'DEPENDENTS', 'CHILD_UNDER', 16, 'FROM MEMORY'),
    ('NAT-2022', 'DEPENDENTS', 'OVER_PERCENT', 50, 'FROM MEMORY'),
    ('NAT-2022', 'NUTRITION', 'CHILD_UNDER', 16, 'FROM MEMORY'),
    ('NAT-2022', 'HEALTH_INSURANCE', 'FROM_AGE', 6, 'FROM MEMORY'),
    ('NAT-2022', 'ADULT_EDUCATION', 'FROM_AGE', 16, 'FROM MEMORY'),
    ('NAT-2022', 'ADULT_EDUCATION', 'UPPER_FROM_AGE', 18, 'FROM MEMORY'),
    ('NAT-2022', 'ADULT_EDUCATION', 'TO_AGE', 30, 'FROM MEMORY'),
    ('NAT-2022', 'CHILD_SCHOOLING', 'FROM_AGE', 3, 'FROM MEMORY'),
    ('NAT-2022', 'CHILD_SCHOOLING', 'PRIMARY_FROM_AGE', 6, 'FROM MEMORY'),
    ('NAT-2022', 'CHILD_SCHOOLING', 'LOWER_FROM_AGE', 12, 'FROM MEMORY'),
    ('NAT-2022', 'CHILD_SCHOOLING', 'UNDER_AGE', 16, 'FROM MEMORY'),
    ('NAT-2022', 'HOUSING_QUALITY', 'WEAK_PARTS', 2, 'FROM MEMORY'),
    ('NAT-2022', 'HOUSING_AREA', 'AREA_BELOW', 8.0, 'FROM MEMORY');

-- 2027-2030: only what was read is here. Points of B1 and B2, the threshold of most indicators and
-- the articles are not known.
INSERT INTO giamngheo.law_data (id, kind, name, valid_from, valid_to, legal_basis, mark, state)
VALUES ('NAT-2027', 'STANDARD', 'Chuẩn nghèo đa chiều giai đoạn 2027-2030', '2027-01-01', '2030-12-31',
    'Nghị định 351/2025/NĐ-CP ngày 30/12/2025 (số điều chưa rõ)', 'VERIFIED', 'DRAFT');
INSERT INTO giamngheo.poverty_standard (id) VALUES ('NAT-2027');
INSERT INTO giamngheo.standard_limit
    (standard_id, area, b1_max_points, b2_min_points, income_line, clause, mark)
VALUES
    ('NAT-2027', 'RURAL', NULL, NULL, 2200000, 'Nghị định 351/2025/NĐ-CP (số điều chưa rõ)', 'VERIFIED'),
    ('NAT-2027', 'URBAN', NULL, NULL, 2800000, 'Nghị định 351/2025/NĐ-CP (số điều chưa rõ)', 'VERIFIED');
INSERT INTO giamngheo.category_clause (standard_id, category, clause, mark) VALUES
    ('NAT-2027', 'POOR', NULL, 'UNKNOWN'),
    ('NAT-2027', 'NEAR_POOR', NULL, 'UNKNOWN'),
    ('NAT-2027', 'NOT_POOR', NULL, 'UNKNOWN');
INSERT INTO giamngheo.deprivation_indicator
    (standard_id, code, ordinal, service, name, threshold, points, mark, rule)
SELECT 'NAT-2027', n.code, n.ordinal, n.service, n.name,
    CASE WHEN n.same THEN old.threshold END, NULL,
    CASE WHEN n.same THEN 'VERIFIED (draft)' ELSE 'UNKNOWN' END,
    CASE WHEN n.same THEN n.code END
FROM (VALUES
    ('EMPLOYMENT', 1, 'Việc làm', 'Việc làm', true),
    ('DEPENDENTS', 2, 'Việc làm', 'Người phụ thuộc trong hộ gia đình', true),
    ('NUTRITION', 3, 'Y tế', 'Dinh dưỡng', true),
    ('HEALTH_INSURANCE', 4, 'Y tế', 'Bảo hiểm y tế', false),
    ('ADULT_EDUCATION', 5, 'Giáo dục', 'Trình độ giáo dục của người lớn', false),
    ('CHILD_SCHOOLING', 6, 'Giáo dục', 'Tình trạng đi học của trẻ em', false),
    ('HOUSING_AREA', 7, 'Nhà ở', 'Diện tích nhà ở bình quân đầu người', false),
    ('HOUSING_QUALITY', 8, 'Nhà ở', 'Chất lượng nhà ở', false),
    ('TELECOM', 9, 'Thông tin', 'Sử dụng dịch vụ viễn thông (internet, dịch vụ số)', false),
    ('WATER_SOURCE', 10, 'Nước sinh hoạt, vệ sinh và môi trường', 'Nguồn nước sinh hoạt', false),
    ('TOILET', 11, 'Nước sinh hoạt, vệ sinh và môi trường', 'Nhà tiêu hợp vệ sinh', false),
    ('WASTE', 12, 'Nước sinh hoạt, vệ sinh và môi trường', 'Xử lý rác thải sinh hoạt', false)
) AS n (code, ordinal, service, name, same)
LEFT JOIN giamngheo.deprivation_indicator old ON old.standard_id = 'NAT-2022' AND old.code = n.code;
INSERT INTO giamngheo.indicator_parameter (standard_id, code, name, value, mark)
SELECT 'NAT-2027', code, name, value,
    CASE mark WHEN 'INTERPRETATION' THEN mark ELSE 'VERIFIED (draft)' END
FROM giamngheo.indicator_parameter
WHERE standard_id = 'NAT-2022' AND code IN ('EMPLOYMENT', 'DEPENDENTS', 'NUTRITION');

-- Regions of the point tables, and which units belong to them; one question sheet a region.
CREATE TABLE giamngheo.scoring_region (
    code text NOT NULL,
    name text NOT NULL,
    mark text NOT NULL,
    CONSTRAINT pk_scoring_region PRIMARY KEY (code),
    CONSTRAINT ck_scoring_region_nfc CHECK (name IS NFC NORMALIZED)
);
CREATE TABLE giamngheo.scoring_region_unit (
    unit_key    text NOT NULL,
    area        text NOT NULL,
    region_code text NOT NULL,
    legal_basis text NOT NULL,
    mark        text NOT NULL,
    entered_by  text,
    CONSTRAINT pk_scoring_region_unit PRIMARY KEY (unit_key, area),
    CONSTRAINT fk_scoring_region_unit_region
        FOREIGN KEY (region_code) REFERENCES giamngheo.scoring_region (code),
    CONSTRAINT ck_scoring_region_unit_area CHECK (area IN ('RURAL', 'URBAN'))
);
COMMENT ON COLUMN giamngheo.scoring_region_unit.unit_key IS
    'Commune, else province: the nearest counts. No foreign key: the module of units may not be needed here';
INSERT INTO giamngheo.scoring_region (code, name, mark)
VALUES ('RRD-RURAL', 'Nông thôn Đồng bằng sông Hồng', 'FROM MEMORY');
INSERT INTO giamngheo.scoring_region_unit (unit_key, area, region_code, legal_basis, mark)
VALUES ('30-2023', 'RURAL', 'RRD-RURAL', 'Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III', 'FROM MEMORY');

CREATE TABLE giamngheo.point_table (
    id             text    NOT NULL,
    standard_id    text    NOT NULL,
    region_code    text    NOT NULL,
    version_number integer NOT NULL,
    file_name      text    NOT NULL,
    sha256         text    NOT NULL,
    CONSTRAINT pk_point_table PRIMARY KEY (id),
    CONSTRAINT fk_point_table_law_data FOREIGN KEY (id) REFERENCES giamngheo.law_data (id),
    CONSTRAINT fk_point_table_standard
        FOREIGN KEY (standard_id) REFERENCES giamngheo.poverty_standard (id),
    CONSTRAINT fk_point_table_region
        FOREIGN KEY (region_code) REFERENCES giamngheo.scoring_region (code),
    CONSTRAINT uq_point_table_version UNIQUE (standard_id, region_code, version_number)
);
-- kind: ONE option applies, SEVERAL may apply and add up, RANGE: a number falls into one option.
-- source: the fact of the survey that answers a RANGE by itself; empty: it is asked.
CREATE TABLE giamngheo.point_question (
    table_id text    NOT NULL,
    no       integer NOT NULL,
    text     text    NOT NULL,
    kind     text    NOT NULL,
    source   text,
    CONSTRAINT pk_point_question PRIMARY KEY (table_id, no),
    CONSTRAINT fk_point_question_table
        FOREIGN KEY (table_id) REFERENCES giamngheo.point_table (id),
    CONSTRAINT ck_point_question_kind CHECK (kind IN ('ONE', 'SEVERAL', 'RANGE')),
    CONSTRAINT ck_point_question_source CHECK (source IS NULL OR (kind = 'RANGE'
        AND source IN ('MEMBERS', 'DEPENDANTS', 'AREA_PER_PERSON'))),
    CONSTRAINT ck_point_question_nfc CHECK (text IS NFC NORMALIZED)
);
CREATE TABLE giamngheo.point_option (
    table_id    text    NOT NULL,
    question_no integer NOT NULL,
    no          integer NOT NULL,
    label       text    NOT NULL,
    at_least    numeric,
    below       numeric,
    points      integer NOT NULL,
    CONSTRAINT pk_point_option PRIMARY KEY (table_id, question_no, no),
    CONSTRAINT fk_point_option_question FOREIGN KEY (table_id, question_no)
        REFERENCES giamngheo.point_question (table_id, no),
    CONSTRAINT ck_point_option_nfc CHECK (label IS NFC NORMALIZED)
);

-- Causes, needs and features: numbered items of a version; an unknown item has no name.
CREATE TABLE giamngheo.code_item (
    list_id text    NOT NULL,
    no      integer NOT NULL,
    code    text    NOT NULL,
    name    text,
    mark    text    NOT NULL,
    CONSTRAINT pk_code_item PRIMARY KEY (list_id, no),
    CONSTRAINT fk_code_item_list FOREIGN KEY (list_id) REFERENCES giamngheo.law_data (id),
    CONSTRAINT uq_code_item_code UNIQUE (list_id, code),
    CONSTRAINT ck_code_item_nfc CHECK (name IS NFC NORMALIZED)
);
INSERT INTO giamngheo.law_data (id, kind, name, valid_from, valid_to, legal_basis, mark, state) VALUES
    ('CAUSES-2022', 'CAUSES', 'Nguyên nhân nghèo', '2022-01-01', '2026-12-31',
        'Thông tư 02/2022/TT-BLĐTBXH, biểu 7.10', 'VERIFIED (practice)', 'CONFIRMED'),
    ('NEEDS-2022', 'NEEDS', 'Nhu cầu hỗ trợ', '2022-01-01', '2026-12-31',
        'Danh mục dùng trong phần mềm của một tỉnh; danh mục trong Thông tư 07/2021/TT-BLĐTBXH chưa rõ',
        'VERIFIED (practice)', 'CONFIRMED'),
    ('FORM-A-2022', 'FORM_A', 'Phiếu A: chín đặc điểm nhận dạng nhanh', '2022-01-01', '2026-12-31',
        'Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II; Thông tư 02/2022/TT-BLĐTBXH, Phụ lục IV',
        'UNKNOWN', 'DRAFT');
INSERT INTO giamngheo.code_item (list_id, no, code, name, mark)
SELECT 'CAUSES-2022', no, code, name, mark FROM giamngheo.poverty_cause;
DROP TABLE giamngheo.poverty_cause;
INSERT INTO giamngheo.code_item (list_id, no, code, name, mark) VALUES
    ('NEEDS-2022', 1, 'HEALTH', 'Y tế', 'VERIFIED (practice)'),
    ('NEEDS-2022', 2, 'EDUCATION', 'Giáo dục', 'VERIFIED (practice)'),
    ('NEEDS-2022', 3, 'PRODUCTION', 'Sản xuất', 'VERIFIED (practice)'),
    ('NEEDS-2022', 4, 'CREDIT', 'Tín dụng', 'VERIFIED (practice)'),
    ('NEEDS-2022', 5, 'HOUSING', 'Nhà ở', 'VERIFIED (practice)'),
    ('NEEDS-2022', 6, 'OTHER', 'Nhu cầu khác (ghi rõ)', 'VERIFIED (practice)');
INSERT INTO giamngheo.code_item (list_id, no, code, name, mark)
SELECT 'FORM-A-2022', n, 'FEATURE_' || n, NULL, 'UNKNOWN' FROM generate_series(1, 9) AS n;

-- How many features send a household with a request away without a full survey.
CREATE TABLE giamngheo.form_a_limit (
    list_id       text    NOT NULL,
    excluded_from integer NOT NULL,
    clause        text    NOT NULL,
    mark          text    NOT NULL,
    CONSTRAINT pk_form_a_limit PRIMARY KEY (list_id),
    CONSTRAINT fk_form_a_limit_list FOREIGN KEY (list_id) REFERENCES giamngheo.law_data (id)
);
INSERT INTO giamngheo.form_a_limit (list_id, excluded_from, clause, mark)
VALUES ('FORM-A-2022', 4, 'Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 1; Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II', 'VERIFIED');
