-- The texts that decisions on poor households rest on, in the order of their first lines. A decision
-- names those of the day it is signed. mark: how far text and period were checked.
CREATE TABLE giamngheo.decision_basis (
    position   integer NOT NULL,
    text       text    NOT NULL,
    valid_from date    NOT NULL,
    valid_to   date,
    mark       text    NOT NULL,
    CONSTRAINT pk_decision_basis PRIMARY KEY (position, valid_from),
    CONSTRAINT ck_decision_basis_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_decision_basis_nfc CHECK (text IS NFC NORMALIZED),
    CONSTRAINT ex_decision_basis_period EXCLUDE USING gist
        (position WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

INSERT INTO giamngheo.decision_basis (position, text, valid_from, valid_to, mark) VALUES
(10, 'Luật Tổ chức chính quyền địa phương', '2021-09-01', NULL, 'VERIFIED'),
(20, 'Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ quy định chuẩn nghèo đa chiều giai đoạn 2021 - 2025',
    '2021-09-01', '2026-12-31', 'VERIFIED'),
-- it continues the standard of 2022 to 2025 in 2026; its title was not read in the decree itself
(25, 'Nghị định số 351/2025/NĐ-CP ngày 30 tháng 12 năm 2025 của Chính phủ quy định chuẩn nghèo đa chiều quốc gia giai đoạn 2026 - 2030',
    '2026-01-01', NULL, 'FROM MEMORY'),
(30, 'Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm và quy trình xác định hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình giai đoạn 2022 - 2025',
    '2021-09-01', '2025-12-31', 'VERIFIED'),
-- whether it was extended or replaced is not known
(30, 'Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm và quy trình xác định hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình giai đoạn 2022 - 2025',
    '2026-01-01', NULL, 'INTERPRETATION'),
(40, 'Thông tư số 07/2021/TT-BLĐTBXH ngày 18 tháng 7 năm 2021 và Thông tư số 02/2022/TT-BLĐTBXH ngày 30 tháng 3 năm 2022 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
    '2022-03-30', '2025-12-31', 'VERIFIED'),
(40, 'Thông tư số 07/2021/TT-BLĐTBXH ngày 18 tháng 7 năm 2021 và Thông tư số 02/2022/TT-BLĐTBXH ngày 30 tháng 3 năm 2022 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
    '2026-01-01', NULL, 'INTERPRETATION');
