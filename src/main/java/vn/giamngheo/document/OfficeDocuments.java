package vn.giamngheo.document;

import java.util.Map;
import org.springframework.stereotype.Service;
import vn.giamngheo.shared.ExampleData;
import vn.giamngheo.shared.TrainingMark;

/**
 * Fills the DOCX templates, so that an office can go on writing where the application ended. What a
 * training commune writes says so on every page, as its PDFs do.
 */
@Service
public class OfficeDocuments {

    private static final String TRAINING = "XÃ TẬP HUẤN - DỮ LIỆU KHÔNG CÓ THẬT";

    private final TemplateFiles files;
    private final TrainingMark training;
    private final ExampleData exampleData;

    OfficeDocuments(TemplateFiles files, TrainingMark training, ExampleData exampleData) {
        this.files = files;
        this.training = training;
        this.exampleData = exampleData;
    }

    /**
     * In the words of the commune's office, where it has words of its own.
     *
     * @param values a text for every field, a list of maps for every list of the template
     * @return DOCX
     * @throws IllegalArgumentException when a value of the template is missing or unknown
     */
    public byte[] docx(OfficeTemplate template, String communeKey, Map<String, Object> values) {
        return DocxFiller.fill(template, files.of(template, communeKey).content(), values, mark());
    }

    /**
     * In the application's own words, for a document of no commune in particular.
     *
     * @param values a text for every field, a list of maps for every list of the template
     * @return DOCX
     * @throws IllegalArgumentException when a value of the template is missing or unknown
     */
    public byte[] docx(OfficeTemplate template, Map<String, Object> values) {
        return DocxFiller.fill(template, files.original(template), values, mark());
    }

    private String mark() {
        if (exampleData.used()) {
            return TRAINING + " - VÍ DỤ";
        }
        return training.active() ? TRAINING : "";
    }
}
