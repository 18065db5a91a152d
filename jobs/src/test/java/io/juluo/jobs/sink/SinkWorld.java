package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.TableSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Two small tables and a run's record, for tests of what is published. */
final class SinkWorld {
    static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    static final LocalDate MAY = LocalDate.of(2025, 5, 31);
    static final Col CODE = Col.text("code", "Code of the town, as in the town's own list");
    static final Col PEOPLE = Col.real("people", "persons", "People").orNull("nobody counted");
    static final Col PLACE = Col.geometry("place", "Where").orNull("unknown");
    static final TableSpec TOWN =
            new TableSpec("town", "Towns", "one row per town", List.of(CODE), List.of(CODE, PEOPLE, PLACE));
    static final TableSpec NOTE = new TableSpec("note", "Notes", "one row per note", List.of(), List.of(CODE));

    private SinkWorld() {}

    /** Town A with the given people and town B with nobody counted. */
    static Dataset<Row> towns(SparkSession spark, double people) {
        return spark.sql("select 'A' as code, cast(" + people + " as double) as people, "
                + "ST_GeomFromText('POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))') as place "
                + "union all select 'B', null, null");
    }

    static Dataset<Row> notes(SparkSession spark, String note) {
        return spark.sql("select '" + note + "' as code");
    }

    static RunRecord record(String runId, List<PublishedTable> tables) {
        Instant time = Instant.parse("2025-07-01T00:00:00Z");
        return new RunRecord(
                runId,
                "sample",
                JUNE,
                time,
                time,
                "finished",
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                0,
                List.of(),
                tables);
    }
}
