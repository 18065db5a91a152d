package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest extends CsvTrial {
    @Test
    @BadInput(number = 31, input = "codes with leading zeros in a CSV", must = "stay text, zeros kept")
    void valuesAreTextWithTheirLine() throws IOException {
        assertThat(rows(GOOD)).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void rowsAreCalledByTheirLine() throws IOException {
        List<Row> labels = read("code,name,people\n007,a,1,2\n\n008,,2\n".getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .select(CsvRows.label(functions.col("code")))
                .collectAsList();
        assertThat(labels).extracting(row -> row.getString(0)).containsExactly("line 2 (4/3)", "line 4 (008)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void linesMayEndAsOnOtherSystems(String end) throws IOException {
        assertThat(rows(GOOD.replace("\n", end))).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    @BadInput(number = 34, input = "columns of a CSV in another order", must = "are found by name")
    void columnsAreFoundByName() throws IOException {
        assertThat(rows("people,code,name\n1.5,007,青岛\n2,008,\n")).isEqualTo(GOOD_ROWS);
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void columnsMayBeCalledOtherwise() throws IOException {
        columns = Map.of("people", "人口", "note", "code");
        assertThat(rows("人口,code,name,other\n1.5,007,青岛,x\n")).isEqualTo("[2,null,null,007,青岛,1.5,007]");
        tells(Severity.NOTICE, "unknown_column", ": other");
    }

    @Test
    @BadInput(number = 34, input = "an unknown column in a CSV", must = "is a warning")
    void unknownColumnsAreTold() throws IOException {
        assertThat(rows("code,x,name,people,,y\n007,0,青岛,1.5,,0\n008,0,,2,,0\n"))
                .isEqualTo(GOOD_ROWS);
        tells(Severity.WARNING, "unknown_column", "x; y");
    }

    @Test
    @BadInput(
            number = 34,
            input = "a CSV without a column that is needed",
            must = "is an error that names it and those there are")
    void missingColumnsAreNamedTogether() throws IOException {
        isRefused("name;code\na;b\n", "missing_column", "the file has name, code", ": people");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() throws IOException {
        isRefused("code,name,people,code\n1,a,2,3\n", "duplicate_column", ": code");
    }

    @Test
    void aColumnThatIsNotReadMayStandTwice() throws IOException {
        columns = Map.of("code", "code");
        assertThat(rows("code,name,people,x,x\n007,青岛,1.5,,\n008,,2,,\n")).isEqualTo(GOOD_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void theHeaderTellsTheDelimiter(String delimiter) throws IOException {
        assertThat(rows(GOOD.replace(",", delimiter))).isEqualTo(GOOD_ROWS);
        tells(Severity.NOTICE, "other_delimiter", delimiter.equals(";") ? ": ;" : ": TAB");
    }

    @Test
    void aFolderIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        InputFile input =
                new InputFile(folder.resolve("folder.csv"), InputKind.OBSERVED, FileFormat.of(FileFormat.CSV));
        assertThat(CsvRows.read(spark(), input, List.of("a"), List.of(), issues))
                .isEmpty();
        assertThat(issues.all()).extracting(DataIssue::kind).containsExactly("no_file");
    }

    @Test
    void aLargeFileIsReadByManyTasksToTheSameRows() throws IOException {
        StringBuilder text = new StringBuilder("code,name,people\r\n");
        int rows = 400_000;
        for (int i = 0; i < rows; i++) {
            text.append(i).append(i % 1000 == 7 ? ",x\r\n" : ",青岛,2\r\n");
        }
        Dataset<Row> read =
                read(text.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(read.rdd().getNumPartitions()).isGreaterThan(2);
        Row sums = read.agg(
                        functions.count(functions.lit(1)),
                        functions.sum(functions.col("people").cast("long")),
                        functions.count(functions.when(
                                functions.col(CsvRows.LINE).minus(2).equalTo(functions.col("code")), 1)),
                        functions.sum(CsvRows.LINE))
                .first();
        assertThat(sums.getLong(0)).isEqualTo(rows);
        assertThat(sums.getLong(1)).isEqualTo(2L * (rows - rows / 1000));
        assertThat(sums.getLong(2)).isEqualTo(rows - rows / 1000);
        assertThat(sums.getLong(3)).isEqualTo(rows * (rows + 3L) / 2);
        assertThat(read.select(CsvRows.LINE).limit(3).collectAsList())
                .extracting(row -> row.getLong(0))
                .containsExactly(2L, 3L, 4L);
    }
}
