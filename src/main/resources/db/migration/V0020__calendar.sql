-- Days off and the worked Saturdays, the periods the law and the committee set, and the deadlines
-- counted from them. Law is data here: each row carries its clause and a mark that says how far
-- it was checked (VERIFIED, VERIFIED (...), FROM MEMORY, UNVERIFIED).

CREATE TABLE giamngheo.holiday (
    day  date NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    mark text NOT NULL,
    note text NOT NULL DEFAULT '',
    CONSTRAINT pk_holiday PRIMARY KEY (day),
    CONSTRAINT ck_holiday_kind CHECK (kind IN ('STATUTORY', 'COMPENSATION', 'SWAP_OFF', 'SWAP_WORK'))
);

-- An UNVERIFIED day off is in doubt, and doubt goes in favour of the citizen: it lengthens the time
-- a citizen has (whose_time CITIZEN: a posting during which people may complain) and does not
-- lengthen the time an authority has (AUTHORITY).
CREATE TABLE giamngheo.deadline_rule (
    code        text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    name        text NOT NULL,
    days        integer,
    day_kind    text NOT NULL,
    fixed_month integer,
    fixed_day   integer,
    whose_time  text NOT NULL,
    clause      text NOT NULL,
    basis       text NOT NULL,
    mark        text NOT NULL,
    CONSTRAINT pk_deadline_rule PRIMARY KEY (code, valid_from),
    CONSTRAINT ck_deadline_rule_day_kind CHECK (day_kind IN ('WORKING', 'CALENDAR', 'FIXED_DATE')),
    CONSTRAINT ck_deadline_rule_whose_time CHECK (whose_time IN ('CITIZEN', 'AUTHORITY')),
    CONSTRAINT ck_deadline_rule_basis CHECK (basis IN ('LAW', 'INTERNAL')),
    CONSTRAINT ck_deadline_rule_length CHECK (
        (day_kind = 'FIXED_DATE' AND days IS NULL AND fixed_month IS NOT NULL AND fixed_day IS NOT NULL)
        OR (day_kind <> 'FIXED_DATE' AND days > 0 AND fixed_month IS NULL AND fixed_day IS NULL)),
    CONSTRAINT ck_deadline_rule_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ex_deadline_rule_period EXCLUDE USING gist
        (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE TABLE giamngheo.deadline (
    id           uuid NOT NULL,
    subject_type text NOT NULL,
    subject_id   text NOT NULL,
    rule_code    text NOT NULL,
    start_on     date NOT NULL,
    days         integer,
    day_kind     text NOT NULL,
    clause       text NOT NULL,
    basis        text NOT NULL,
    due_on       date NOT NULL,
    met_on       date,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT uq_deadline_subject UNIQUE (subject_type, subject_id, rule_code, start_on),
    CONSTRAINT ck_deadline_basis CHECK (basis IN ('LAW', 'INTERNAL')),
    CONSTRAINT ck_deadline_order CHECK (due_on >= start_on)
);
CREATE INDEX ix_deadline_due ON giamngheo.deadline (due_on) WHERE met_on IS NULL;

INSERT INTO giamngheo.deadline_rule
    (code, valid_from, valid_to, name, days, day_kind, fixed_month, fixed_day, whose_time, clause, basis, mark)
VALUES
    ('POSTING', '2021-09-01', NULL, 'Niêm yết, thông báo công khai', 3, 'WORKING', NULL, NULL, 'CITIZEN',
        'Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4', 'LAW', 'VERIFIED'),
    ('COMPLAINT', '2021-09-01', NULL, 'Phúc tra theo khiếu nại', 7, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4', 'LAW', 'VERIFIED'),
    ('REPOSTING', '2021-09-01', NULL, 'Niêm yết kết quả phúc tra', 3, 'WORKING', NULL, NULL, 'CITIZEN',
        'Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4', 'LAW', 'VERIFIED'),
    ('OPINION', '2021-09-01', NULL, 'Cho ý kiến về kết quả rà soát', 5, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 5', 'LAW', 'FROM MEMORY'),
    ('ROUND_CLOSE', '2021-09-01', NULL, 'Kết thúc rà soát định kỳ', NULL, 'FIXED_DATE', 12, 14, 'AUTHORITY',
        'Quyết định 24/2021/QĐ-TTg, Điều 3 khoản 1 điểm a', 'LAW', 'VERIFIED'),
    ('REVIEW_LIST', '2021-09-01', NULL, 'Lập danh sách hộ cần rà soát', 10, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('SURVEY', '2021-09-01', NULL, 'Rà soát tại hộ', 20, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('VILLAGE_MEETING', '2021-09-01', NULL, 'Họp dân thống nhất kết quả', 5, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('POST_LIST', '2021-09-01', NULL, 'Niêm yết danh sách sau họp dân', 2, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('DOSSIER', '2021-09-01', NULL, 'Lập hồ sơ trình', 5, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ'),
    ('SIGNING', '2021-09-01', NULL, 'Ký quyết định công nhận', 3, 'WORKING', NULL, NULL, 'AUTHORITY',
        'Mốc nội bộ của Ban Chỉ đạo rà soát cấp xã', 'INTERNAL', 'nội bộ');

INSERT INTO giamngheo.holiday (day, kind, name, mark, note)
VALUES
    ('2022-01-03', 'COMPENSATION', 'Nghỉ bù Tết Dương lịch', 'FROM MEMORY', '1/1 là thứ Bảy'),
    ('2022-01-31', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2022-02-01', 'STATUTORY', 'Tết Nguyên đán (mồng một)', 'VERIFIED (lunar calendar)', ''),
    ('2022-02-02', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2022-02-03', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2022-02-04', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2022-04-11', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'FROM MEMORY', '10/4/2022 (10/3 âm lịch) là Chủ nhật'),
    ('2022-05-02', 'COMPENSATION', 'Nghỉ bù 30/4', 'FROM MEMORY', '30/4 là thứ Bảy'),
    ('2022-05-03', 'COMPENSATION', 'Nghỉ bù 1/5', 'FROM MEMORY', '1/5 là Chủ nhật'),
    ('2022-09-01', 'STATUTORY', 'Quốc khánh (ngày liền kề)', 'FROM MEMORY', ''),
    ('2022-09-02', 'STATUTORY', 'Quốc khánh', 'VERIFIED', ''),
    ('2023-01-02', 'COMPENSATION', 'Nghỉ bù Tết Dương lịch', 'VERIFIED (press)', '1/1 là Chủ nhật'),
    ('2023-01-20', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2023-01-23', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', 'mồng một là 22/1 (Chủ nhật)'),
    ('2023-01-24', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2023-01-25', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2023-01-26', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2023-05-01', 'STATUTORY', 'Quốc tế lao động', 'VERIFIED', ''),
    ('2023-05-02', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'FROM MEMORY', '29/4/2023 (10/3 âm lịch) là thứ Bảy'),
    ('2023-05-03', 'COMPENSATION', 'Nghỉ bù 30/4', 'FROM MEMORY', '30/4 là Chủ nhật'),
    ('2023-09-01', 'STATUTORY', 'Quốc khánh (ngày liền kề)', 'FROM MEMORY', ''),
    ('2023-09-04', 'COMPENSATION', 'Nghỉ bù Quốc khánh', 'FROM MEMORY', '2/9 là thứ Bảy'),
    ('2024-01-01', 'STATUTORY', 'Tết Dương lịch', 'VERIFIED', ''),
    ('2024-02-08', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2024-02-09', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', 'mồng một là 10/2 (thứ Bảy)'),
    ('2024-02-12', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2024-02-13', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2024-02-14', 'COMPENSATION', 'Nghỉ bù Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2024-04-18', 'STATUTORY', 'Giỗ Tổ Hùng Vương', 'VERIFIED (lunar calendar)', ''),
    ('2024-04-29', 'SWAP_OFF', 'Nghỉ hoán đổi', 'VERIFIED (press)', 'làm bù ngày 4/5/2024'),
    ('2024-04-30', 'STATUTORY', 'Ngày Chiến thắng', 'VERIFIED', ''),
    ('2024-05-01', 'STATUTORY', 'Quốc tế lao động', 'VERIFIED', ''),
    ('2024-05-04', 'SWAP_WORK', 'Làm bù ngày 29/4', 'VERIFIED (press)', 'thứ Bảy đi làm'),
    ('2024-09-02', 'STATUTORY', 'Quốc khánh', 'VERIFIED', ''),
    ('2024-09-03', 'STATUTORY', 'Quốc khánh (ngày liền kề)', 'FROM MEMORY', ''),
    ('2025-01-01', 'STATUTORY', 'Tết Dương lịch', 'VERIFIED', ''),
    ('2025-01-27', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2025-01-28', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2025-01-29', 'STATUTORY', 'Tết Nguyên đán (mồng một)', 'VERIFIED (lunar calendar)', ''),
    ('2025-01-30', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2025-01-31', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2025-04-07', 'STATUTORY', 'Giỗ Tổ Hùng Vương', 'VERIFIED (lunar calendar)', ''),
    ('2025-04-26', 'SWAP_WORK', 'Làm bù ngày 2/5', 'FROM MEMORY', 'thứ Bảy đi làm'),
    ('2025-04-30', 'STATUTORY', 'Ngày Chiến thắng', 'VERIFIED', ''),
    ('2025-05-01', 'STATUTORY', 'Quốc tế lao động', 'VERIFIED', ''),
    ('2025-05-02', 'SWAP_OFF', 'Nghỉ hoán đổi', 'FROM MEMORY', 'làm bù ngày 26/4/2025'),
    ('2025-09-01', 'STATUTORY', 'Quốc khánh (ngày liền kề)', 'FROM MEMORY', ''),
    ('2025-09-02', 'STATUTORY', 'Quốc khánh', 'VERIFIED', ''),
    ('2026-01-01', 'STATUTORY', 'Tết Dương lịch', 'VERIFIED', ''),
    ('2026-01-02', 'SWAP_OFF', 'Nghỉ hoán đổi', 'FROM MEMORY', 'làm bù ngày 10/1/2026'),
    ('2026-01-10', 'SWAP_WORK', 'Làm bù ngày 2/1', 'FROM MEMORY', 'thứ Bảy đi làm'),
    ('2026-02-16', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2026-02-17', 'STATUTORY', 'Tết Nguyên đán (mồng một)', 'VERIFIED (lunar calendar)', ''),
    ('2026-02-18', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2026-02-19', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2026-02-20', 'STATUTORY', 'Tết Nguyên đán', 'FROM MEMORY', ''),
    ('2026-04-27', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'FROM MEMORY', '26/4/2026 (10/3 âm lịch) là Chủ nhật'),
    ('2026-04-30', 'STATUTORY', 'Ngày Chiến thắng', 'VERIFIED', ''),
    ('2026-05-01', 'STATUTORY', 'Quốc tế lao động', 'VERIFIED', ''),
    ('2026-08-22', 'SWAP_WORK', 'Làm bù ngày 31/8', 'FROM MEMORY', 'thứ Bảy đi làm'),
    ('2026-08-31', 'SWAP_OFF', 'Nghỉ hoán đổi', 'FROM MEMORY', 'làm bù ngày 22/8/2026'),
    ('2026-09-01', 'STATUTORY', 'Quốc khánh (ngày liền kề)', 'FROM MEMORY', ''),
    ('2026-09-02', 'STATUTORY', 'Quốc khánh', 'VERIFIED', ''),
    ('2026-11-24', 'STATUTORY', 'Ngày Văn hóa Việt Nam', 'UNVERIFIED', 'Nghị quyết 80 của Bộ Chính trị (tháng 01/2026), đọc qua báo chí; chưa đọc văn bản luật thi hành');
