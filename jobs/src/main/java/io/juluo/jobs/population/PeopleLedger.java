package io.juluo.jobs.population;

import static io.juluo.jobs.population.LedgerLine.COUNTED_AGAIN;
import static io.juluo.jobs.population.LedgerLine.INSIDE;
import static io.juluo.jobs.population.LedgerLine.IN_DISTRICT_NO_TOWN;
import static io.juluo.jobs.population.LedgerLine.IN_DISTRICT_SEA;
import static io.juluo.jobs.population.LedgerLine.OUTSIDE_BEYOND_BORDER;
import static io.juluo.jobs.population.LedgerLine.OUTSIDE_CITY;
import static io.juluo.jobs.population.LedgerLine.OUTSIDE_LAYER;
import static io.juluo.jobs.population.LedgerLine.OUTSIDE_SEA;
import static io.juluo.jobs.population.LedgerLine.TOTAL;
import static io.juluo.jobs.population.LedgerLine.UNLOCATABLE;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.spatial.SeaPeople;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells where every person of every input went: {@link LedgerTable}, one row per line. The two sides of each equation
 * are added up along different ways (the total from the input itself, the parts from what was made of it), so that a
 * person lost or counted twice shows; {@link LedgerCheck} holds them against each other.
 */
public final class PeopleLedger {
    private static final Column NOBODY = lit(0.0);

    private static final String UNITS = "units";
    private static final String ASHORE = "ashore";

    /** People are counted in billionths: digits behind the point. */
    private static final int BILLIONTHS = 9;

    private PeopleLedger() {}

    /**
     * The population: the city's total from the cells, where the pieces lie, and each district and town.
     *
     * @param cells {@link CellTable}
     * @param pieces {@link PieceTable} of those cells
     * @param zones {@link ZoneTable}
     * @param ground {@link io.juluo.geodata.table.GroundTable}: its land tells sea from what lies beyond the border
     * @param cityCode code of the city
     * @return {@link LedgerTable}
     */
    public static Dataset<Row> ofPopulation(
            Dataset<Row> cells, Dataset<Row> pieces, Dataset<Row> zones, Dataset<Row> ground, String cityCode) {
        Column inTown = PieceTable.TOWN_CODE.col().isNotNull();
        Dataset<Row> total = cells.agg(ExactSum.of(CellTable.POPULATION.col()).as(TOTAL.code()));
        Dataset<Row> townless = townlessByDistrict(SeaPeople.of(pieces, ground));
        Dataset<Row> byPlace = byPlace(pieces);
        Dataset<Row> parts = byPlace.agg(people(when(inTown, col(UNITS))).as(INSIDE.code()))
                .crossJoin(cityTownless(townless, SeaPeople.tells(ground)));
        String input = CellTable.SPEC.name();
        return LedgerTable.SPEC.conform(cityLines(input, cityCode, total.crossJoin(parts))
                .unionByName(districtLines(input, byPlace, townless, zones))
                .unionByName(townLines(input, byPlace, zones))
                .unionByName(layerLines(input, total, pieces, byPlace, zones)));
    }

    /** People of each town, and of each district outside its towns: what every line but those of layers is made of. */
    private static Dataset<Row> byPlace(Dataset<Row> pieces) {
        return gathered(pieces.groupBy(PieceTable.DISTRICT_CODE.col(), PieceTable.TOWN_CODE.col())
                .agg(sum(ExactSum.units(PieceTable.PERSONS.col())).as(UNITS)));
    }

    /** People in no town by district, ashore and at sea; of those outside the city the district is null. */
    private static Dataset<Row> townlessByDistrict(Dataset<Row> townless) {
        Column sea = col(SeaPeople.SEA);
        return gathered(townless.groupBy(PieceTable.DISTRICT_CODE.col())
                .agg(
                        sum(ExactSum.units(PieceTable.PERSONS.col().minus(sea))).as(ASHORE),
                        sum(ExactSum.units(sea)).as(SeaPeople.SEA)));
    }

    /** Sums by place, through the driver: the lines read them several times, and read the pieces once. */
    private static Dataset<Row> gathered(Dataset<Row> sums) {
        return sums.sparkSession().createDataFrame(sums.collectAsList(), sums.schema());
    }

    /** A custom layer as a whole: who lives in at least one of its zones, who in none, who is counted more than once. */
    private static Dataset<Row> layerLines(
            String input, Dataset<Row> total, Dataset<Row> pieces, Dataset<Row> byPlace, Dataset<Row> zones) {
        Column zone = ZoneTable.ZONE_CODE.col();
        Column layer = ZoneTable.PARENT_CODE.col();
        Column persons = PieceTable.PERSONS.col();
        Dataset<Row> custom = zones(zones, ZoneLevel.CUSTOM);
        Column[] piece = PieceTable.SPEC.keys().stream().map(key -> key.col()).toArray(Column[]::new);
        Dataset<Row> inZones = pieces.where(PieceTable.CUSTOM_ZONES.col().notEqual(""))
                .withColumn(ZoneTable.ZONE_CODE.name(), explode(split(PieceTable.CUSTOM_ZONES.col(), "\\|")))
                .join(broadcast(custom), ZoneTable.ZONE_CODE.name());
        Column[] pieceOfLayer =
                Stream.concat(Stream.of(piece), Stream.of(layer)).toArray(Column[]::new);
        Dataset<Row> inLayer = inZones.groupBy(pieceOfLayer)
                .agg(first(persons).as(PieceTable.PERSONS.name()), count(zone).as("zones"))
                .groupBy(layer)
                .agg(
                        ExactSum.of(persons).as(INSIDE.code()),
                        ExactSum.of(persons.multiply(col("zones").minus(1))).as(COUNTED_AGAIN.code()));
        Dataset<Row> lines = custom.select(layer)
                .distinct()
                .join(inLayer, new String[] {ZoneTable.PARENT_CODE.name()}, "left")
                .crossJoin(byPlace.agg(people(col(UNITS)).as("everybody")))
                .crossJoin(total)
                .withColumn(
                        OUTSIDE_LAYER.code(),
                        round(col("everybody").minus(coalesce(col(INSIDE.code()), NOBODY)), BILLIONTHS));
        return lines(input, ZoneLevel.CUSTOM, layer, lines, List.of(TOTAL, INSIDE, OUTSIDE_LAYER, COUNTED_AGAIN));
    }

    /**
     * The commuting flows.
     *
     * @param flows {@link FlowTable}
     * @param cityCode code of the city
     * @param unlocatable commuters whom the reader left out since a town of theirs is unknown
     * @return {@link LedgerTable}
     */
    public static Dataset<Row> ofFlows(Dataset<Row> flows, String cityCode, double unlocatable) {
        Column beyond = FlowTable.HOME_CODE
                .col()
                .equalTo(FlowTable.OUTSIDE)
                .or(FlowTable.WORK_CODE.col().equalTo(FlowTable.OUTSIDE));
        Column commuters = FlowTable.COMMUTERS.col();
        Dataset<Row> lines = flows.agg(
                ExactSum.of(commuters).plus(unlocatable).as(TOTAL.code()),
                ExactSum.of(when(beyond.unary_$bang(), commuters)).as(INSIDE.code()),
                ExactSum.of(when(beyond, commuters)).as(OUTSIDE_CITY.code()),
                lit(unlocatable).as(UNLOCATABLE.code()));
        return LedgerTable.SPEC.conform(cityLines(FlowTable.SPEC.name(), cityCode, lines));
    }

    /**
     * The census: a unit whose district has no polygon is unlocatable.
     *
     * @param control {@link CensusControlTable}
     * @param zones {@link ZoneTable}
     * @param cityCode code of the city
     * @return {@link LedgerTable}
     */
    public static Dataset<Row> ofCensus(Dataset<Row> control, Dataset<Row> zones, String cityCode) {
        Dataset<Row> districts = zones(zones, ZoneLevel.DISTRICT).select(ZoneTable.ZONE_CODE.col());
        Column located = ZoneTable.ZONE_CODE.col().isNotNull();
        Column people = CensusControlTable.POPULATION.col();
        Dataset<Row> total = control.agg(ExactSum.of(people).as(TOTAL.code()));
        Dataset<Row> parts = control.join(
                        districts, CensusControlTable.DISTRICT_CODE.col().equalTo(ZoneTable.ZONE_CODE.col()), "left")
                .agg(
                        ExactSum.of(when(located, people)).as(INSIDE.code()),
                        ExactSum.of(when(located.unary_$bang(), people)).as(UNLOCATABLE.code()));
        return LedgerTable.SPEC.conform(cityLines(CensusControlTable.SPEC.name(), cityCode, total.crossJoin(parts)));
    }

    /** One row: the people in no town by where they are. */
    private static Dataset<Row> cityTownless(Dataset<Row> townless, boolean causeKnown) {
        Column inDistrict = PieceTable.DISTRICT_CODE.col().isNotNull();
        Column sea = col(SeaPeople.SEA);
        Column ashore = col(ASHORE);
        LedgerLine outsideAshore = causeKnown ? OUTSIDE_BEYOND_BORDER : OUTSIDE_CITY;
        return townless.agg(
                people(when(inDistrict, ashore)).as(IN_DISTRICT_NO_TOWN.code()),
                people(when(inDistrict, sea)).as(IN_DISTRICT_SEA.code()),
                people(when(inDistrict.unary_$bang(), sea)).as(OUTSIDE_SEA.code()),
                people(when(inDistrict.unary_$bang(), ashore)).as(outsideAshore.code()));
    }

    /** Total by the pieces' district; inside by the towns that the zones put into it. */
    private static Dataset<Row> districtLines(
            String input, Dataset<Row> byPlace, Dataset<Row> townless, Dataset<Row> zones) {
        Dataset<Row> inNoTown = townless.groupBy(PieceTable.DISTRICT_CODE.col().as("townless_district"))
                .agg(
                        people(col(ASHORE)).as(IN_DISTRICT_NO_TOWN.code()),
                        people(col(SeaPeople.SEA)).as(IN_DISTRICT_SEA.code()));
        Dataset<Row> byDistrict = byPlace.groupBy(PieceTable.DISTRICT_CODE.col())
                .agg(people(col(UNITS)).as(TOTAL.code()));
        Dataset<Row> byParent = townPeople(byPlace, zones)
                .groupBy(ZoneTable.PARENT_CODE.col().as("parent"))
                .agg(ExactSum.of(PieceTable.PERSONS.col()).as(INSIDE.code()));
        Column code = ZoneTable.ZONE_CODE.col();
        Dataset<Row> lines = zones(zones, ZoneLevel.DISTRICT)
                .select(code)
                .join(byDistrict, code.equalTo(PieceTable.DISTRICT_CODE.col()), "left")
                .join(inNoTown, code.equalTo(inNoTown.col("townless_district")), "left")
                .join(byParent, code.equalTo(byParent.col("parent")), "left");
        return lines(
                input, ZoneLevel.DISTRICT, code, lines, List.of(TOTAL, INSIDE, IN_DISTRICT_NO_TOWN, IN_DISTRICT_SEA));
    }

    private static Dataset<Row> townLines(String input, Dataset<Row> byPlace, Dataset<Row> zones) {
        Dataset<Row> lines = townPeople(byPlace, zones).withColumnRenamed(PieceTable.PERSONS.name(), INSIDE.code());
        return lines(input, ZoneLevel.TOWN, ZoneTable.ZONE_CODE.col(), lines, List.of(INSIDE));
    }

    /** Every town with its parent and its people. */
    private static Dataset<Row> townPeople(Dataset<Row> byPlace, Dataset<Row> zones) {
        Dataset<Row> byTown = byPlace.groupBy(PieceTable.TOWN_CODE.col())
                .agg(people(col(UNITS)).as(PieceTable.PERSONS.name()));
        Column code = ZoneTable.ZONE_CODE.col();
        return zones(zones, ZoneLevel.TOWN)
                .join(byTown, code.equalTo(PieceTable.TOWN_CODE.col()), "left")
                .select(code, ZoneTable.PARENT_CODE.col(), PieceTable.PERSONS.col());
    }

    private static Dataset<Row> cityLines(String input, String cityCode, Dataset<Row> persons) {
        return lines(input, ZoneLevel.CITY, lit(cityCode), persons, LedgerLine.ofHierarchy());
    }

    /** A row a line of each row; nobody on a line that the row has no column for. */
    private static Dataset<Row> lines(
            String input, ZoneLevel level, Column zoneCode, Dataset<Row> persons, List<LedgerLine> lines) {
        List<String> present = List.of(persons.columns());
        Column[] entries = lines.stream()
                .map(line -> struct(
                        LedgerTable.LINE.is(lit(line.code())),
                        LedgerTable.PERSONS.is(
                                present.contains(line.code()) ? coalesce(persons.col(line.code()), NOBODY) : NOBODY)))
                .toArray(Column[]::new);
        return persons.select(
                        zoneCode.as(LedgerTable.ZONE_CODE.name()),
                        explode(array(entries)).as("entry"))
                .select(
                        LedgerTable.INPUT.is(lit(input)),
                        LedgerTable.ZONE_LEVEL.is(lit(level.code())),
                        LedgerTable.ZONE_CODE.col(),
                        LedgerTable.LINE.of("entry"),
                        LedgerTable.PERSONS.of("entry"));
    }

    private static Dataset<Row> zones(Dataset<Row> zones, ZoneLevel level) {
        return zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(level.code()))
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.PARENT_CODE.col());
    }

    /** The sum of whole billionths as people; nobody where there is none. */
    private static Column people(Column units) {
        return ExactSum.persons(coalesce(sum(units), lit(0L)));
    }
}
