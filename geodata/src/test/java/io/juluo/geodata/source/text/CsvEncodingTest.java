package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest extends CsvTrial {
    @Test
    @BadInput(number = 22, input = "a CSV with the byte order mark of UTF-8", must = "is read as if it had none")
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(rows("\uFEFF" + GOOD)).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    @BadInput(number = 21, input = "a CSV in GBK, declared so", must = "is read with its characters")
    void gbkIsReadWhereItIsDeclared() throws IOException {
        encoding = "GBK";
        assertThat(rows(GOOD.getBytes(GBK))).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void gb18030IsReadWhereItIsDeclared() throws IOException {
        encoding = "GB18030";
        assertThat(rows(GOOD.replace("青岛", "青\uD842\uDFB7岛").getBytes(Charset.forName("GB18030"))))
                .isEqualTo(GOOD_ROWS.replace("青岛", "青\uD842\uDFB7岛"));
    }

    @Test
    @BadInput(number = 21, input = "a CSV in GBK, not declared", must = "is an error that names GBK")
    void gbkIsRefusedWhereItIsNotDeclared() throws IOException {
        isRefused(GOOD.getBytes(GBK), "wrong_encoding", "not UTF-8", "line 2 (GBK)");
        assertThat(issues.all().get(0).mend()).contains("declare");
    }

    @Test
    void aGbkHeaderIsRefusedWhereItIsNotDeclared() throws IOException {
        isRefused("区划,人口\n1,2\n".getBytes(GBK), "wrong_encoding", "line 1 (GBK)");
    }

    @Test
    @BadInput(
            number = 21,
            input = "a CSV in UTF-8, declared as GBK",
            must = "is an error: it would be read as other characters")
    void utf8IsRefusedWhereGbkIsDeclared() throws IOException {
        encoding = "GBK";
        isRefused(GOOD, "wrong_encoding", "not GBK", "line 2 (UTF-8)");
    }

    @Test
    void aByteOrderMarkThatContradictsTheDeclarationIsRefused() throws IOException {
        encoding = "GB18030";
        isRefused("\uFEFF" + GOOD.replace("青岛", "Q"), "wrong_encoding", "(UTF-8)");
    }

    @Test
    void textThatIsUtf8AndGbkAlikeMustBeDeclared() throws IOException {
        byte[] bytes = GOOD.replace("青岛", "模模").getBytes(GBK);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
        isRefused(bytes, "ambiguous_encoding", "line 2 (UTF-8, GBK)");
    }

    @Test
    void declaredTextIsNotAmbiguous() throws IOException {
        encoding = "UTF-8";
        assertThat(rows(GOOD.replace("青岛", "Сочи"))).isEqualTo(GOOD_ROWS.replace("青岛", "Сочи"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsRefused(String utf16) throws IOException {
        isRefused(GOOD.repeat(9).getBytes(Charset.forName(utf16)), "wrong_encoding", "(UTF-16");
    }

    @Test
    void aWorkbookIsRefused() throws IOException {
        isRefused("PK\u0003\u0004rest", "wrong_format", "ZIP");
    }
}
