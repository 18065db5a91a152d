package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Reads a small CSV and says what became of it. */
abstract class CsvTrial extends SparkTest {
    static final Charset GBK = Charset.forName("GBK");
    static final String GOOD = "code,name,people\n007,青岛,1.5\n008,,2\n";
    static final String GOOD_ROWS = "[2,null,null,007,青岛,1.5,null] [3,null,null,008,null,2,null]";

    @TempDir
    Path folder;

    final IssueReport issues = new IssueReport();
    Map<String, String> columns = Map.of();

    @Nullable
    String encoding;

    String file = "towns.csv";

    Optional<Dataset<Row>> read(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(file), bytes);
        FileFormat format = new FileFormat(FileFormat.CSV, null, encoding, null, columns);
        return CsvRows.read(
                spark(),
                new InputFile(path, InputKind.OBSERVED, format),
                List.of("code", "name", "people"),
                List.of("note"),
                issues);
    }

    String rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    String rows(byte[] bytes) throws IOException {
        List<String> rows = read(bytes).orElseThrow(() -> new AssertionError(issues.all())).collectAsList().stream()
                .map(Row::toString)
                .toList();
        return String.join(" ", rows);
    }

    void isRefused(byte[] bytes, String kind, String... texts) throws IOException {
        assertThat(read(bytes)).as("rows").isEmpty();
        tells(Severity.ERROR, kind, texts);
    }

    void isRefused(String text, String kind, String... texts) throws IOException {
        isRefused(text.getBytes(StandardCharsets.UTF_8), kind, texts);
    }

    DataIssue tells(Severity severity, String kind, String... texts) {
        assertThat(issues.all()).as("issues").hasSize(1);
        DataIssue issue = issues.all().get(0);
        assertThat(issue.kind()).isEqualTo(kind);
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(issue.input()).isEqualTo(file);
        assertThat(issue.message()).contains(texts).doesNotContain("\n");
        assertThat(issue.mend()).isNotBlank();
        return issue;
    }
}
