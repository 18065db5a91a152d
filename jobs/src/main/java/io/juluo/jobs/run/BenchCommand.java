package io.juluo.jobs.run;

import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.synth.trial.TrialCity;
import io.juluo.geodata.synth.trial.TrialSize;
import io.juluo.jobs.bench.Bench;
import io.juluo.jobs.bench.StepRun;
import io.juluo.jobs.bench.Work;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Times the spatial work beside peers. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Time the spatial work on a trial city beside the peers that this machine has: plain Sedona SQL always; PostGIS,"
                    + " GeoPandas, Shapely, SciPy and GDAL where Debian's packages are installed; DuckDB by JDBC."
                    + " Answers must agree.",
            "",
            "  start  process to the first finished Spark job, with and without the class archive",
            "  W1a    cell centres to towns           W1b  5 million points to towns",
            "  W2     cells cut at town borders       W3a  800 m of a stop, by cell centres",
            "                                         W3b  800 m of a stop, by exact parts of cells",
            ""
        })
final class BenchCommand implements Runnable {
    @Parameters(paramLabel = "WORK", description = "start, W1a, W1b, W2, W3a, W3b (default: all).")
    private List<String> works = new ArrayList<>();

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "qingdao",
            description = "Size of the trial city, as of './juluo synth city' (default: qingdao).")
    private String size;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each contender (default: 3).")
    private int runs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Page to write; its part by hand is kept (default: docs/performance.md).")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (runs < 1) {
            throw new OperatorError("--runs " + runs + " measures nothing; write 3 or more");
        }
        List<Work> asked = Work.of(works);
        TrialSize trial = TrialSize.of(size);
        Path city = SynthCommand.trialFolder(trial);
        TrialCity.ensure(city, trial);
        Path page = out == null ? Home.folder().resolve("docs/performance.md") : out;
        new Bench(
                        new Bench.Request(asked, size, city, runs, Home.folder().resolve("juluo"), page),
                        spec.commandLine().getOut())
                .run();
    }

    /** One step in a process of its own, as {@link BenchCommand} starts it. */
    @Command(name = "bench-step", hidden = true, description = "A step that bench times.")
    static final class StepCommand implements Runnable {
        @Parameters(index = "0")
        private String work;

        @Parameters(index = "1")
        private String engine;

        @Parameters(index = "2")
        private int times;

        @Parameters(index = "3")
        private Path city;

        @Parameters(index = "4")
        private Path folder;

        @Parameters(index = "5")
        private Path answer;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            if (StepRun.isDuckDb(engine)) {
                StepRun.runDuckDb(
                        work, times, city, folder, answer, Home.folder().resolve("juluo"), out);
                return;
            }
            Path engines = answer.resolveSibling(answer.getFileName() + ".log");
            try (RunLog log = RunLog.open(out, engines, Juluo.debug(spec));
                    Sessions.Opened session = Sessions.open()) {
                log.note("bench: " + work + " by " + engine);
                StepRun.run(session.spark(), work, engine, times, city, folder, answer, out);
            }
        }
    }
}
