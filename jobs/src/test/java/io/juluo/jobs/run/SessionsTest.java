package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Test;

class SessionsTest extends SparkTest {

    @Test
    void aSessionThatTheRunDidNotOpenGoesOnWithItsOwnSettings() {
        SparkSession present = spark();
        String partitions = present.conf().get("spark.sql.shuffle.partitions");

        try (Sessions.Opened session = Sessions.open()) {
            assertThat(session.own()).isFalse();
            assertThat(session.spark()).isSameAs(present);
        }

        assertThat(present.sparkContext().isStopped()).isFalse();
        assertThat(present.conf().get("spark.sql.shuffle.partitions")).isEqualTo(partitions);
        assertThat(present.range(3).count()).isEqualTo(3);
    }

    @Test
    void nothingOfARunStaysInTheMemoryOfABorrowedSession() {
        Dataset<Long> kept = spark().range(4);
        try (Sessions.Opened session = Sessions.open()) {
            assertThat(Inputs.keep(session.spark().range(4).toDF()).count()).isEqualTo(4);
            assertThat(kept.toDF().storageLevel()).isNotEqualTo(StorageLevel.NONE());
        }

        assertThat(kept.toDF().storageLevel()).isEqualTo(StorageLevel.NONE());
    }
}
