package io.juluo.jobs.run;

import io.juluo.jobs.indicator.IndicatorParameters;
import io.juluo.jobs.indicator.IndicatorParameters.Circle;
import io.juluo.jobs.indicator.TransitCoverage;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.spatial.SpatialEngine;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What people have within reach, by straight line.
 *
 * @param serviceDistances {@link io.juluo.geodata.table.ServiceDistanceTable}
 * @param stopCover {@link io.juluo.geodata.table.StopCoverTable}
 */
record Reach(Dataset<Row> serviceDistances, Dataset<Row> stopCover) {

    static Reach measure(SpatialEngine engine, Places places, Population population, IndicatorParameters parameters) {
        double farthest_m = parameters.circles().stream()
                .mapToDouble(Circle::distance_m)
                .max()
                .orElseThrow(() -> new IllegalStateException("seeds/service_circles.csv has no circle of 15 minutes"));
        return new Reach(
                Inputs.keep(engine.serviceDistance(places.cells(), places.facilities(), farthest_m)),
                Inputs.keep(engine.stopCover(population.pieces(), places.stops(), TransitCoverage.RADIUS_M)));
    }
}
