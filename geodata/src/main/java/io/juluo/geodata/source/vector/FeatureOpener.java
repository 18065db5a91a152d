package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;

/** Opens a file that was checked before; it is shipped to the task that reads the file. */
interface FeatureOpener extends Serializable {
    /** The file's features, from the first one. */
    FeatureStream open() throws IOException;

    /**
     * The features as rows of {@link FeatureRows#SCHEMA}. One task reads the file from its beginning to its end, so that
     * never more than one feature is held, whatever the file's size.
     */
    default Dataset<Row> rows(SparkSession spark) {
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(List.of(0), 1)
                .flatMap(one -> {
                    FeatureStream features = open();
                    TaskCompletionListener whenDone = task -> FeatureIterator.close(features);
                    TaskContext.get().addTaskCompletionListener(whenDone);
                    return new FeatureIterator(features);
                });
        return spark.createDataFrame(rows, FeatureRows.SCHEMA);
    }
}
