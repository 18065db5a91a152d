package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;

import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Do people gather in few places or in many centres (多中心)?
 *
 * <p>Over the usual residents of the towns of the city and of each district, and of the city over its districts
 * (unit_level says which): primacy, the largest / the second (两城市指数), and primacy_four, the largest / the next three
 * together (四城市指数); gini; hhi, the sum of squared shares; rank_size_slope, the slope b of ln(rank - 1/2) = a - b
 * ln(residents), 1 by Zipf's rule, more where places are more equal; its standard error is b times the root of 2/n.
 * Zones without people count as places in gini and hhi and are left out of the slope. Undefined with fewer than two (four,
 * for the slope five) places. Sources: the plans speak of many centres (000, chapter 2, section 3; 001, chapter 2, section
 * 3) without a figure; Jefferson 1939; Gabaix and Ibragimov 2011. A town's size depends on where its border was drawn;
 * figures over towns and over districts do not compare, nor do hhi of different numbers of places.
 */
public final class Concentration implements Indicator {
    private static final String FAMILY = "concentration";
    private static final String NOT_MEASURED =
            "where the places lie to each other; density: a place is large also where its border is wide";
    private static final String PLANS = "000 ch. 2 sec. 3 and 001 ch. 2 sec. 3 (多中心, without a figure); ";

    private static final Definition PRIMACY = definition(
            "primacy",
            "首位度（两城市指数）",
            "primacy, two-place index",
            "ratio",
            "residents of the largest unit / of the second largest",
            PLANS + "Jefferson 1939");
    private static final Definition PRIMACY_FOUR = definition(
            "primacy_four",
            "首位度（四城市指数）",
            "primacy, four-place index",
            "ratio",
            "residents of the largest unit / of the next three together",
            PLANS + "practice");
    private static final Definition GINI = definition(
            "gini",
            "人口分布基尼系数",
            "Gini coefficient of the units' residents",
            "index",
            "sum of (2 i - n - 1) P_i over the units by ascending residents P_i / (n sum P); 0 where all are equal,"
                    + " (n - 1) / n where all live in one",
            PLANS + "Gini 1912");
    private static final Definition HHI = definition(
            "hhi",
            "人口集中度（赫芬达尔指数）",
            "Herfindahl-Hirschman index of the units' residents",
            "index",
            "sum of (P_i / sum P) squared; 1/n where all are equal, 1 where all live in one unit",
            PLANS + "practice");
    private static final Definition SLOPE = definition(
            "rank_size_slope",
            "位序—规模斜率",
            "rank-size slope",
            "index",
            "b of ln(rank - 1/2) = a - b ln(residents) by least squares over the units with residents, at least "
                    + SizeDistribution.LEAST_RANKED + "; 1 by Zipf's rule, larger where sizes are more equal; standard"
                    + " error b sqrt(2/n)",
            PLANS + "Gabaix and Ibragimov 2011");

    private static final List<Definition> ALL = List.of(PRIMACY, PRIMACY_FOUR, GINI, HHI, SLOPE);
    private static final String UNITS = "units";

    private static Definition definition(
            String id, String nameZh, String nameEn, String unit, String formula, String source) {
        return new Definition(id, FAMILY, nameZh, nameEn, unit, formula, "", source, NOT_MEASURED, false);
    }

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return ALL;
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        String city = parameters.cityCode();
        Dataset<Row> sizes = AllZones.compute(sizes(tables), schema(), zones -> rows(zones, city));
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        List<Figure> figures = ALL.stream()
                .map(definition -> Figure.numberOr(
                                ValueState.UNDEFINED,
                                new Figures.Label(definition, "", parameters.censusDate(), kind),
                                col(definition.definitionId()))
                        .over(col(UNITS)))
                .toList();
        return Figures.of(sizes, figures, parameters);
    }

    /** zone_level, zone_code, parent_code, persons of districts and towns. */
    private static Dataset<Row> sizes(IndicatorTables tables) {
        return tables.zones()
                .filter(ZoneTable.ZONE_LEVEL.col().isin(ZoneLevel.DISTRICT.code(), ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_LEVEL.col(), ZoneTable.ZONE_CODE.col(), ZoneTable.PARENT_CODE.col())
                .join(tables.zonePeople(), new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE})
                .select(
                        ZoneTable.ZONE_LEVEL.col(),
                        ZoneTable.ZONE_CODE.col(),
                        ZoneTable.PARENT_CODE.col(),
                        ZonePeopleTable.PERSONS.col());
    }

    private static StructType schema() {
        StructType schema = new StructType()
                .add(ZoneRollup.LEVEL, DataTypes.StringType)
                .add(ZoneRollup.CODE, DataTypes.StringType)
                .add(UNITS, DataTypes.StringType);
        for (Definition definition : ALL) {
            schema = schema.add(definition.definitionId(), DataTypes.DoubleType);
        }
        return schema;
    }

    /** The city by towns and by districts, each district by its towns; a district without towns stands too. */
    private static List<Row> rows(List<Row> zones, String city) {
        List<Double> districts = new ArrayList<>();
        List<Double> towns = new ArrayList<>();
        Map<String, List<Double>> townsOf = new TreeMap<>();
        for (Row zone : zones) {
            double people = zone.getAs(ZonePeopleTable.PERSONS.name());
            if (ZoneLevel.TOWN.code().equals(zone.getAs(ZoneTable.ZONE_LEVEL.name()))) {
                towns.add(people);
                townsOf.computeIfAbsent(zone.getAs(ZoneTable.PARENT_CODE.name()), code -> new ArrayList<>())
                        .add(people);
            } else {
                districts.add(people);
                townsOf.computeIfAbsent(zone.getAs(ZoneTable.ZONE_CODE.name()), code -> new ArrayList<>());
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row(ZoneLevel.CITY, city, ZoneLevel.TOWN, towns));
        rows.add(row(ZoneLevel.CITY, city, ZoneLevel.DISTRICT, districts));
        townsOf.forEach((district, sizes) -> rows.add(row(ZoneLevel.DISTRICT, district, ZoneLevel.TOWN, sizes)));
        return rows;
    }

    private static Row row(ZoneLevel level, String code, ZoneLevel units, List<Double> sizes) {
        SizeDistribution people = new SizeDistribution(
                sizes.stream().mapToDouble(Double::doubleValue).toArray());
        @Nullable
        Object[] values = {
            level.code(),
            code,
            units.code(),
            people.primacyOfTwo(),
            people.primacyOfFour(),
            people.gini(),
            people.hhi(),
            people.rankSizeSlope()
        };
        return RowFactory.create(values);
    }
}
