package io.juluo.jobs.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells every few seconds how far a long stage has come, in finished tasks. */
final class TaskProgress extends SparkListener implements AutoCloseable {
    private static final long EVERY_S = 5;

    private final RunLog log;
    private final SparkContext context;
    private final AtomicLong tasks = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "juluo-progress");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String stage = "";
    private volatile long startedNanos = System.nanoTime();

    TaskProgress(RunLog log, SparkContext context) {
        this.log = log;
        this.context = context;
        context.addSparkListener(this);
        var unused = ticker.scheduleAtFixedRate(this::tell, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    /** A new stage of the run begins. */
    void stage(String name) {
        stage = name;
        tasks.set(0);
        done.set(0);
        startedNanos = System.nanoTime();
    }

    private void tell() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
        if (!stage.isEmpty() && seconds >= EVERY_S) {
            log.say("      " + stage + ": " + done.get() + " of " + tasks.get() + " tasks so far, " + seconds + " s");
        }
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        tasks.addAndGet(submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        done.incrementAndGet();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (!context.isStopped()) {
            context.removeSparkListener(this);
        }
    }
}
