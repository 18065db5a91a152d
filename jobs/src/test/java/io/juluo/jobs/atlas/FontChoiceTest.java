package io.juluo.jobs.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.DataIssue.Severity;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** No empty boxes: Chinese where a font has it, else English and a warning. */
class FontChoiceTest {
    /** A code point that Unicode never assigns: no font has a sign for it. */
    private static final String UNKNOWN = "\uDBFF\uDFFE";

    @Test
    void withoutAChineseFontThereIsAWarningAndEnglish() {
        FontChoice latin = FontChoice.latin();
        assertThat(latin.issue()).hasValueSatisfying(issue -> {
            assertThat(issue.kind()).isEqualTo("no_chinese_font");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.mend()).contains("fonts-noto-cjk");
        });
        assertThat(new Bilingual("市南区", "370202").in(latin)).isEqualTo("370202");
        assertThat(latin.readable("Qingdao 青岛")).isEqualTo("Qingdao ??");
    }

    @Test
    void withAChineseFontThereIsChineseAndNoWarning() {
        FontChoice found = FontChoice.find();
        Assumptions.assumeTrue(found.chinese(), "no Chinese font is installed");
        assertThat(found.issue()).isEmpty();
        assertThat(new Bilingual("市南区", "370202").in(found)).isEqualTo("市南区");
        assertThat(new Bilingual("市南区" + UNKNOWN, "370202").in(found)).isEqualTo("370202");
    }

    @Test
    void aPenRefusesToDrawAnEmptyBox() {
        BufferedImage paper = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        FontChoice fonts = FontChoice.find();
        Pen pen = new Pen(paper.createGraphics(), fonts);
        assertThatThrownBy(() -> pen.left("A" + UNKNOWN, fonts.regular(20), Color.BLACK, 0, 50))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no sign for");
        assertThat(pen.drawn()).isEmpty();
    }
}
