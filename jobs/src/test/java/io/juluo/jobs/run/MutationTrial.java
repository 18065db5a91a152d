package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueKind;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.source.ChecksumManifest;
import io.juluo.jobs.run.Mutation.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** One input of a tiny city of its own: how it is read while it is whole, and what must hold when it goes bad. */
final class MutationTrial {
    static final String CHECKSUMS = "SHA256SUMS";

    private static final long HANGS_AFTER_S = 90;

    /** What belongs into a stack trace, and into no message to a planner. */
    private static final Pattern INNER_WORDS = Pattern.compile(
            "\\tat |\\b(java|javax|scala|org\\.apache|org\\.locationtech|com\\.fasterxml|io\\.juluo)\\.\\w|Exception\\b");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SparkSession spark;
    private final MutatedInput input;
    private final TinyCity city;
    private final CityProfile profile;
    private final Dataset<Row> zones;
    private final Map<String, byte[]> whole = new HashMap<>();
    private final Met sound;

    /** How an input was met: its rows, sorted, or none where it is refused. */
    private record Met(
            @Nullable List<String> rows,
            List<DataIssue> issues,
            @Nullable Throwable fault) {}

    /** Makes the city and reads the input while it is whole. */
    MutationTrial(SparkSession spark, MutatedInput input, TinyCity city, Path cache, Dataset<Row> zones) {
        this.spark = spark;
        this.input = input;
        this.zones = zones;
        this.city = city;
        input.make().accept(city);
        List<String> inputs = Stream.concat(
                        Stream.of(
                                "districts.geojson",
                                "towns.geojson",
                                "census.csv",
                                "grid.parquet",
                                "stops.csv",
                                "facilities.parquet",
                                "flows.parquet"),
                        input.files().stream())
                .filter(file -> !file.equals(CHECKSUMS))
                .distinct()
                .toList();
        city.write(CHECKSUMS, inputs.stream().map(this::listed).collect(Collectors.joining()));
        city.replace("city.yaml", "limits:", "checksums: " + CHECKSUMS + "\nlimits:");
        this.profile = CityProfiles.load(city.profile(), null, cache).profile();
        input.files().forEach(file -> whole.put(file, city.bytes(file)));
        this.sound = meet();
        assertThat(sound.fault()).isNull();
        assertThat(sound.rows())
                .as("%s is read, but for %s", input, sound.issues())
                .isNotEmpty();
    }

    private String listed(String file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(city.bytes(file));
            return HexFormat.of().formatHex(hash) + "  " + file + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] whole(String file) {
        return Objects.requireNonNull(whole.get(file), file);
    }

    /** Puts the bad bytes in the file's place, and the whole ones back when done. */
    void with(String file, byte[] bad, Runnable trial) {
        city.write(file, bad);
        trial.run();
        city.write(file, whole(file));
    }

    /** A changed file has another hash than the list says, whatever was changed. */
    void isRefusedByItsChecksum(String file, String trial) {
        IssueReport issues = new IssueReport();
        ChecksumManifest.check(profile, issues);
        String label = file.substring(file.lastIndexOf('/') + 1);
        assertThat(issues.all()).as(trial).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo("checksum_differs");
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.sample()).anyMatch(sample -> sample.contains(label));
        });
    }

    /** Before it is read, a check looks at the file itself. */
    void isLookedAt(String trial) {
        IssueReport issues = new IssueReport();
        new CheckedFiles(profile, CheckedInput.of(profile), issues, new HashMap<>()).check();
        wellSaid(trial, issues.all());
    }

    /** The file is read as it was, or what is lost is told, or it is refused. */
    void isReadAsItWasOrToldOrRefused(String file, byte[] bad, Mutation way, String trial) {
        Met met = meet();
        assertThat(met.fault()).as(trial).isNull();
        wellSaid(trial, met.issues());
        List<String> before = Objects.requireNonNull(sound.rows());
        List<String> after = met.rows();
        if (after == null) {
            assertThat(met.issues()).as(trial + " is refused for a reason").isNotEmpty();
        } else if (way.keepsMeaning()) {
            assertThat(after).as(trial).isEqualTo(before);
        } else if (met.issues().equals(sound.issues())) {
            holdsItsPromise(file, bad, before, after, trial);
        } else {
            nothingIsLostBeyondWhatIsTold(file, bad, after, met.issues(), trial);
        }
    }

    private void holdsItsPromise(String file, byte[] bad, List<String> before, List<String> after, String trial) {
        switch (input.promise()) {
            case VALUES -> assertThat(after).as(trial).isEqualTo(before);
            case RECORDS, ROWS -> assertThat(after).as(trial).hasSize(expected(file, bad));
            case NOTHING -> {}
        }
    }

    /** Rows that are missing are among those that the issues count. */
    private void nothingIsLostBeyondWhatIsTold(
            String file, byte[] bad, List<String> after, List<DataIssue> issues, String trial) {
        if (input.promise() != MutatedInput.Promise.NOTHING) {
            long told = issues.stream()
                    .filter(issue -> !sound.issues().contains(issue))
                    .mapToLong(DataIssue::count)
                    .sum();
            assertThat(after.size() + told).as(trial + ": " + issues).isGreaterThanOrEqualTo(expected(file, bad));
        }
    }

    /** As many rows as before, and in a text as many more or fewer as it has records more or fewer. */
    private int expected(String file, byte[] bad) {
        int before = Objects.requireNonNull(sound.rows()).size();
        return input.promise() == MutatedInput.Promise.RECORDS
                ? before + records(file, bad) - records(file, whole(file))
                : before;
    }

    private static int records(String file, byte[] text) {
        if (Content.of(file) == Content.TABLE) {
            return (int) Mutation.lines(text).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .count();
        }
        try {
            JsonNode root = JSON.readTree(text);
            return root.path("features").size() + root.path("stations").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every issue is of a known kind and speaks to a planner; none is the one for faults that nobody foresaw. */
    private static void wellSaid(String trial, List<DataIssue> issues) {
        assertThat(issues).as(trial).allSatisfy(issue -> {
            assertThat(IssueKind.all()).containsKey(issue.kind());
            assertThat(issue.kind()).isNotEqualTo("reading_failed");
            assertThat(issue.message()).isNotBlank().doesNotContainPattern(INNER_WORDS);
            assertThat(issue.mend()).isNotBlank().doesNotContainPattern(INNER_WORDS);
            assertThat(issue.sample())
                    .noneMatch(sample -> INNER_WORDS.matcher(sample).find());
        });
    }

    private Met meet() {
        IssueReport issues = new IssueReport();
        MutatedInput.Reading reading = new MutatedInput.Reading(spark, profile, issues, zones);
        ExecutorService one = Executors.newSingleThreadExecutor();
        Callable<List<String>> rows = () ->
                DamagedInput.told(() -> input.reader().read(reading).sorted().toList());
        try {
            return new Met(one.submit(rows).get(HANGS_AFTER_S, TimeUnit.SECONDS), issues.all(), null);
        } catch (ExecutionException ended) {
            return refused(Objects.requireNonNull(ended.getCause()), issues);
        } catch (TimeoutException hangs) {
            return new Met(null, issues.all(), hangs);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            one.shutdownNow();
        }
    }

    /** A refusal of the data; of the targets, which are part of the configuration, one of the configuration. */
    private Met refused(Throwable fault, IssueReport issues) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataRefused refused) {
                return new Met(null, refused.issues(), null);
            }
            if (cause instanceof OperatorError problems && input.declared().startsWith("targets")) {
                return new Met(null, List.of(told(problems)), null);
            }
        }
        return new Met(null, issues.all(), fault);
    }

    private static DataIssue told(OperatorError problems) {
        String message = String.valueOf(problems.getMessage());
        return new FileIssue(Severity.ERROR, "bad_checksums", "targets", 1, List.of(), message, message);
    }
}
