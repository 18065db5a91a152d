package io.juluo.jobs.indicator;

import io.juluo.geodata.table.ZoneGroundTable;
import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.Figures.Figure;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How densely do people live on land, and on the built-up land (人口密度)?
 *
 * <p>density(z) = usual residents / land in the zone's polygon; density_built_up(z) = usual residents / built-up land in
 * it, km². No data where the profile declares no layer of land, or of built-up land (ground.land, ground.built_up); the
 * density on the polygon, water and hills included, has its own id (density_polygon). Undefined where a zone has no such
 * land. All residents of the zone are counted, also those whom the grid puts beside the layer. Source: population grid,
 * layers of the ground. The built-up land of a layer is as old and as coarse as the layer.
 */
public final class GroundDensity implements Indicator {
    private static final String FAMILY = "density";
    private static final String PER_KM2 = "persons_per_km2";
    private static final String SOURCE = "population grid, layers of the ground";

    private static final Definition LAND = new Definition(
            "density",
            FAMILY,
            "人口密度（按陆地面积）",
            "population density on land",
            PER_KM2,
            "usual residents / land inside the zone's polygon; no data without a layer of land",
            "land in the zone, km²",
            SOURCE,
            "density on built-up land: land holds hills and fields too",
            false);
    private static final Definition BUILT_UP = new Definition(
            "density_built_up",
            FAMILY,
            "人口密度（按建成区面积）",
            "population density on built-up land",
            PER_KM2,
            "usual residents / built-up land inside the zone's polygon; no data without a layer of built-up land",
            "built-up land in the zone, km²",
            SOURCE,
            "residents of built-up land alone: all of the zone are counted",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(LAND, BUILT_UP);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Dataset<Row> zones =
                tables.zonePeople().join(tables.zoneGround(), new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE});
        IndicatorParameters.Kinds kinds = parameters.kinds();
        return Figures.of(
                zones,
                List.of(
                        figure(LAND, kinds.land(), ZoneGroundTable.LAND_AREA_KM2.col(), parameters),
                        figure(BUILT_UP, kinds.builtUp(), ZoneGroundTable.BUILT_UP_AREA_KM2.col(), parameters)),
                parameters);
    }

    private static Figure figure(Definition definition, InputKind ground, Column area, IndicatorParameters parameters) {
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones(), ground);
        Figures.Label label = new Figures.Label(definition, "", parameters.censusDate(), kind);
        return Figure.quotientOrNoData(label, ZonePeopleTable.PERSONS.col(), area);
    }
}
