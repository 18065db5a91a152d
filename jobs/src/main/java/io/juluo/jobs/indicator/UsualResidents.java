package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.uncertainty.PeopleSums;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How many people live in each zone (常住人口), and how densely on its polygon.
 *
 * <p>usual_residents(z) = sum of the people of the pieces in z; density_polygon(z) = that / area of the polygon in
 * km². The polygon holds water, hills and fields alike: it is no density on land or on built-up land, which have ids
 * of their own. Source: the population grid, cut exactly at the borders.
 */
public final class UsualResidents implements Indicator {
    private static final double SQUARE_METRES_A_KM2 = 1e6;
    private static final String PERSONS = PeopleSums.PEOPLE;
    private static final String AREA_KM2 = "area_km2";

    private static final Definition RESIDENTS = new Definition(
            "usual_residents",
            "usual_residents",
            "常住人口",
            "usual residents",
            "persons",
            "sum of the residents of the cell pieces inside the zone; a cell that a border cuts is shared by area",
            "",
            "population grid, exact areal apportionment",
            "who is present by day; registered population (户籍人口)",
            false);
    private static final Definition DENSITY = new Definition(
            "density_polygon",
            "density",
            "人口密度（按行政区面积）",
            "population density on the zone's polygon",
            "persons_per_km2",
            "usual_residents / area of the zone's polygon",
            "area of the zone's polygon, km²",
            "population grid, zone polygons",
            "density on land or on built-up land: the polygon may hold water, hills and fields",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(RESIDENTS, DENSITY);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        Figures.Label residents = new Figures.Label(RESIDENTS, "", parameters.censusDate(), kind);
        Figures.Label density = new Figures.Label(DENSITY, "", parameters.censusDate(), kind);
        return Figures.of(
                residents(tables, parameters.cityCode()),
                List.of(
                        Figure.number(residents, col(PERSONS)).with(FigureErrors.of(PERSONS)),
                        Figure.quotient(density, col(PERSONS), col(AREA_KM2))
                                .with(FigureErrors.of(PERSONS).dividedBy(col(AREA_KM2)))),
                parameters);
    }

    /** zone_level, zone_code, people and their errors, area_km2: a row for every zone. */
    private static Dataset<Row> residents(IndicatorTables tables, String cityCode) {
        Dataset<Row> people = ZoneSums.ofResidents(tables, cityCode);
        return areas(tables.zones(), cityCode).join(people, new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE}, "left");
    }

    /** Polygon areas; the city's is its districts' sum. */
    private static Dataset<Row> areas(Dataset<Row> zones, String cityCode) {
        Dataset<Row> each = zones.select(
                ZoneTable.ZONE_LEVEL.col().as(ZoneRollup.LEVEL),
                ZoneTable.ZONE_CODE.col().as(ZoneRollup.CODE),
                functions
                        .expr("ST_Area(" + ZoneTable.GEOMETRY.name() + ")")
                        .divide(SQUARE_METRES_A_KM2)
                        .as(AREA_KM2));
        Dataset<Row> city = each.filter(col(ZoneRollup.LEVEL).equalTo(ZoneLevel.DISTRICT.code()))
                .agg(ExactSum.of(col(AREA_KM2)).as(AREA_KM2))
                .select(
                        lit(ZoneLevel.CITY.code()).as(ZoneRollup.LEVEL),
                        lit(cityCode).as(ZoneRollup.CODE),
                        col(AREA_KM2));
        return each.unionByName(city);
    }
}
