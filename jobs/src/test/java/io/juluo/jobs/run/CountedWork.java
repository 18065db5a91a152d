package io.juluo.jobs.run;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.QueryStageExec;
import org.apache.spark.sql.execution.joins.BroadcastNestedLoopJoinExec;
import org.apache.spark.sql.execution.joins.CartesianProductExec;
import org.apache.spark.sql.util.QueryExecutionListener;
import scala.collection.JavaConverters;

/**
 * Counts what Spark does while it is open, instead of timing it: what each job hands to the driver, rows that go through
 * shuffles, rows that come out of joins that compare everything with everything.
 */
final class CountedWork extends SparkListener implements QueryExecutionListener, AutoCloseable {
    private final SparkSession spark;
    private final Map<Integer, Integer> jobOfStage = new HashMap<>();
    private final Map<Integer, Long> resultBytesOfJob = new HashMap<>();
    private final Map<Integer, String> callOfJob = new HashMap<>();
    private long nestedLoopRows;
    private long shuffledRows;
    private int queries;

    CountedWork(SparkSession spark) {
        this.spark = spark;
        spark.sparkContext().addSparkListener(this);
        spark.listenerManager().register(this);
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart job) {
        JavaConverters.seqAsJavaList(job.stageInfos()).forEach(stage -> {
            jobOfStage.put(stage.stageId(), job.jobId());
            callOfJob.merge(job.jobId(), place(stage), (one, other) -> other);
        });
    }

    /** The first line of ours in the stage's stack, else Spark's name for it. */
    private static String place(StageInfo stage) {
        return stage.details()
                .lines()
                .filter(line -> line.contains("io.juluo"))
                .findFirst()
                .orElse(stage.name());
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        TaskMetrics metrics = task.taskMetrics();
        if (metrics != null && "ResultTask".equals(task.taskType())) {
            resultBytesOfJob.merge(jobOfStage.getOrDefault(task.stageId(), -1), metrics.resultSize(), Long::sum);
        }
        if (metrics != null) {
            shuffledRows += metrics.shuffleWriteMetrics().recordsWritten();
        }
    }

    @Override
    public synchronized void onSuccess(String function, QueryExecution query, long nanoseconds) {
        queries++;
        look(query.executedPlan());
    }

    @Override
    public void onFailure(String function, QueryExecution query, Exception fault) {}

    private void look(SparkPlan plan) {
        if (plan instanceof AdaptiveSparkPlanExec adaptive) {
            look(adaptive.executedPlan());
        } else if (plan instanceof QueryStageExec stage) {
            look(stage.plan());
        } else if (plan instanceof CartesianProductExec || plan instanceof BroadcastNestedLoopJoinExec) {
            nestedLoopRows += plan.metrics().apply("numOutputRows").value();
        }
        JavaConverters.seqAsJavaList(plan.children()).forEach(this::look);
    }

    /** Bytes that the greediest job of each place in our code handed to the driver. */
    synchronized Map<String, Long> mostBytesByPlace() {
        Map<String, Long> most = new TreeMap<>();
        resultBytesOfJob.forEach((job, bytes) -> most.merge(String.valueOf(callOfJob.get(job)), bytes, Math::max));
        most.keySet().removeIf(place -> !place.startsWith("io.juluo"));
        return most;
    }

    /** Rows written for shuffles, of all jobs. */
    synchronized long shuffledRows() {
        return shuffledRows;
    }

    /** Rows that joins which compare all with all gave. */
    synchronized long nestedLoopRows() {
        return nestedLoopRows;
    }

    /** How many queries were seen. */
    synchronized int queries() {
        return queries;
    }

    /** Waits until Spark has told everything. */
    CountedWork settled() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark's listeners do not come to an end", e);
        }
        return this;
    }

    @Override
    public void close() {
        spark.sparkContext().removeSparkListener(this);
        spark.listenerManager().unregister(this);
    }
}
