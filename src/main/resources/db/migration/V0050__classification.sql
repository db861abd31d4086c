-- The multidimensional poverty standards with their dated limits, the indicators of deprivation and
-- the causes of poverty. Marks say how far a fact was checked; a limit or clause that is not known
-- has no row, and without a row nobody is classified.

CREATE TABLE giamngheo.poverty_standard (
    id          text NOT NULL,
    name        text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    legal_basis text NOT NULL,
    mark        text NOT NULL,
    CONSTRAINT pk_poverty_standard PRIMARY KEY (id),
    CONSTRAINT ck_poverty_standard_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- b1_max_points: B1 (income) up to which a household is poor or near-poor;
-- b2_min_points: B2 (deprivation) from which it is poor; income_line: đồng per person and month.
CREATE TABLE giamngheo.standard_limit (
    standard_id   text    NOT NULL,
    area          text    NOT NULL,
    b1_max_points integer NOT NULL,
    b2_min_points integer NOT NULL,
    income_line   bigint  NOT NULL,
    clause        text    NOT NULL,
    mark          text    NOT NULL,
    CONSTRAINT pk_standard_limit PRIMARY KEY (standard_id, area),
    CONSTRAINT fk_standard_limit_standard FOREIGN KEY (standard_id)
        REFERENCES giamngheo.poverty_standard (id),
    CONSTRAINT ck_standard_limit_area CHECK (area IN ('RURAL', 'URBAN')),
    CONSTRAINT ck_standard_limit_points CHECK (b1_max_points > 0 AND b2_min_points > 0)
);

-- The clause a household is told together with its category.
CREATE TABLE giamngheo.category_clause (
    standard_id text NOT NULL,
    category    text NOT NULL,
    clause      text NOT NULL,
    mark        text NOT NULL,
    CONSTRAINT pk_category_clause PRIMARY KEY (standard_id, category),
    CONSTRAINT fk_category_clause_standard FOREIGN KEY (standard_id)
        REFERENCES giamngheo.poverty_standard (id),
    CONSTRAINT ck_category_clause_category CHECK (category IN ('POOR', 'NEAR_POOR', 'NOT_POOR'))
);

CREATE TABLE giamngheo.deprivation_indicator (
    standard_id text    NOT NULL,
    code        text    NOT NULL,
    ordinal     integer NOT NULL,
    service     text    NOT NULL,
    name        text    NOT NULL,
    threshold   text    NOT NULL,
    points      integer NOT NULL,
    mark        text    NOT NULL,
    CONSTRAINT pk_deprivation_indicator PRIMARY KEY (standard_id, code),
    CONSTRAINT fk_deprivation_indicator_standard FOREIGN KEY (standard_id)
        REFERENCES giamngheo.poverty_standard (id),
    CONSTRAINT uq_deprivation_indicator_ordinal UNIQUE (standard_id, ordinal),
    CONSTRAINT ck_deprivation_indicator_points CHECK (points > 0)
);

CREATE TABLE giamngheo.poverty_cause (
    no   integer NOT NULL,
    code text    NOT NULL,
    name text    NOT NULL,
    mark text    NOT NULL,
    CONSTRAINT pk_poverty_cause PRIMARY KEY (no),
    CONSTRAINT uq_poverty_cause_code UNIQUE (code)
);

INSERT INTO giamngheo.poverty_standard (id, name, valid_from, valid_to, legal_basis, mark)
VALUES ('NAT-2022', 'Chuẩn nghèo đa chiều giai đoạn 2022-2025', '2022-01-01', '2026-12-31',
    'Nghị định 07/2021/NĐ-CP, Điều 3; năm 2026 theo Nghị định 351/2025/NĐ-CP', 'VERIFIED');

INSERT INTO giamngheo.standard_limit
    (standard_id, area, b1_max_points, b2_min_points, income_line, clause, mark)
VALUES
    ('NAT-2022', 'RURAL', 140, 30, 1500000, 'Nghị định 07/2021/NĐ-CP, Điều 3 khoản 1 điểm a; Thông tư 07/2021/TT-BLĐTBXH', 'VERIFIED'),
    ('NAT-2022', 'URBAN', 175, 30, 2000000, 'Nghị định 07/2021/NĐ-CP, Điều 3 khoản 1 điểm a; Thông tư 07/2021/TT-BLĐTBXH', 'VERIFIED');

INSERT INTO giamngheo.category_clause (standard_id, category, clause, mark)
VALUES
    ('NAT-2022', 'POOR', 'Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a', 'VERIFIED'),
    ('NAT-2022', 'NEAR_POOR', 'Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm b', 'VERIFIED'),
    ('NAT-2022', 'NOT_POOR', 'Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a và điểm b', 'VERIFIED');

INSERT INTO giamngheo.deprivation_indicator
    (standard_id, code, ordinal, service, name, threshold, points, mark)
VALUES
    ('NAT-2022', 'EMPLOYMENT', 1, 'Việc làm', 'Việc làm',
        'Có ít nhất một người trong độ tuổi lao động, có khả năng lao động và muốn làm việc mà không có việc làm; hoặc có việc làm công ăn lương nhưng không có hợp đồng lao động (chỉ xét việc làm thường xuyên, tương đối ổn định).',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'DEPENDENTS', 2, 'Việc làm', 'Người phụ thuộc trong hộ gia đình',
        'Số người phụ thuộc nhiều hơn 50% tổng số thành viên của hộ. Người phụ thuộc là trẻ em dưới 16 tuổi; người cao tuổi và người khuyết tật đang hưởng trợ cấp xã hội hằng tháng.',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'NUTRITION', 3, 'Y tế', 'Dinh dưỡng',
        'Có ít nhất một trẻ em dưới 16 tuổi suy dinh dưỡng chiều cao theo tuổi hoặc suy dinh dưỡng cân nặng theo tuổi.',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'HEALTH_INSURANCE', 4, 'Y tế', 'Bảo hiểm y tế',
        'Có ít nhất một người từ đủ 6 tuổi trở lên hiện không có bảo hiểm y tế.',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'ADULT_EDUCATION', 5, 'Giáo dục', 'Trình độ giáo dục của người lớn',
        'Có ít nhất một người từ 16 đến 30 tuổi không tham gia các khóa đào tạo hoặc không có bằng cấp, chứng chỉ phù hợp với độ tuổi (từ 16 đến dưới 18 tuổi: đang học hoặc đã tốt nghiệp trung học cơ sở; từ 18 đến 30 tuổi: đang học hoặc đã tốt nghiệp trung học phổ thông, sơ cấp, trung cấp, cao đẳng nghề, hoặc được doanh nghiệp tuyển dụng và đào tạo, có chứng nhận).',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'CHILD_SCHOOLING', 6, 'Giáo dục', 'Tình trạng đi học của trẻ em',
        'Có ít nhất một trẻ em từ 3 đến dưới 16 tuổi không học đúng cấp học phù hợp với độ tuổi (từ 3 đến dưới 6 tuổi: mầm non; từ 6 đến dưới 12 tuổi: tiểu học; từ 12 đến dưới 16 tuổi: trung học cơ sở).',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'HOUSING_QUALITY', 7, 'Nhà ở', 'Chất lượng nhà ở',
        'Nhà ở thuộc loại không bền chắc: trong ba kết cấu chính là tường, cột, mái có ít nhất hai kết cấu làm bằng vật liệu không bền chắc.',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'HOUSING_AREA', 8, 'Nhà ở', 'Diện tích nhà ở bình quân đầu người',
        'Diện tích nhà ở bình quân đầu người dưới 8 m².',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'WATER_SOURCE', 9, 'Nước sinh hoạt và vệ sinh', 'Nguồn nước sinh hoạt',
        'Hộ không tiếp cận được nguồn nước sạch trong sinh hoạt (nước sạch: nước máy, giếng khoan, giếng đào được bảo vệ, nước khe, mó được bảo vệ, nước mưa, nước đóng chai, đóng bình).',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'TOILET', 10, 'Nước sinh hoạt và vệ sinh', 'Nhà tiêu hợp vệ sinh',
        'Hộ không sử dụng nhà tiêu hợp vệ sinh (tự hoại hoặc bán tự hoại, thấm dội nước, chìm có ống thông hơi, hai ngăn và loại tương tự).',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'TELECOM', 11, 'Thông tin', 'Sử dụng dịch vụ viễn thông',
        'Không có thành viên nào của hộ sử dụng dịch vụ internet.',
        10, 'FROM MEMORY'),
    ('NAT-2022', 'INFO_DEVICES', 12, 'Thông tin', 'Phương tiện phục vụ tiếp cận thông tin',
        'Hộ không có phương tiện nào phục vụ tiếp cận thông tin: phương tiện dùng chung (tivi, radio, máy tính để bàn, điện thoại) hoặc phương tiện cá nhân (máy tính xách tay, máy tính bảng, điện thoại thông minh).',
        10, 'FROM MEMORY');

INSERT INTO giamngheo.poverty_cause (no, code, name, mark)
VALUES
    (1, 'NO_LAND', 'Không có đất sản xuất', 'VERIFIED (practice)'),
    (2, 'NO_CAPITAL', 'Không có vốn sản xuất, kinh doanh', 'VERIFIED (practice)'),
    (3, 'NO_LABOUR', 'Không có lao động', 'VERIFIED (practice)'),
    (4, 'NO_TOOLS', 'Không có công cụ/phương tiện sản xuất', 'VERIFIED (practice)'),
    (5, 'NO_KNOWLEDGE', 'Không có kiến thức về sản xuất', 'VERIFIED (practice)'),
    (6, 'NO_SKILLS', 'Không có kỹ năng lao động, sản xuất', 'VERIFIED (practice)'),
    (7, 'ILLNESS_ACCIDENT', 'Có người ốm đau, bệnh nặng, tai nạn', 'VERIFIED (practice)'),
    (8, 'OTHER', 'Nguyên nhân khác (ghi rõ)', 'VERIFIED (practice)');
