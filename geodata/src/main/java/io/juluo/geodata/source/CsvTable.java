package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A small CSV file with a header, in UTF-8 with or without a byte order mark, every row with the header's columns. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<Line> lines;

    private CsvTable(List<Line> lines) {
        this.lines = lines;
    }

    /** One row of the file. */
    record Line(long number, CSVRecord values) {
        /** The value; null where it is blank or the file has no such column. */
        @Nullable
        String get(String column) {
            String value = values.isMapped(column) ? values.get(column) : "";
            return value.isBlank() ? null : value;
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** The rows; empty, with errors noted, where the file cannot be used. */
    static Optional<CsvTable> read(InputFile file, List<String> required, IssueReport issues) {
        Path path = file.path();
        if (!DeclaredFile.isThere(file, issues)) {
            return Optional.empty();
        }
        try (CSVParser parser = CSVParser.parse(text(path), FORMAT)) {
            return checked(path, parser, required, issues);
        } catch (CharacterCodingException notUtf8) {
            DeclaredFile.refuse("not_utf8", path, "the text is not UTF-8", "save it as UTF-8 (not GBK)", issues);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            DeclaredFile.refuse(
                    "broken_csv", path, "no readable CSV: " + broken.getMessage(), "write it again", issues);
        }
        return Optional.empty();
    }

    private static String text(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<CsvTable> checked(Path path, CSVParser parser, List<String> required, IssueReport issues) {
        String input = DeclaredFile.label(path);
        Findings missing = new Findings(
                "missing_column",
                input,
                "columns are missing (the file has " + String.join(", ", parser.getHeaderNames()) + ")",
                "add them, or correct their names in the profile");
        required.stream().filter(c -> !parser.getHeaderNames().contains(c)).forEach(missing::add);
        missing.reportFile(Severity.ERROR, issues);
        Findings ragged = new Findings(
                "ragged_row", input, "rows have more or fewer values than the header", "write a value for each column");
        List<Line> lines = new ArrayList<>();
        for (CSVRecord values : parser) {
            lines.add(new Line(parser.getCurrentLineNumber(), values));
            if (!values.isConsistent()) {
                ragged.add("line " + parser.getCurrentLineNumber());
            }
        }
        ragged.reportRows(Severity.ERROR, issues);
        if (lines.isEmpty()) {
            DeclaredFile.refuse("no_rows", path, "the file has a header but no rows", "fetch or make it again", issues);
        }
        boolean usable = missing.none() && ragged.none() && !lines.isEmpty();
        return usable ? Optional.of(new CsvTable(List.copyOf(lines))) : Optional.empty();
    }
}
