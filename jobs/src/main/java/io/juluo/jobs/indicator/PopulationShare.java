package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.uncertainty.ErrorModel;
import io.juluo.jobs.uncertainty.PeopleSums;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What share of the city's residents lives in the main city (主城区人口占比)?
 *
 * <p>main_city_share = sum of usual residents of the main city's districts / of the whole city. Three definitions,
 * because the edge decides: by census totals with units that are no district (高新区) counted in the district where
 * their land lies; the same with such units in the denominator only; and by the population grid cut at the borders.
 * City only. Source of the target: Qingdao's population plan (000), chapter 6, section 2; of the main city's extent:
 * the new-urbanisation plan (001), chapter 4, section 2. It does not measure where people work or spend the day.
 */
public final class PopulationShare implements Indicator {
    private static final Column IN_MAIN = col("main_district").isNotNull();
    private static final String FAMILY = "main_city_share";
    private static final String GRID_MAIN = ZoneSums.IN_MAIN_CITY;

    private static final Definition SHARE = new Definition(
            "main_city_share",
            FAMILY,
            "主城区人口占比",
            "main-city population share",
            "share",
            "residents of the main city's districts / residents of the city, by census totals; a census unit that is"
                    + " no district of its own counts in the district where its land lies",
            "usual residents of the city",
            "000 ch. 6 sec. 2; 001 ch. 4 sec. 2",
            "where people work or spend the day",
            true);
    private static final Definition WITHOUT_HIGHTECH = new Definition(
            "main_city_share_without_hightech",
            FAMILY,
            "主城区人口占比（不含高新区）",
            "main-city population share without the high-tech zone",
            "share",
            "as main_city_share, but census units that are no district of their own count in the denominator only",
            "usual residents of the city",
            "000 ch. 6 sec. 2; rows of the census",
            "where people work or spend the day",
            false);
    private static final Definition GRID = new Definition(
            "main_city_share_grid",
            FAMILY,
            "主城区人口占比（格网）",
            "main-city population share by the population grid",
            "share",
            "residents of the cell pieces in the main city's districts / residents of the cell pieces in the city",
            "residents of the grid inside the city",
            "population grid, exact areal apportionment",
            "people beyond every district, whom the ledger tells; the census total, which the grid may miss",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(SHARE, WITHOUT_HIGHTECH, GRID);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        InputKind gridKind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        InputKind censusKind = parameters.kinds().census();
        Dataset<Row> city = census(tables).crossJoin(grid(tables, parameters.cityCode()));
        double quantile = tables.errors().normalQuantile();
        Column census = censusError("census_main", tables.errors());
        Column districts = censusError("census_main_districts", tables.errors());
        return Figures.of(
                city,
                List.of(
                        figure(SHARE, censusKind, "census_main", "census", parameters)
                                .with(FigureErrors.ofCensus(census, quantile)),
                        figure(WITHOUT_HIGHTECH, censusKind, "census_main_districts", "census", parameters)
                                .with(FigureErrors.ofCensus(districts, quantile)),
                        figure(GRID, gridKind, GRID_MAIN, PeopleSums.PEOPLE, parameters)
                                .with(FigureErrors.of(GRID_MAIN))),
                parameters);
    }

    /** One row: census_main, census_main_districts, census, census_rows, and squares for their errors. */
    private static Dataset<Row> census(IndicatorTables tables) {
        Column people = CensusControlTable.POPULATION.col();
        Column population = people.cast("double");
        Column squared = people.multiply(people);
        Column isDistrict = CensusControlTable.CENSUS_UNIT.col().equalTo(CensusControlTable.DISTRICT_CODE.col());
        return markMain(tables.censusControls(), CensusControlTable.DISTRICT_CODE.col(), tables.zones())
                .agg(
                        ExactSum.of(when(IN_MAIN, population)).as("census_main"),
                        ExactSum.of(when(IN_MAIN.and(isDistrict), population)).as("census_main_districts"),
                        ExactSum.of(population).as("census"),
                        sum(when(IN_MAIN, squared)).as("census_main_squared"),
                        sum(when(IN_MAIN.and(isDistrict), squared)).as("census_main_districts_squared"),
                        sum(squared).as("census_squared"),
                        count(lit(1)).as("census_rows"));
    }

    /** Standard error of the part's share S of the census: each unit's count P is off by itself, in proportion to P. */
    private static Column censusError(String part, ErrorModel errors) {
        Column all = col("census");
        Column share = col(part).divide(all);
        Column squares = coalesce(col(part + "_squared"), lit(0L))
                .multiply(lit(1.0).minus(share.multiply(2)))
                .plus(share.multiply(share).multiply(col("census_squared")));
        return functions
                .sqrt(greatest(lit(0.0), squares))
                .multiply(errors.censusVariation())
                .divide(all);
    }

    /** One row: zone_level, zone_code, people, in_main_city_people, people_rows and the errors. */
    private static Dataset<Row> grid(IndicatorTables tables, String cityCode) {
        Dataset<Row> sums = ZoneSums.ofResidents(tables, cityCode);
        Dataset<Row> someone = tables.pieces()
                .filter(PieceTable.DISTRICT_CODE.col().isNotNull())
                .limit(1)
                .agg(count(lit(1)).as(PeopleSums.PEOPLE + "_rows"));
        return sums.filter(col(ZoneRollup.LEVEL).equalTo(ZoneLevel.CITY.code())).crossJoin(someone);
    }

    /** The rows with the main city's district they belong to beside them, null where they belong to none. */
    private static Dataset<Row> markMain(Dataset<Row> rows, Column district, Dataset<Row> zones) {
        Dataset<Row> mainDistricts = zones.filter(ZoneTable.ZONE_LEVEL
                        .col()
                        .equalTo(ZoneLevel.DISTRICT.code())
                        .and(ZoneTable.IN_MAIN_CITY.col()))
                .select(ZoneTable.ZONE_CODE.col().as("main_district"));
        return rows.join(broadcast(mainDistricts), district.equalTo(col("main_district")), "left");
    }

    /** No data where the input has no rows at all, undefined where nobody lives in them. */
    private static Figure figure(
            Definition definition, InputKind kind, String part, String whole, IndicatorParameters parameters) {
        Figures.Label label = new Figures.Label(definition, "", parameters.censusDate(), kind);
        Figure quotient = Figure.quotient(label, col(part), col(whole));
        Column declared = col(whole + "_rows").gt(0);
        return new Figure(
                label,
                quotient.value(),
                when(declared, quotient.numerator()),
                when(declared, quotient.denominator()),
                when(declared, quotient.state()).otherwise(lit(ValueState.NO_DATA.code())),
                quotient.unitLevel(),
                quotient.devices());
    }
}
