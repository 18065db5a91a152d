package io.juluo.jobs.bench;

import org.apache.spark.sql.SparkSession;

/** A piece of work as one contender inside the JVM does it, from the files to the answer. */
interface Step {
    /** Does the work once. */
    Answer run(SparkSession spark, BenchFiles files);
}
