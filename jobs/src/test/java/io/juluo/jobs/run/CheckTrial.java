package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Runs the check command on a city as a user does, and looks at what it said. */
final class CheckTrial {
    /** English words that stand in Chinese lines: modes, values and folders that are written so, and proper names. */
    private static final Pattern ALLOWED = Pattern.compile("(?i)"
            + String.join(
                    "|",
                    List.of(
                            "bus|rail|ferry|outside|town|seeds|mode|geometry|name|people|district|other|population|commuters|code|GIS|QGIS",
                            "CSV|GeoJSON|FeatureCollection|JSON|Parquet|GeoPackage|UTF|GBK|WKB|EPSG|GCJ|BD|HTML|sha256sum",
                            "Point|LineString|Polygon|NaN|null|teleporter|tiny|transit|data|strict|km")));

    /** What is no word of a language: paths, file names, column names and codes, options. */
    private static final Pattern NAMES = Pattern.compile("/[^\\s，；：（）]+|--?[a-z]+|stops-csv|[\\w-]*[_.:0-9][\\w.:-]*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]+");

    private final Path out;

    CheckTrial(Path out) {
        this.out = out;
    }

    /** What a check ended with. */
    record Ended(int code, String out, String err) {
        /** Ended so, with nothing on the error stream. */
        Ended with(ExitCode expected) {
            assertThat(err).as("error stream; the other said: %s", out).isEmpty();
            assertThat(out).doesNotContain("\tat ").doesNotContain("Exception");
            assertThat(code).as(out).isEqualTo(expected.code());
            return this;
        }

        /** Says all of these, in this order. */
        Ended says(String... texts) {
            assertThat(out).contains(texts).containsSubsequence(texts);
            return this;
        }

        Ended doesNotSay(String... texts) {
            assertThat(out).doesNotContain(texts);
            return this;
        }

        /** The last line. */
        String summary() {
            return out.lines().reduce("", (before, line) -> line);
        }

        /** Nothing of it is English, but names and codes. */
        void isChinese() {
            assertThat(out.lines())
                    .allSatisfy(line -> assertThat(WORD.matcher(
                                            NAMES.matcher(line).replaceAll(" "))
                                    .results()
                                    .map(MatchResult::group)
                                    .filter(word -> !ALLOWED.matcher(word).matches()))
                            .as("English words in: %s", line)
                            .isEmpty());
        }
    }

    Ended check(Path profile, String... more) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        Stream<String> arguments = Stream.of("check", "--city", profile.toString(), "--out", out.toString());
        int code = Juluo.execute(
                new PrintWriter(said, true),
                new PrintWriter(complained, true),
                Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
        return new Ended(code, said.toString(), complained.toString());
    }

    /** The issues of the latest check as a nightly run would tell them, a line each. */
    String issues() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file("issues.csv"), StandardCharsets.UTF_8, format)) {
            return rows.stream()
                    .map(row -> row.get("input") + ": " + row.get("message") + ". Mend: " + row.get("mend"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the latest check. */
    Path file(String name) {
        return out.resolve("tiny").resolve("check").resolve(name);
    }
}
