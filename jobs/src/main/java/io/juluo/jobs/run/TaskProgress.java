package io.juluo.jobs.run;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells every few seconds how far a long stage has come, in finished tasks. */
final class TaskProgress extends SparkListener implements AutoCloseable {
    private static final long EVERY_S = 5;

    private final RunLog log;
    private final SparkContext context;
    private final Set<Integer> ofStage = new HashSet<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "juluo-progress");
        thread.setDaemon(true);
        return thread;
    });
    private String stage = "";
    private long tasks;
    private long done;
    private long startedNanos = System.nanoTime();

    TaskProgress(RunLog log, SparkContext context) {
        this.log = log;
        this.context = context;
        context.addSparkListener(this);
        var unused = ticker.scheduleAtFixedRate(this::tell, EVERY_S, EVERY_S, TimeUnit.SECONDS);
    }

    /** A new stage of the run begins. Spark tells of tasks late; those of the stage before do not count for it. */
    synchronized void stage(String name) {
        stage = name;
        tasks = 0;
        done = 0;
        ofStage.clear();
        startedNanos = System.nanoTime();
    }

    /** The stage has ended: nothing more is told of it. */
    synchronized void ended() {
        stage = "";
    }

    private synchronized void tell() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedNanos);
        if (!stage.isEmpty() && seconds >= EVERY_S) {
            log.say("      " + stage + ": " + done + " of " + tasks + " tasks so far, " + seconds + " s");
        }
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        ofStage.add(submitted.stageInfo().stageId());
        tasks += submitted.stageInfo().numTasks();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd ended) {
        if (ofStage.contains(ended.stageId()) && ended.taskInfo().successful()) {
            done++;
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (!context.isStopped()) {
            context.removeSparkListener(this);
        }
    }
}
