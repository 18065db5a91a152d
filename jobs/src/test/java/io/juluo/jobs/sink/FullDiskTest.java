package io.juluo.jobs.sink;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest extends SparkTest {
    @TempDir
    Path out;

    @Test
    @BadInput(number = 57, input = "a disk that is full", must = "is told with the place and the mend")
    void aDiskThatIsFullUnderATaskIsToldWithPlaceAndMend() {
        MapFunction<Row, Row> full = row -> {
            throw new IOException("No space left on device");
        };
        Dataset<Row> rows = SinkWorld.notes(spark(), "a").map(full, Encoders.row(SinkWorld.NOTE.schema()));
        try (Publication publication = Publication.begin(spark(), out, "sample", SinkWorld.JUNE, "full")) {
            assertThatThrownBy(() -> publication.table(SinkWorld.NOTE, rows))
                    .isInstanceOf(InfrastructureError.class)
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining(out.toString())
                    .hasMessageContaining("Mend: free space");
        }
    }
}
