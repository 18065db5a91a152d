package io.juluo.jobs.run;

import io.juluo.geodata.table.StopCoverTable;
import io.juluo.jobs.indicator.IndicatorParameters;
import io.juluo.jobs.indicator.IndicatorParameters.Circle;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import io.juluo.jobs.indicator.TransitCoverage;
import io.juluo.jobs.indicator.Uncut;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.spatial.SpatialEngine;
import io.juluo.jobs.uncertainty.ErrorModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * What people have within reach, by straight line.
 *
 * @param serviceDistances {@link io.juluo.geodata.table.ServiceDistanceTable}
 * @param stopCover {@link io.juluo.geodata.table.StopCoverTable}
 * @param uncut what all but drawn zones are counted by; null where no zone is drawn
 */
record Reach(
        Dataset<Row> serviceDistances,
        Dataset<Row> stopCover,
        @Nullable Uncut uncut) {

    /** Facilities are looked for half a cell beyond the farthest circle, where some of the cell's people may be within. */
    static Reach measure(
            SpatialEngine engine,
            Places places,
            Population population,
            IndicatorParameters parameters,
            ErrorModel errors) {
        double farthest_m = parameters.circles().stream()
                .mapToDouble(Circle::distance_m)
                .max()
                .orElseThrow(() -> new IllegalStateException("seeds/service_circles.csv has no circle of 15 minutes"));
        return new Reach(
                Inputs.keep(engine.serviceDistance(
                        places.cells(), places.facilities(), farthest_m + errors.cellWidth_m() / 2)),
                Inputs.keep(stopCover(engine, places, population.pieces(), parameters)),
                uncut(engine, places, population, parameters));
    }

    private static @Nullable Uncut uncut(
            SpatialEngine engine, Places places, Population population, IndicatorParameters parameters) {
        if (population.drawn().isEmpty()) {
            return null;
        }
        Dataset<Row> cover = Inputs.keep(stopCover(engine, places, population.uncut(), parameters));
        return new Uncut(population.uncut(), cover, population.drawn());
    }

    private static Dataset<Row> stopCover(
            SpatialEngine engine, Places places, Dataset<Row> pieces, IndicatorParameters parameters) {
        Dataset<Row> cover = engine.stopCover(pieces, places.stops(), TransitCoverage.RADIUS_M);
        Frequent frequent = parameters.frequent();
        if (frequent == null) {
            return cover;
        }
        Dataset<Row> ofFrequent = engine.stopCover(
                        pieces, FrequentStops.of(places.stops(), places.headways(), frequent), TransitCoverage.RADIUS_M)
                .where(StopCoverTable.MODE_GROUP.col().equalTo(TransitCoverage.ANY_MODE))
                .withColumn(StopCoverTable.MODE_GROUP.name(), functions.lit(TransitCoverage.FREQUENT));
        return StopCoverTable.SPEC.conform(cover.unionByName(ofFrequent));
    }
}
