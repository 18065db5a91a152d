package io.juluo.geodata.source.osm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Ids of the elements to look for, at hand in every task: of those that rules ask for and of what these are made of, so
 * that the others, most of the file, are passed over as they are read.
 */
final class WantedIds implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<long[]> sorted;

    private WantedIds(Broadcast<long[]> sorted) {
        this.sorted = sorted;
    }

    static WantedIds of(SparkSession spark, Dataset<Long> ids) {
        Spliterator<Long> each = Spliterators.spliteratorUnknownSize(ids.toLocalIterator(), Spliterator.NONNULL);
        long[] sorted = StreamSupport.stream(each, false)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new WantedIds(
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(sorted));
    }

    boolean has(long id) {
        return Arrays.binarySearch(sorted.value(), id) >= 0;
    }
}
