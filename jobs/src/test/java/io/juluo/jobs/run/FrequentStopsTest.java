package io.juluo.jobs.run;

import static io.juluo.jobs.spatial.Worlds.stop;
import static io.juluo.jobs.spatial.Worlds.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class FrequentStopsTest extends SparkTest {
    private static final Frequent TEN = new Frequent("am", "早高峰", "morning peak", 10, "practice", InputKind.OBSERVED);

    private static Row headway(String stop, String mode, String route, String day, String band, double headwayMin) {
        return RowFactory.create(stop, mode, route, day, band, 1L, headwayMin);
    }

    @Test
    void aStopCountsWhereAllItsRoutesTogetherComeOftenEnoughInThatBand() {
        Dataset<Row> stops = table(
                spark(),
                StopTable.SPEC,
                List.of(
                        stop("on the limit", "bus", 0, 0),
                        stop("over it", "bus", 0, 0),
                        stop("one route", "bus", 0, 0),
                        stop("at noon", "bus", 0, 0),
                        stop("other mode", "bus", 0, 0),
                        stop("other mode", "rail", 0, 0),
                        stop("no timetable", "bus", 0, 0)));
        Dataset<Row> headways = table(
                spark(),
                StopHeadwayTable.SPEC,
                List.of(
                        headway("on the limit", "bus", "*", "workday", "am", 10),
                        headway("over it", "bus", "*", "workday", "am", Math.nextUp(10.0)),
                        headway("one route", "bus", "7", "workday", "am", 5),
                        headway("at noon", "bus", "*", "workday", "day", 5),
                        headway("other mode", "rail", "*", "workday", "am", 5)));

        assertThat(FrequentStops.of(stops, headways, TEN).orderBy("stop_id").collectAsList())
                .extracting(row -> row.getString(0) + " " + row.getString(2))
                .containsExactly("on the limit bus", "other mode rail");
    }
}
