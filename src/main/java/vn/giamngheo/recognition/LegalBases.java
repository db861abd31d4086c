package vn.giamngheo.recognition;

import java.util.List;

/** The texts that decisions on poor households rest on, as their first lines name them. */
final class LegalBases {

    static final List<String> OF_RECOGNITION =
            List.of(
                    "Căn cứ Luật Tổ chức chính quyền địa phương",
                    "Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ quy"
                            + " định chuẩn nghèo đa chiều giai đoạn 2021 - 2025",
                    "Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng"
                        + " Chính phủ quy định quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm và"
                        + " quy trình xác định hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm"
                        + " nghiệp có mức sống trung bình giai đoạn 2022 - 2025",
                    "Căn cứ Thông tư số 07/2021/TT-BLĐTBXH ngày 18 tháng 7 năm 2021 và Thông tư số"
                        + " 02/2022/TT-BLĐTBXH ngày 30 tháng 3 năm 2022 của Bộ trưởng Bộ Lao động -"
                        + " Thương binh và Xã hội");

    private LegalBases() {}
}
