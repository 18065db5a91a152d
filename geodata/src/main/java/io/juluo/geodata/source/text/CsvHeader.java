package io.juluo.geodata.source.text;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how a CSV file is written from its first lines, and whether it has the columns that are needed. */
final class CsvHeader {
    /** What may stand between values; the first where the header tells none apart. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final InputFile file;
    private final String input;
    private final List<String> required;
    private final IssueReport issues;

    /** Of a file whose required columns are called as it calls them. */
    CsvHeader(InputFile file, List<String> required, IssueReport issues) {
        this.file = file;
        this.input = DeclaredFile.label(file.path());
        this.required = required;
        this.issues = issues;
    }

    /** The layout; empty where the file cannot be used, with every reason noted as an error. */
    Optional<CsvLayout> read() {
        if (!DeclaredFile.isThere(file, issues)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file.path())) {
            refuse("no_file", "a folder stands where a CSV file is needed", "name the file in it", input);
            return Optional.empty();
        }
        try {
            return layout(TextHead.of(file.path()));
        } catch (IOException damaged) {
            damaged(input, damaged.getMessage(), issues);
            return Optional.empty();
        }
    }

    /** Notes that a file cannot be read to its end. */
    static void damaged(String input, @Nullable String why, IssueReport issues) {
        new Findings(
                        "damaged_text",
                        input,
                        "the file cannot be read to its end, perhaps cut off while it was copied",
                        "fetch or make it again")
                .add(input + " (" + why + ")")
                .reportFile(Severity.ERROR, issues);
    }

    /** Notes that there is a header and nothing else. */
    static void noRows(String input, IssueReport issues) {
        new Findings("no_rows", input, "the file has a header but no rows", "fetch or make it again")
                .add(input)
                .reportFile(Severity.ERROR, issues);
    }

    /** Tells that the last line has no line end. */
    static void openEnd(String input, long lastLine, IssueReport issues) {
        new Findings(
                        "no_final_newline",
                        input,
                        "the last line has no line end, so its last value may be cut off",
                        "nothing to do where the last row is whole")
                .add(Where.line(lastLine))
                .reportFile(Severity.NOTICE, issues);
    }

    /** Whether none of these columns, as the file calls them, stands twice; noted as an error where one does. */
    static boolean standOnce(CsvLayout layout, List<String> columns, String input, IssueReport issues) {
        Findings twice = new Findings(
                "duplicate_column", input, "columns stand twice in the header", "remove or rename one of them");
        Set<String> seen = new HashSet<>();
        for (String name : layout.header()) {
            if (name != null && !seen.add(name) && columns.contains(name)) {
                twice.add(name);
            }
        }
        twice.reportFile(Severity.ERROR, issues);
        return twice.none();
    }

    private void refuse(String kind, String what, String mend, String sample) {
        new Findings(kind, input, what, mend).add(sample).reportFile(Severity.ERROR, issues);
    }

    private Optional<CsvLayout> layout(TextHead head) {
        TextEncoding encoding = TextEncoding.named(
                        Objects.requireNonNullElse(file.format().encoding(), TextEncoding.UTF_8.code()))
                .orElseThrow(() -> new IllegalStateException("city.yaml was not checked: encoding"));
        if (head.binary() != null && !head.binary().startsWith("UTF-16")) {
            refuse(
                    "not_text",
                    "the file is no CSV but of another format",
                    "export it as CSV, or declare its format in the profile",
                    head.binary());
            return Optional.empty();
        }
        if (head.header() == null && head.binary() == null) {
            refuse("no_rows", "the file holds blank lines alone", "fetch or make it again", input);
            return Optional.empty();
        }
        return isIn(encoding, head) && head.header() != null ? layout(head, encoding, head.header()) : Optional.empty();
    }

    private boolean isIn(TextEncoding encoding, TextHead head) {
        EncodingProbe probe = new EncodingProbe(head.notAscii());
        Optional<EncodingProbe.Other> other = head.binary() != null
                ? Optional.of(new EncodingProbe.Other(1, head.binary()))
                : head.byteOrderMark() && encoding != TextEncoding.UTF_8
                        ? Optional.of(new EncodingProbe.Other(1, TextEncoding.UTF_8.code()))
                        : probe.other(encoding);
        other.ifPresent(found -> refuse(
                "wrong_encoding",
                "the text is not " + encoding.code() + "; in brackets what it probably is",
                "save the file as UTF-8; or declare what stands in brackets as its encoding, where it is UTF-8, GBK or"
                        + " GB18030",
                Where.line(found.line()) + " (" + Objects.requireNonNullElse(found.encoding(), "?") + ")"));
        boolean undeclared = file.format().encoding() == null && !head.byteOrderMark();
        Optional<Long> either = other.isEmpty() && undeclared ? probe.ambiguous() : Optional.empty();
        either.ifPresent(line -> refuse(
                "ambiguous_encoding",
                "the text can be read in two encodings, and nothing tells which is meant",
                "declare its encoding in the profile, even where it is UTF-8",
                Where.line(line) + " (UTF-8, GBK)"));
        return other.isEmpty() && either.isEmpty();
    }

    private Optional<CsvLayout> layout(TextHead head, TextEncoding encoding, TextHead.Line first) {
        String text = first.text(encoding);
        if (text == null) { // control characters: other bytes have been refused as of another encoding
            refuse(
                    "not_text",
                    "the file is no CSV but of another format",
                    "export it as CSV, or declare its format in the profile",
                    Where.line(first.number()));
            return Optional.empty();
        }
        char delimiter = delimiter(text);
        CsvLine header = CsvLine.split(text, delimiter);
        if (header.fault() != null) {
            LineFault fault = header.fault();
            refuse(fault.kind(), fault.what(), fault.mend(), Where.line(first.number()));
            return Optional.empty();
        }
        if (!hasColumns(header.values())) {
            return Optional.empty();
        }
        if (delimiter != ',') {
            new Findings(
                            "other_delimiter",
                            input,
                            "the values are divided by another sign than a comma",
                            "nothing to do; decimal commas are not read as numbers")
                    .add(delimiter == '\t' ? "TAB" : String.valueOf(delimiter))
                    .reportFile(Severity.NOTICE, issues);
        }
        return Optional.of(new CsvLayout(
                encoding,
                delimiter,
                Collections.unmodifiableList(new ArrayList<>(header.values())),
                head.dataStart(),
                first.number(),
                head.gzip()));
    }

    /** The sign that gives the columns needed, else the most columns. */
    private char delimiter(String header) {
        for (char delimiter : DELIMITERS) {
            if (CsvLine.split(header, delimiter).values().containsAll(required)) {
                return delimiter;
            }
        }
        char most = DELIMITERS.get(0);
        for (char delimiter : DELIMITERS) {
            int columns = CsvLine.split(header, delimiter).values().size();
            most = columns > CsvLine.split(header, most).values().size() ? delimiter : most;
        }
        return most;
    }

    private boolean hasColumns(List<@Nullable String> header) {
        String present = header.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
        Findings missing = new Findings(
                "missing_column",
                input,
                "columns are missing (the file has " + present + ")",
                "add them, or correct their names in the profile");
        required.stream().filter(column -> !header.contains(column)).forEach(missing::add);
        missing.reportFile(Severity.ERROR, issues);
        return missing.none();
    }
}
