package io.juluo.jobs.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product, plain Sedona and DuckDB, each in a process that the launcher starts, so that the whole start counts. */
final class JvmContenders {
    /** Plain Sedona SQL. */
    static final String SEDONA = "sedona";

    /** Environment variable of the launcher: "no" starts Java without the class archive. */
    private static final String ARCHIVE = "JULUO_ARCHIVE";

    private final Path launcher;
    private final BenchFiles files;
    private final int repeats;

    /**
     * Contenders.
     *
     * @param launcher ./juluo
     * @param repeats how often a step is done in one process: the first is cold, the last is warm
     */
    JvmContenders(Path launcher, BenchFiles files, int repeats) {
        this.launcher = launcher;
        this.files = files;
        this.repeats = repeats;
    }

    /** The product first, then Sedona, then DuckDB where it can; the start with and without the archive. */
    List<Contender> of(Work work) {
        if (work == Work.START) {
            return List.of(
                    new Contender(Contender.OURS, work, answer -> run(work, Contender.OURS, 1, answer, "yes")),
                    new Contender(
                            Contender.OURS + " without archive",
                            work,
                            answer -> run(work, Contender.OURS, 1, answer, "no")));
        }
        List<Contender> contenders = new ArrayList<>();
        for (String engine : List.of(Contender.OURS, SEDONA)) {
            contenders.add(new Contender(engine, work, answer -> run(work, engine, repeats, answer, "yes")));
        }
        if (DuckDb.does(work) && DuckDb.jar(DuckDb.peers(launcher)).isPresent()) {
            contenders.add(new Contender(DuckDb.NAME, work, answer -> run(work, DuckDb.NAME, repeats, answer, "yes")));
        }
        return contenders;
    }

    /** Tells what cannot take part. */
    void missing(List<Work> works, List<String> missing) {
        if (works.stream().anyMatch(DuckDb::does)
                && DuckDb.jar(DuckDb.peers(launcher)).isEmpty()) {
            missing.add(DuckDb.NAME + " (no jar in " + DuckDb.peers(launcher) + ")");
        }
    }

    /** Makes the files that the contenders read, in a process of its own. */
    void prepare() {
        Watch.run(new ProcessBuilder(command("prepare", Contender.OURS, 1, files.folder())), 0);
    }

    private Measured run(Work work, String engine, int times, Path answer, String archive) {
        ProcessBuilder process = new ProcessBuilder(command(work.code(), engine, times, answer));
        process.environment().putAll(Map.of(ARCHIVE, archive));
        return Watch.run(process, 0);
    }

    private List<String> command(String work, String engine, int times, Path answer) {
        return List.of(
                launcher.toString(),
                "bench-step",
                work,
                engine,
                Integer.toString(times),
                files.city().toString(),
                files.folder().toString(),
                answer.toString());
    }
}
