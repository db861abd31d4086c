package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Says at the foot of every page that what the document holds is not real. */
final class DocxMark {

    private static final String RED = "B00020";

    private DocxMark() {}

    static void put(XWPFDocument document, String words) {
        sections(document).forEach(section -> put(document, section, words));
    }

    private static List<CTSectPr> sections(XWPFDocument document) {
        var sections = new ArrayList<CTSectPr>();
        document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .forEach(properties -> sections.add(properties.getSectPr()));
        var body = document.getDocument().getBody();
        sections.add(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr());
        return sections;
    }

    private static void put(XWPFDocument document, CTSectPr section, String words) {
        var policy = new XWPFHeaderFooterPolicy(document, section);
        mark(policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT), words);
        if (section.isSetTitlePg()) {
            mark(policy.createFooter(XWPFHeaderFooterPolicy.FIRST), words);
        }
        if (policy.getEvenPageFooter() != null) {
            mark(policy.getEvenPageFooter(), words);
        }
    }

    private static void mark(XWPFFooter footer, String words) {
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(13);
        run.setBold(true);
        run.setColor(RED);
        run.setText(words);
    }
}
