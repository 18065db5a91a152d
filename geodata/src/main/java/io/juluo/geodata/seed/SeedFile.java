package io.juluo.geodata.seed;

import io.juluo.geodata.issue.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV of seeds/: exactly the declared columns, UTF-8; every problem is noted with file and row. */
final class SeedFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** An empty line is a row of one empty value, so that row numbers are line numbers. */
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Path file;
    private final List<String> columns;
    private final List<String> problems;

    SeedFile(Path file, List<String> columns, List<String> problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /** All rows as records; none where the file or its columns are not as declared. */
    <T> List<T> read(Function<SeedRow, T> record) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text()))) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.isEmpty()) {
                problems.add(name() + ": is empty; write the columns " + String.join(",", columns));
                return List.of();
            }
            Map<String, Integer> places = places(rows.get(0));
            return places.keySet().containsAll(columns) ? records(rows, places, record) : List.of();
        } catch (CharacterCodingException e) {
            problems.add(name() + ": is no UTF-8 text; save it as UTF-8");
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = Files.exists(file) ? Reason.of(cause, "the file is damaged") : "there is no such file";
            problems.add(name() + ": cannot be read (" + reason + "); it must be a CSV at " + file.toAbsolutePath());
        }
        return List.of();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private String text() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private Map<String, Integer> places(CSVRecord header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!columns.contains(column)) {
                problems.add(name() + " row 1: unknown column " + column + "; known are " + String.join(", ", columns));
            } else if (places.put(column, i) != null) {
                problems.add(name() + " row 1: column " + column + " stands twice; remove one");
            }
        }
        for (String column : columns) {
            if (!places.containsKey(column)) {
                problems.add(name() + " row 1: column " + column + " is missing; add it");
            }
        }
        return places;
    }

    private <T> List<T> records(List<CSVRecord> rows, Map<String, Integer> places, Function<SeedRow, T> record) {
        List<T> records = new ArrayList<>();
        int width = rows.get(0).size();
        for (CSVRecord row : rows.subList(1, rows.size())) {
            String at = name() + " row " + row.getRecordNumber();
            if (row.size() == width) {
                records.add(
                        record.apply(new SeedRow(at, column -> row.get(places.getOrDefault(column, -1)), problems)));
            } else {
                problems.add(
                        at + ": " + row.size() + " values, " + width + " columns; put values with commas in quotes");
            }
        }
        return records;
    }
}
