package io.juluo.jobs.run;

import io.juluo.geodata.city.ProfileReading;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.Seeds;
import io.juluo.jobs.spatial.SpatialEngine;
import io.juluo.jobs.spatial.SpatialEngines;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a city for a date: read its inputs, apportion its people to towns and districts, compute every"
                    + " figure, hold them against the planning targets, publish tables, maps and scorecard.",
            "",
            "Without options: the built-in sample city, into ./out."
        })
final class NightlyCommand implements Callable<Integer> {
    private static final List<String> ENGINES = List.of(SpatialEngines.BROADCAST, SpatialEngines.SEDONA);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    @Mixin
    private CityOptions cityOptions;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description =
                    "Date the run stands for; a repeated run replaces its date. Without it, run_date of city.yaml,"
                            + " else today.")
    private @Nullable LocalDate date;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", description = "Output folder (default: out).")
    private Path out;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "broadcast",
            description =
                    "Spatial engine: broadcast (JTS indexes in every task; fast) or sedona (Sedona's SQL functions;"
                            + " the same figures). Default: broadcast.")
    private String engine;

    @Option(names = "--strict", description = "Refuse to publish where there are warnings (exit code 3).")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ProfileReading reading = cityOptions.read();
        Seeds seeds = Seeds.load(cityOptions.seedsDir(), reading.profile().targetsFile());
        refuseUnknownEngine();
        Instant now = Instant.now();
        LocalDate runDate = date == null ? RunDate.of(reading.profile(), now) : date;
        String runId = runDate.toString().replace("-", "") + "-" + STAMP.format(now);
        RunRequest request = new RunRequest(
                reading, seeds, runDate, runId, now, out, cityOptions.seedsDir(), engine, strict, options());
        Path logFile = out.resolve(reading.profile().area()).resolve("logs").resolve(runId + ".log");
        try (RunLog log = RunLog.open(spec.commandLine().getOut(), logFile, Juluo.debug(spec))) {
            return runLogged(request, log);
        }
    }

    private int runLogged(RunRequest request, RunLog log) {
        try (Sessions.Opened session = Sessions.open();
                TaskProgress progress = new TaskProgress(log, session.spark().sparkContext())) {
            SparkSession spark = session.spark();
            SpatialEngine spatial = SpatialEngines.of(engine, spark);
            new NightlyRun(request, spark, spatial, log, progress).run();
            return ExitCode.FINISHED.code();
        } catch (Exception fault) { // Spark throws checked exceptions that Scala does not declare
            log.note("stopped: " + Faults.explain(fault));
            log.noteTrace(fault);
            log.say("Stopped; nothing was published. Log: " + log.path());
            throw fault;
        }
    }

    private void refuseUnknownEngine() {
        if (!ENGINES.contains(engine)) {
            throw new OperatorError("--engine " + engine + " is unknown; write one of " + String.join(", ", ENGINES));
        }
    }

    private List<String> options() {
        return spec.commandLine().getParseResult().originalArgs();
    }
}
