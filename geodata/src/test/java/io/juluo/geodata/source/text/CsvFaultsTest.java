package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFaultsTest extends CsvTrial {
    @Test
    @BadInput(number = 28, input = "a CSV with a header and no rows", must = "is an error that says so")
    void aHeaderAloneIsRefused() throws IOException {
        isRefused("code,name,people\n", "no_rows", "header but no rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name,people", "code,name,people\n\n\n", "code,name,people\r\n,,\r\n"})
    void blankLinesAreNoRows(String text) throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(issues.all()).extracting(DataIssue::kind).contains("no_rows");
    }

    @Test
    @BadInput(number = 27, input = "an empty CSV", must = "is an error that says so")
    void anEmptyFileIsRefused() throws IOException {
        isRefused("", "empty_file", "0 bytes");
    }

    @Test
    void aFileOfBlankLinesIsRefused() throws IOException {
        isRefused("\n\n", "no_rows", "blank lines alone");
    }

    @Test
    void blankLinesAreTold() throws IOException {
        assertThat(rows("\n" + GOOD + " \n,,\n"))
                .isEqualTo(GOOD_ROWS.replace("[3", "[4").replace("[2", "[3"));
        tells(Severity.NOTICE, "blank_line", "line 5; line 6");
    }

    @Test
    @BadInput(
            number = 29,
            input = "rows of a CSV with too few or too many values",
            must = "are counted by line, the others read")
    void raggedRowsAreFaultsOfTheirs() throws IOException {
        assertThat(rows(GOOD + "1,2\n1,2,3,4\n009,x,4\n"))
                .isEqualTo(GOOD_ROWS + " [4,ragged_row,2/3,null,null,null,null] [5,ragged_row,4/3,null,null,null,null]"
                        + " [6,null,null,009,x,4,null]");
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void quotesWhereNoneMayStandAreFaultsOfTheirRow() throws IOException {
        assertThat(rows(GOOD + "009,5\" pipe,4\n")).isEqualTo(GOOD_ROWS + " [4,stray_quote,null,null,null,null,null]");
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheirRow() throws IOException {
        byte[] bytes = (GOOD + "009,青岛,4\n010,\u0001,5\n011,\uFFFD,6\n").getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.getBytes(StandardCharsets.UTF_8).length + 4] ^= 0x40;
        assertThat(rows(bytes))
                .isEqualTo(GOOD_ROWS + " [4,undecodable_row,null,null,null,null,null]"
                        + " [5,undecodable_row,null,null,null,null,null] [6,undecodable_row,null,null,null,null,null]");
    }

    @Test
    void aLineBreakInsideQuotesIsRefusedWithItsLine() throws IOException {
        assertThat(read((GOOD + "009,\"a\nb,3\nc\",4\n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(issues.all()).extracting(DataIssue::kind).containsExactly("quoted_newline");
        assertThat(issues.all().get(0).message()).contains("line 4");
    }

    @ParameterizedTest
    @BadInput(number = 30, input = "a CSV cut in its last row", must = "is an error that names the line")
    @ValueSource(strings = {"009", "009,\"b", "009,青岛"})
    void aFileCutInItsLastRowIsAnError(String rest) throws IOException {
        assertThat(rows(GOOD + rest)).isEqualTo(GOOD_ROWS);
        tells(Severity.ERROR, "cut_row", "line 4");
    }

    @Test
    void aFileCutInsideACharacterIsAnError() throws IOException {
        byte[] bytes = (GOOD + "009,青岛").getBytes(StandardCharsets.UTF_8);
        assertThat(rows(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(GOOD_ROWS);
        tells(Severity.ERROR, "cut_row", "line 4");
    }

    @Test
    @BadInput(
            number = 30,
            input = "a CSV without a line end behind its last value",
            must = "is read, and told: the value may be cut")
    void aMissingLastLineEndIsTold() throws IOException {
        assertThat(rows(GOOD.stripTrailing())).isEqualTo(GOOD_ROWS);
        tells(Severity.NOTICE, "no_final_newline", "line 3");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        file = "towns.csv.gz";
        assertThat(rows(packed(GOOD.getBytes(StandardCharsets.UTF_8)))).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aPackedFileThatBreaksOffIsRefused() throws IOException {
        file = "towns.csv.gz";
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = 0; i < 20_000; i++) {
            text.append(i * 7919L % 10_007).append(",x,").append(i).append('\n');
        }
        byte[] bytes = packed(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read(Arrays.copyOf(bytes, bytes.length / 2))).isEmpty();
        assertThat(issues.all()).extracting(DataIssue::kind).contains("damaged_text");
    }

    @Test
    void aFileThatIsChangedWhileItIsReadIsRefused() throws IOException {
        Dataset<Row> read = read(GOOD.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Files.writeString(folder.resolve(file), GOOD.replace("007,青岛", "1\n2\n青岛"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(read::collectAsList))
                .hasStackTraceContaining("the file was changed while it was read");
    }
}
