package io.juluo.jobs.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a run: announced first, then each timed and counted. Stages run in the order announced; one that was
 * not announced, or out of its turn, is a programming fault.
 */
final class Stages {
    private final List<String> announced;
    private final RunLog log;
    private final @Nullable TaskProgress progress;
    private final List<Finished> finished = new ArrayList<>();

    /** A finished stage. */
    record Finished(String name, long rowsIn, long rowsOut, double seconds) {}

    /**
     * What a stage gives back.
     *
     * @param value its result
     * @param rowsIn rows it read
     * @param rowsOut rows it gave
     */
    record Counted<T>(T value, long rowsIn, long rowsOut) {}

    /** The work of a stage. */
    interface Work<T> {
        Counted<T> run();
    }

    Stages(List<String> announced, RunLog log, @Nullable TaskProgress progress) {
        this.announced = List.copyOf(announced);
        this.log = log;
        this.progress = progress;
    }

    /** Says what is to come. */
    void announce() {
        log.say("Stages: " + String.join(" > ", announced));
    }

    /** Runs the next stage. */
    <T> T run(String name, Work<T> work) {
        int turn = finished.size();
        if (turn >= announced.size() || !announced.get(turn).equals(name)) {
            throw new IllegalStateException("stage '" + name + "' is not the one announced at place " + (turn + 1));
        }
        if (progress != null) {
            progress.stage(name);
        }
        Instant start = Instant.now();
        Counted<T> counted = work.run();
        if (progress != null) {
            progress.ended();
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        Finished stage = new Finished(name, counted.rowsIn(), counted.rowsOut(), seconds);
        finished.add(stage);
        log.say(String.format(
                Locale.ROOT,
                "[%d/%d] %-18s %,10d rows in %,10d rows out %7.1f s",
                turn + 1,
                announced.size(),
                name,
                stage.rowsIn(),
                stage.rowsOut(),
                seconds));
        return counted.value();
    }

    /** The stages finished so far. */
    List<Finished> finished() {
        return List.copyOf(finished);
    }

    /** The stage that runs now or ran last. */
    String current() {
        return announced.get(Math.min(finished.size(), announced.size() - 1));
    }
}
