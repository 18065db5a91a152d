package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.ParquetFooter;
import io.juluo.geodata.synth.sample.SampleCity;
import io.juluo.jobs.run.CheckResult.Written;
import io.juluo.jobs.sink.CheckFolder;
import io.juluo.jobs.sink.IssuesCsv;
import io.juluo.jobs.sink.IssuesGeoPackage;
import io.juluo.jobs.work.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A check of all inputs of a city: first the files themselves, while Spark starts; then their content, by the same
 * readers as a nightly run. One input's faults hide no other's.
 */
final class CheckRun {
    private static final String CSV = "issues.csv";
    private static final String GEO_PACKAGE = "issues.gpkg";
    private static final String MISSING = "missing_file";

    private final CheckRequest request;
    private final CityProfile profile;
    private final CheckWords words;
    private final RunLog log;

    CheckRun(CheckRequest request, CheckWords words, RunLog log) {
        this.request = request;
        this.profile = request.profile();
        this.words = words;
        this.log = log;
    }

    /** Checks, tells, writes, and gives back how the command ends. */
    ExitCode run() {
        int declared = CheckedInput.of(profile).size();
        log.say(words.title(profile, declared));
        if (profile.generatedCity()) {
            makeTheSampleCity();
        }
        List<CheckedInput> inputs = CheckedInput.of(profile);
        CheckResult result = read(inputs);
        Written written = write(result.issues());
        new CheckText(words, log).tell(result, seconds(), written);
        return result.exitCode();
    }

    private void makeTheSampleCity() {
        if (!Files.isDirectory(profile.syntheticDir())) {
            log.say(words.makingTheSampleCity());
        }
        SampleCity.ensure(profile.syntheticDir());
    }

    private CheckResult read(List<CheckedInput> inputs) {
        IssueReport found = new IssueReport();
        Map<CheckedInput, ParquetFooter> footers = new ConcurrentHashMap<>();
        Map<CheckedInput, Long> rows = new ConcurrentHashMap<>();
        try (SessionBeside session = new SessionBeside()) {
            Together.all(List.<Supplier<Boolean>>of(
                    session::open, () -> new CheckedFiles(profile, inputs, found, footers).check()));
            footers.forEach((input, footer) -> rows.put(input, footer.rows()));
            new CheckedContent(session.spark(), request, inputs, found, rows, log).check();
        }
        return new CheckResult(inputs, rows, ranges(inputs, footers), withMissingFilesOnce(found), request.strict());
    }

    private List<ColumnRange> ranges(List<CheckedInput> inputs, Map<CheckedInput, ParquetFooter> footers) {
        return inputs.stream()
                .flatMap(input -> Stream.ofNullable(footers.get(input))
                        .flatMap(footer -> ColumnRange.of(profile, input, footer).stream()))
                .toList();
    }

    /** The profile has told of missing files where to get them; their readers know less. */
    private IssueReport withMissingFilesOnce(IssueReport found) {
        IssueReport issues = new IssueReport();
        Set<String> missing =
                request.reading().missing().stream().map(DataIssue::input).collect(Collectors.toSet());
        request.reading().missing().forEach(issues.child()::add);
        found.all().stream()
                .filter(issue -> !(issue.kind().equals(MISSING) && missing.contains(issue.input())))
                .forEach(issues::add);
        return issues;
    }

    private Written write(IssueReport issues) {
        LocalDate today = RunDate.today(request.startedAt());
        CheckFolder.replace(request.out(), profile.area(), request.checkId(), inside -> {
            IssuesCsv.write(inside.resolve(CSV), issues);
            IssuesGeoPackage.write(
                    inside.resolve(GEO_PACKAGE), issues, profile.metricCrs(), profile.nameZh() + " " + today, today);
        });
        Path folder = request.out().resolve(profile.area()).resolve(CheckFolder.NAME);
        return new Written(folder.resolve(CSV), folder.resolve(GEO_PACKAGE));
    }

    private double seconds() {
        return Duration.between(request.startedAt(), Instant.now()).toMillis() / 1000.0;
    }
}
