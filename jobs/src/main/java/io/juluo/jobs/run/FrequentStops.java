package io.juluo.jobs.run;

import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Which stops are served often enough to go there without looking at a timetable. */
final class FrequentStops {
    private FrequentStops() {}

    /**
     * The stops whose mean headway in the deciding band of a workday, all routes of a mode together, is at most the
     * longest frequent one; exactly as long counts.
     *
     * @param stops {@link StopTable}
     * @param headways {@link StopHeadwayTable}
     * @return {@link StopTable}
     */
    static Dataset<Row> of(Dataset<Row> stops, Dataset<Row> headways, Frequent frequent) {
        Dataset<Row> often = headways.where(StopHeadwayTable.ROUTE_ID.col().equalTo(StopHeadwayTable.ALL_ROUTES))
                .where(StopHeadwayTable.DAY_TYPE.col().equalTo(StopHeadwayTable.WORKDAY))
                .where(StopHeadwayTable.BAND_ID.col().equalTo(frequent.bandId()))
                .where(StopHeadwayTable.HEADWAY_MIN.col().leq(frequent.headwayMin()))
                .as("often");
        Dataset<Row> all = stops.as("stop");
        Column same = StopTable.STOP_ID
                .of("stop")
                .equalTo(StopHeadwayTable.STOP_ID.of("often"))
                .and(StopTable.MODE.of("stop").equalTo(StopHeadwayTable.MODE.of("often")));
        return StopTable.SPEC.conform(all.join(functions.broadcast(often), same, "left_semi"));
    }
}
