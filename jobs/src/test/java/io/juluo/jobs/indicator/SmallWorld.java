package io.juluo.jobs.indicator;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.GroundLayers;
import io.juluo.geodata.seed.Service;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.GroundTable;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import io.juluo.jobs.population.ZoneGround;
import io.juluo.jobs.uncertainty.ErrorModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Two districts of two towns each, 1 km² a town, and tables laid over them by hand: the main city is district A. */
final class SmallWorld extends SparkTest {
    static final String CITY = "9900";
    static final LocalDate CENSUS_DATE = LocalDate.of(2020, 11, 1);
    static final LocalDate EARLIER_DATE = LocalDate.of(2010, 11, 1);
    static final LocalDate FLOW_DATE = LocalDate.of(2025, 6, 30);
    private static final double EDGE_M = 1000;

    private final List<Row> zones = new ArrayList<>();
    private final List<Row> pieces = new ArrayList<>();
    private final List<Row> controls = new ArrayList<>();
    private final List<Row> flows = new ArrayList<>();
    private final List<Row> distances = new ArrayList<>();
    private final List<Row> cover = new ArrayList<>();
    private final List<Row> earlier = new ArrayList<>();
    private @Nullable Frequent frequent;
    private ErrorModel errors = ErrorModel.ofUniform(0.9, 0.25);
    private final Map<Indicator, List<Row>> computed = new HashMap<>();

    SmallWorld() {
        district("A", true, 0);
        district("B", false, 1);
        town("A1", "A", 0, 0);
        town("A2", "A", 1, 0);
        town("B1", "B", 0, 1);
        town("B2", "B", 1, 1);
    }

    private void district(String code, boolean main, int row) {
        zones.add(zone("district", code, CITY, main, square(0, row, 2)));
    }

    private void town(String code, String parent, int column, int row) {
        zones.add(zone("town", code, parent, "A".equals(parent), square(column, row, 1)));
    }

    private static Row zone(String level, String code, String parent, boolean main, Geometry polygon) {
        return RowFactory.create(level, code, "区" + code, parent, main, "observed", polygon, null);
    }

    private static Geometry square(int column, int row, int wide) {
        Envelope box = new Envelope(column * EDGE_M, (column + wide) * EDGE_M, row * EDGE_M, (row + 1) * EDGE_M);
        return new GeometryFactory().toGeometry(box);
    }

    /** A custom zone of those towns, joined by |; null where it is drawn. */
    SmallWorld custom(String code, @Nullable String towns) {
        zones.add(RowFactory.create("custom", code, "区" + code, "layer", false, "observed", square(0, 0, 1), towns));
        return this;
    }

    SmallWorld people(String cell, @Nullable String district, @Nullable String town, double persons) {
        return people(cell, district, town, persons, 0, 0);
    }

    /** People in a whole cell in those custom zones, joined by |. */
    SmallWorld people(String cell, String district, String town, double persons, String customZones) {
        pieces.add(RowFactory.create(
                cell,
                district,
                town,
                0.0,
                0.0,
                1.0,
                persons,
                "synthetic",
                square(0, 0, 1),
                customZones,
                new double[0],
                0.0,
                "area"));
        return this;
    }

    /** People in a whole cell at that point. */
    SmallWorld people(
            String cell, @Nullable String district, @Nullable String town, double persons, double x_m, double y_m) {
        pieces.add(RowFactory.create(
                cell,
                district,
                town,
                x_m,
                y_m,
                1.0,
                persons,
                "synthetic",
                square(0, 0, 1),
                "",
                new double[0],
                0.0,
                "area"));
        return this;
    }

    SmallWorld control(String unit, String district, long population) {
        return control(unit, district, population, null);
    }

    SmallWorld control(String unit, String district, long population, @Nullable Long urban) {
        controls.add(RowFactory.create(unit, unit, district, population, "observed", urban));
        return this;
    }

    SmallWorld earlier(String unit, String district, long population, @Nullable Long urban) {
        earlier.add(RowFactory.create(unit, unit, district, population, "observed", urban));
        return this;
    }

    SmallWorld flow(String home, String work, double commuters, @Nullable Long devices) {
        flows.add(RowFactory.create(home, work, commuters, devices, "synthetic"));
        return this;
    }

    SmallWorld facility(String cell, String service, double distance_m) {
        distances.add(RowFactory.create(cell, service, distance_m, "f"));
        return this;
    }

    SmallWorld covered(
            String cell, String district, @Nullable String town, String modes, double share, boolean centre) {
        cover.add(RowFactory.create(cell, district, town, modes, share, centre, ""));
        return this;
    }

    IndicatorTables tables() {
        Dataset<Row> allZones = table(ZoneTable.SPEC, zones);
        Dataset<Row> allPieces = table(PieceTable.SPEC, pieces);
        return new IndicatorTables(
                allZones,
                allPieces,
                table(CensusControlTable.SPEC, controls),
                table(FlowTable.SPEC, flows),
                table(ServiceDistanceTable.SPEC, distances),
                table(StopCoverTable.SPEC, cover),
                table(CensusControlTable.SPEC, earlier),
                ZoneGround.of(
                        table(ZoneTable.SPEC, zones), table(GroundTable.SPEC, List.of()), GroundLayers.NONE, CITY),
                ZonePeople.of(allPieces, allZones, CITY),
                errors,
                null);
    }

    /** One input is a timetable, and that is what counts as frequent. */
    SmallWorld frequent(Frequent asked) {
        frequent = asked;
        return this;
    }

    IndicatorParameters parameters() {
        return parameters(CITY);
    }

    IndicatorParameters parameters(String cityCode) {
        IndicatorParameters.Kinds kinds = new IndicatorParameters.Kinds(
                InputKind.OBSERVED,
                InputKind.SYNTHETIC,
                InputKind.OBSERVED,
                InputKind.SYNTHETIC,
                InputKind.DERIVED,
                InputKind.OBSERVED,
                InputKind.SYNTHETIC,
                InputKind.OBSERVED,
                InputKind.DERIVED);
        return new IndicatorParameters(
                "small",
                cityCode,
                CENSUS_DATE,
                FLOW_DATE,
                List.of(
                        new Service("medical", "医疗", "medical care", "000", "4", "3"),
                        new Service("park", "公园", "parks", "004", "5", "2")),
                List.of(
                        new IndicatorParameters.Circle("15min_straight", 1000, "standard distance", true),
                        new IndicatorParameters.Circle("15min_straight_speed", 1080, "walking speed", false)),
                15,
                kinds,
                frequent,
                earlier.isEmpty() ? null : new IndicatorParameters.Earlier(EARLIER_DATE, InputKind.OBSERVED),
                "EPSG:4549",
                Set.of("node"));
    }

    /** The one row of that figure. */
    Row figure(Indicator indicator, String definition, String level, String code, String unitLevel) {
        List<Row> rows = computed.computeIfAbsent(indicator, this::compute).stream()
                .filter(row -> definition.equals(row.getAs(IndicatorValueTable.DEFINITION_ID.name()))
                        && level.equals(row.getAs(IndicatorValueTable.ZONE_LEVEL.name()))
                        && code.equals(row.getAs(IndicatorValueTable.ZONE_CODE.name()))
                        && unitLevel.equals(row.getAs(IndicatorValueTable.UNIT_LEVEL.name())))
                .toList();
        if (rows.size() != 1) {
            throw new AssertionError(
                    definition + " has " + rows.size() + " rows for " + level + " " + code + " " + unitLevel);
        }
        return rows.get(0);
    }

    private List<Row> compute(Indicator indicator) {
        return indicator.compute(tables(), parameters()).collectAsList();
    }

    Row figure(Indicator indicator, String definition, String level, String code) {
        return figure(indicator, definition, level, code, "");
    }

    static double value(Row row) {
        return row.getDouble(row.fieldIndex(IndicatorValueTable.VALUE.name()));
    }

    static double numerator(Row row) {
        return row.getDouble(row.fieldIndex(IndicatorValueTable.NUMERATOR.name()));
    }

    static double denominator(Row row) {
        return row.getDouble(row.fieldIndex(IndicatorValueTable.DENOMINATOR.name()));
    }

    static String state(Row row) {
        return row.getString(row.fieldIndex(IndicatorValueTable.VALUE_STATE.name()));
    }

    static String kind(Row row) {
        return row.getString(row.fieldIndex(IndicatorValueTable.INPUT_KIND.name()));
    }

    private static Dataset<Row> table(TableSpec spec, List<Row> rows) {
        SparkSession session = spark();
        return spec.conform(session.createDataFrame(rows, spec.schema()));
    }
}
