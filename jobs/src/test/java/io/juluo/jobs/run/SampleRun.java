package io.juluo.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.TableSpec;
import io.juluo.jobs.sink.InputHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A nightly run of the sample city that has ended well: what stood on the console, its record, its files, its tables.
 *
 * @param console what it printed
 * @param errors what it printed to the error stream
 * @param date date it stands for
 * @param record its run.json
 * @param files a copy of its published folder, so that a later run of the date does not take it away
 */
record SampleRun(String console, String errors, String date, JsonNode record, Path files) {
    /** Output of all runs of the tests; goes with the process. */
    static final Path OUT = SampleFolder.temporary("juluo-sample-out");

    /** Names that begin with a dot are none of a reader's business. */
    private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.");

    /** Output of the sample city. */
    static final Path AREA = OUT.resolve("sample");

    /**
     * How a command ended.
     *
     * @param code exit code
     * @param console what it printed
     * @param errors what it printed to the error stream
     */
    record Ended(int code, String console, String errors) {}

    /** Calls the command as the launcher would, into {@link #OUT}. */
    static Ended nightly(String... options) {
        SampleRuns.session();
        StringWriter console = new StringWriter();
        StringWriter errors = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("nightly", "--out", OUT.toString()));
        arguments.addAll(List.of(options));
        int code = Juluo.execute(
                new PrintWriter(console, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
        return new Ended(code, console.toString(), errors.toString());
    }

    /** Runs the date and keeps what it published. */
    static SampleRun of(String date, String... options) {
        List<String> all = new ArrayList<>(List.of("--date", date));
        all.addAll(List.of(options));
        Ended ended = nightly(all.toArray(String[]::new));
        if (ended.code() != 0) {
            throw new AssertionError("the run of " + date + " ended with " + ended);
        }
        Path files = SampleFolder.copy(AREA.resolve("runs").resolve(date));
        try {
            JsonNode record =
                    new ObjectMapper().readTree(files.resolve("run.json").toFile());
            return new SampleRun(ended.console(), ended.errors(), date, record, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String runId() {
        return record.get("runId").asText();
    }

    /** The record of each published table, by name. */
    Map<String, JsonNode> tables() {
        return StreamSupport.stream(record.get("tables").spliterator(), false)
                .collect(Collectors.toMap(table -> table.get("name").asText(), Function.identity()));
    }

    /** The canonical hash of each published table, by name. */
    Map<String, String> hashes() {
        return tables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> table.getValue().get("canonicalHash").asText()));
    }

    /** The rows that this run published, in the version of the table that it wrote. */
    Dataset<Row> rows(TableSpec spec) {
        return SampleRuns.session()
                .read()
                .format("delta")
                .option(
                        "versionAsOf",
                        SampleFigures.known(tables(), spec.name())
                                .get("deltaVersion")
                                .asLong())
                .load(AREA.resolve("tables").resolve(spec.name()).toString())
                .where(RunColumns.RUN_DATE.col().equalTo(functions.lit(date).cast("date")));
    }

    /** Every published file of the area as readers find it, through the links of the dates, with its SHA-256. */
    static Map<String, String> published() throws IOException {
        try (Stream<Path> tree = Files.walk(AREA, FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(Files::isRegularFile)
                    .map(AREA::relativize)
                    .filter(path -> !path.startsWith("logs")
                            && !HIDDEN.matcher(path.toString()).find())
                    .collect(Collectors.toMap(
                            Path::toString,
                            path -> InputHash.of(AREA.resolve(path)).sha256()));
        }
    }
}
