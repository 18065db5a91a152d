package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import io.juluo.geodata.source.ZipContent;
import io.juluo.geodata.source.gtfs.GtfsFiles.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables of a feed row by row; whatever makes one unusable is noted as an error that names file and line. */
final class GtfsTables {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

    private final GtfsFiles files;
    private final String feed;
    private final Charset charset;
    private final IssueReport issues;

    GtfsTables(GtfsFiles files, String feed, Charset charset, IssueReport issues) {
        this.files = files;
        this.feed = feed;
        this.charset = charset;
        this.issues = issues;
    }

    /** A name by which issues call a file of the feed. */
    String label(String file) {
        return feed + "/" + file;
    }

    /**
     * Hands every whole row to the reader, in the file's order.
     *
     * @param required columns without which the file is an error
     * @return whether the file is there and was read to its end
     */
    boolean read(String file, List<String> required, Consumer<GtfsRow> reader) {
        try {
            Optional<InputStream> in = files.open(file);
            if (in.isEmpty()) {
                return false;
            }
            try (RowReader text = new RowReader(new InputStreamReader(in.get(), charset.newDecoder()));
                    CSVParser parser = FORMAT.parse(text)) {
                return rows(file, required, parser, text, reader);
            }
        } catch (IOException fault) {
            refuse(file, fault);
        } catch (UncheckedIOException fault) {
            refuse(file, fault.getCause() == null ? new IOException(fault) : fault.getCause());
        }
        return false;
    }

    private boolean rows(
            String file, List<String> required, CSVParser parser, RowReader text, Consumer<GtfsRow> reader) {
        Iterator<CSVRecord> records = parser.iterator();
        Map<String, Integer> columns = records.hasNext() ? columns(records.next()) : Map.of();
        Findings missing = finding(
                file,
                "gtfs_missing_column",
                "columns of the timetable are missing",
                "ask for a feed that follows the GTFS reference, or add them");
        required.stream().filter(column -> !columns.containsKey(column)).forEach(missing::add);
        missing.reportFile(Severity.ERROR, issues);
        Findings ragged = finding(
                file, "ragged_row", "rows have more or fewer values than the header", "write a value for each column");
        while (missing.none() && records.hasNext()) {
            text.rowRead();
            CSVRecord values = records.next();
            if (values.size() == columns.size()) {
                reader.accept(new GtfsRow(parser.getCurrentLineNumber(), columns, values));
            } else {
                ragged.add("line " + parser.getCurrentLineNumber());
            }
        }
        ragged.reportRows(Severity.ERROR, issues);
        return missing.none() && ragged.none();
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            columns.put(
                    i == 0 && name.indexOf(BYTE_ORDER_MARK) == 0
                            ? name.substring(1).strip()
                            : name,
                    i);
        }
        return columns;
    }

    private void refuse(String file, IOException fault) {
        if (fault instanceof TooLarge) {
            finding(
                            file,
                            "zip_bomb",
                            "the zip holds a file that was made to fill the machine",
                            "fetch the feed again from its publisher")
                    .add(String.valueOf(fault.getMessage()))
                    .reportFile(Severity.ERROR, issues);
        } else if (fault instanceof ZipContent.Damaged) {
            finding(file, "broken_zip", "a file in the zip is not as it was packed", "fetch the feed again")
                    .add(file)
                    .reportFile(Severity.ERROR, issues);
        } else if (fault instanceof CharacterCodingException) {
            finding(
                            file,
                            "undecodable_text",
                            "the text is not in its encoding",
                            "save it as UTF-8, or declare encoding")
                    .add(charset.name())
                    .reportFile(Severity.ERROR, issues);
        } else {
            finding(file, "broken_csv", "the file is no readable CSV or is cut off", "fetch or write it again")
                    .add(String.valueOf(fault.getMessage()))
                    .reportFile(Severity.ERROR, issues);
        }
    }

    /** A finding about that file. */
    Findings finding(String file, String kind, String what, String mend) {
        return new Findings(kind, label(file), what, mend);
    }
}
