package io.juluo.jobs.spatial;

import static io.juluo.geodata.TableAssertions.assertSameRows;
import static io.juluo.jobs.spatial.Worlds.cell;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.facility;
import static io.juluo.jobs.spatial.Worlds.stop;
import static io.juluo.jobs.spatial.Worlds.table;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.city.GridAttribute;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Both engines give the same tables of random small worlds; pieces under a billionth of their cell are left aside. */
class EnginesAgreeTest extends SparkTest {
    private static final double TOLERANCE = 1e-9;

    /** People are shared out in whole billionths: where an area ends between two, either may be taken. */
    private static final double A_BILLIONTH_OFF = 1.5e-9;

    private static final double SIDE_M = 2000;

    private final SpatialEngine broadcast = SpatialEngines.of("broadcast", spark());
    private final SpatialEngine sedona = SpatialEngines.of("sedona", spark());

    /** Sedona's union of polygons in groups casts its own buffer wrongly where Spark interprets it. */
    @BeforeAll
    static void compilePlans() {
        takeSettingsOfARun();
    }

    @AfterAll
    static void interpretPlans() {
        takeSettingsForFewRows();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onPiecesAndCover(long seed) {
        Random random = new Random(seed);
        Dataset<Row> cells = cells(random);
        Dataset<Row> zones = zones(random);
        Dataset<Row> pieces = broadcast.pieces(cells, zones).cache();

        assertThat(pieces.where("town_code is null and district_code is not null")
                        .count())
                .isPositive();
        assertSameRows(PieceTable.SPEC, notTiny(pieces), notTiny(sedona.pieces(cells, zones)), TOLERANCE);

        Dataset<Row> stops = stops(random);
        Dataset<Row> cover = broadcast.stopCover(pieces, stops, 300);
        assertThat(cover.where("covered_share < 1").count()).isPositive();
        assertSameRows(StopCoverTable.SPEC, cover, sedona.stopCover(pieces, stops, 300), TOLERANCE);
        pieces.unpersist();
    }

    @ParameterizedTest
    @ValueSource(longs = 11)
    void onCustomZones(long seed) {
        Random random = new Random(seed);
        Dataset<Row> cells = cells(random);
        Dataset<Row> hierarchy = zones(random);
        Dataset<Row> zones = hierarchy.unionByName(customZones(random));
        Dataset<Row> pieces = broadcast.pieces(cells, zones).cache();

        assertThat(pieces.where("custom_zones like '%|%|%'").count()).isPositive();
        assertSameRows(PieceTable.SPEC, notTiny(pieces), notTiny(sedona.pieces(cells, zones)), A_BILLIONTH_OFF);
        String townSums = "select district_code, town_code, sum(cast(round(persons * 1e9D) as long)) from ";
        broadcast.pieces(cells, hierarchy).createOrReplaceTempView("uncut");
        pieces.createOrReplaceTempView("cut");
        String group = " group by district_code, town_code";
        assertThat(spark().sql(townSums + "cut" + group).collectAsList())
                .containsExactlyInAnyOrderElementsOf(
                        spark().sql(townSums + "uncut" + group).collectAsList());
        Dataset<Row> stops = stops(random);
        assertSameRows(
                StopCoverTable.SPEC,
                broadcast.stopCover(pieces, stops, 300),
                sedona.stopCover(pieces, stops, 300),
                TOLERANCE);
        pieces.unpersist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Apportion.Mode.class,
            names = {"CENTRE", "DASYMETRIC", "LAND_ONLY"})
    void onModesOfApportionment(Apportion.Mode mode) {
        Random random = new Random(21);
        Dataset<Row> cells = cells(random)
                .withColumn("attributes", functions.expr("array(population / 3, 0.25D, null, population)"));
        Dataset<Row> zones = zones(random).unionByName(customZones(random));
        List<GridAttribute> attributes = List.of(
                attribute("children", GridAttribute.Kind.COUNT),
                attribute("share", GridAttribute.Kind.SHARE),
                attribute("unknown", GridAttribute.Kind.COUNT),
                attribute("all", GridAttribute.Kind.COUNT));
        Apportionment how = new Apportionment(new Apportion(mode, 8, 1, 2), attributes, Worlds.ground(spark(), random));
        Dataset<Row> pieces = broadcast.pieces(cells, zones, how).cache();

        assertThat(pieces.where("moved_persons > 1").count()).isPositive();
        assertThat(pieces.where("apportioned_by = 'area'").count() > 0).isEqualTo(mode != Apportion.Mode.CENTRE);
        assertThat(sum(pieces, "persons")).isEqualTo(sum(cells, "population"));
        assertThat(sum(pieces, "attributes[3]")).isEqualTo(sum(cells, "population"));
        assertThat(sum(pieces, "attributes[0]")).isEqualTo(sum(cells, "attributes[0]"));
        assertThat(sum(pieces, "moved_persons")).isZero();
        Dataset<Row> other = sedona.pieces(cells, zones, how);
        assertSameRows(PieceTable.SPEC, comparable(pieces), comparable(other), A_BILLIONTH_OFF);
        pieces.unpersist();
    }

    private static GridAttribute attribute(String id, GridAttribute.Kind kind) {
        return new GridAttribute(id, id, kind, GridAttribute.POPULATION, kind.unit());
    }

    private static long sum(Dataset<Row> rows, String people) {
        return rows.selectExpr("sum(cast(round(" + people + " * 1e9D) as long))")
                .first()
                .getLong(0);
    }

    /** Without tiny pieces; attributes as one number each, since arrays are compared to the last bit. */
    private static Dataset<Row> comparable(Dataset<Row> pieces) {
        return notTiny(pieces)
                .withColumn("attributes", functions.expr("transform(attributes, a -> round(coalesce(a, -1D), 7))"));
    }

    @Test
    void onDistances() {
        Random random = new Random(4);
        Dataset<Row> cells = cells(random);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Whole metres, so that some are equally near.
            rows.add(facility("f" + i, i % 2 == 0 ? "park" : "medical", random.nextInt(2000), random.nextInt(2000)));
        }
        for (int i = 0; i < 20; i++) {
            double west = random.nextInt(2000);
            double south = random.nextInt(2000);
            rows.add(facility("g" + i, "park", Worlds.box(west, south, west + 1 + 20 * i, south + 30)));
        }
        Dataset<Row> facilities = table(spark(), FacilityTable.SPEC, rows);

        Dataset<Row> distances = broadcast.serviceDistance(cells, facilities, 250);

        assertThat(distances.where("straight_distance_m = 0").count()).isPositive();
        assertSameRows(ServiceDistanceTable.SPEC, distances, sedona.serviceDistance(cells, facilities, 250), TOLERANCE);
    }

    @Test
    void onTheLimitItself() {
        Geometry any = Worlds.box(-1, -1, 1, 1);
        Dataset<Row> cells = table(spark(), CellTable.SPEC, List.of(cell("c", 1, 0, 0, any)));
        Dataset<Row> facilities = table(
                spark(),
                FacilityTable.SPEC,
                List.of(facility("f1", "park", 600, 800), facility("f2", "medical", Math.nextUp(1000.0), 0)));

        assertThat(sedona.serviceDistance(cells, facilities, 1000).collectAsList())
                .extracting(row -> row.getString(1))
                .containsExactly("park");
    }

    @Test
    void onRefusingTownsThatOverlap() {
        Geometry around = Worlds.box(-1, -1, 99, 99);
        Dataset<Row> zones =
                table(spark(), ZoneTable.SPEC, List.of(town("t1", "d1", around), town("t2", "d1", around)));
        Dataset<Row> cells = table(spark(), CellTable.SPEC, List.of(cell("c1", 1, Worlds.box(0, 0, 1, 1))));

        for (SpatialEngine engine : List.of(broadcast, sedona)) {
            assertThatThrownBy(() -> engine.pieces(cells, zones).collectAsList())
                    .hasMessageContaining("in cell c1 the towns t1, t2 overlap");
        }
    }

    @Test
    void noJoinOfSedonaMultipliesCellsByStops() {
        Random random = new Random(5);
        Dataset<Row> cells = cells(random);
        Dataset<Row> pieces = broadcast.pieces(cells, zones(random));
        Dataset<Row> facilities = table(spark(), FacilityTable.SPEC, List.of(facility("f1", "park", 1, 2)));

        for (Dataset<Row> table : List.of(
                sedona.serviceDistance(cells, facilities, 1000), sedona.stopCover(pieces, stops(random), 300))) {
            assertThat(table.queryExecution().executedPlan().toString())
                    .contains("BroadcastIndexJoin")
                    .doesNotContain("NestedLoop")
                    .doesNotContain("CartesianProduct");
        }
    }

    @Test
    void noOtherEngineIsKnown() {
        assertThatThrownBy(() -> SpatialEngines.of("postgis", spark()))
                .isInstanceOf(OperatorError.class)
                .hasMessage("engine 'postgis' is unknown: use broadcast or sedona");
    }

    private static Dataset<Row> notTiny(Dataset<Row> pieces) {
        return pieces.where(PieceTable.AREA_SHARE.col().gt(TOLERANCE));
    }

    /** A grid that reaches beyond the city on all sides. */
    private static Dataset<Row> cells(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                double west = -150 + 200 * i;
                double south = -150 + 200 * j;
                rows.add(cell(
                        String.format("c%02d%02d", i, j),
                        100 * random.nextDouble(),
                        Worlds.box(west, south, west + 200, south + 200)));
            }
        }
        return table(spark(), CellTable.SPEC, rows);
    }

    /** Jagged towns that leave the outermost strip of two overlapping districts to nobody. */
    private static Dataset<Row> zones(Random random) {
        List<Geometry> towns = JaggedTowns.of(random, 3, SIDE_M);
        List<Row> rows = new ArrayList<>();
        rows.add(district("d1", Worlds.box(-50, -60, 1010, SIDE_M + 70)));
        rows.add(district("d2", Worlds.box(990, -70, SIDE_M + 30, SIDE_M + 40)));
        for (int i = 0; i < towns.size(); i++) {
            InputKind kind = i % 2 == 0 ? InputKind.OBSERVED : InputKind.SYNTHETIC;
            rows.add(town("t" + i, i < 5 ? "d1" : "d2", kind, towns.get(i)));
        }
        return table(spark(), ZoneTable.SPEC, rows);
    }

    /** Circles that overlap each other, the borders and the city's edge, and zones made of whole towns. */
    private static Dataset<Row> customZones(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Geometry centre =
                    Worlds.wkt("POINT (" + SIDE_M * random.nextDouble() + " " + SIDE_M * random.nextDouble() + ")");
            rows.add(Worlds.custom("station_areas", "k" + i, centre.buffer(200 + 300 * random.nextDouble())));
        }
        rows.add(Worlds.custom("nodes", "n1", Worlds.box(0, 0, 1, 1), "t0", "t3"));
        rows.add(Worlds.custom("nodes", "a2", Worlds.box(0, 0, 1, 1), "t3"));
        return table(spark(), ZoneTable.SPEC, rows);
    }

    private static Dataset<Row> stops(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(stop(
                    "s" + i, i % 3 == 0 ? "rail" : "bus", SIDE_M * random.nextDouble(), SIDE_M * random.nextDouble()));
        }
        rows.add(stop("twin", "bus", rows.get(0).getDouble(3), rows.get(0).getDouble(4)));
        return table(spark(), StopTable.SPEC, rows);
    }
}
