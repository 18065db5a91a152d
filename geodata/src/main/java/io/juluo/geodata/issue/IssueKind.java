package io.juluo.geodata.issue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What planners read about a kind of issue. Every kind that the code can raise stands in issue_kinds.csv beside this
 * class, sorted by its name.
 *
 * @param kind kind in snake case
 * @param whatZh what is wrong, in Chinese; a sample may follow it
 * @param mendZh how to mend it, in Chinese
 */
public record IssueKind(String kind, String whatZh, String mendZh) {
    private static final String FILE = "issue_kinds.csv";
    private static final Map<String, IssueKind> ALL = read();

    /**
     * The kind of that name.
     *
     * @throws IllegalStateException if it is not listed
     */
    public static IssueKind of(String kind) {
        IssueKind known = ALL.get(kind);
        if (known == null) {
            throw new IllegalStateException("issue kind " + kind + " is missing in " + FILE);
        }
        return known;
    }

    /** All kinds by name. */
    public static Map<String, IssueKind> all() {
        return Map.copyOf(ALL);
    }

    private static Map<String, IssueKind> read() {
        Map<String, IssueKind> kinds = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(IssueKind.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(text, format)) {
            for (CSVRecord row : rows) {
                kinds.put(row.get("kind"), new IssueKind(row.get("kind"), row.get("what_zh"), row.get("mend_zh")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return kinds;
    }
}
