package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
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
    private static final String PART = "part";
    private static final String WHOLE = "whole";
    private static final String FAMILY = "main_city_share";

    private static final Definition SHARE = new Definition(
            "main_city_share",
            FAMILY,
            "主城区人口占比",
            "main-city population share",
            "share",
            "sum P over the main city's districts / sum P over the city, by census totals; a census unit that is no"
                    + " district counts in the district where its land lies",
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
            "as main_city_share, census units that are no district in the denominator only",
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
            "sum P over pieces of cells in the main city's districts / sum P over pieces in the city",
            "people of the grid inside the city",
            "population grid, exact areal apportionment",
            "people of cells beyond every district, which the ledger tells",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(SHARE, WITHOUT_HIGHTECH, GRID);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Dataset<Row> mainDistricts = broadcast(tables.zones()
                .filter(ZoneTable.ZONE_LEVEL
                        .col()
                        .equalTo(ZoneLevel.DISTRICT.code())
                        .and(ZoneTable.IN_MAIN_CITY.col()))
                .select(ZoneTable.ZONE_CODE.col()));
        Column unitIsDistrict = CensusControlTable.CENSUS_UNIT.col().equalTo(CensusControlTable.DISTRICT_CODE.col());
        Dataset<Row> census =
                inMainCity(tables.censusControls(), CensusControlTable.DISTRICT_CODE.col(), mainDistricts);
        Dataset<Row> grid = inMainCity(
                tables.pieces().filter(PieceTable.DISTRICT_CODE.col().isNotNull()),
                PieceTable.DISTRICT_CODE.col(),
                mainDistricts);
        InputKind censusKind = parameters.kinds().census();
        InputKind gridKind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        Column inMain = col(ZoneTable.ZONE_CODE.name()).isNotNull();
        Column population = CensusControlTable.POPULATION.col().cast("double");
        return share(census, SHARE, censusKind, inMain, population, parameters)
                .unionByName(
                        share(census, WITHOUT_HIGHTECH, censusKind, inMain.and(unitIsDistrict), population, parameters))
                .unionByName(share(grid, GRID, gridKind, inMain, PieceTable.PERSONS.col(), parameters));
    }

    /** The rows with zone_code beside them: the main district they belong to, null where they belong to none. */
    private static Dataset<Row> inMainCity(Dataset<Row> rows, Column district, Dataset<Row> mainDistricts) {
        return rows.join(mainDistricts, district.equalTo(mainDistricts.col(ZoneTable.ZONE_CODE.name())), "left");
    }

    private static Dataset<Row> share(
            Dataset<Row> rows,
            Definition definition,
            InputKind kind,
            Column counted,
            Column persons,
            IndicatorParameters parameters) {
        Dataset<Row> city = rows.agg(
                        ExactSum.of(when(counted, persons)).as(PART),
                        ExactSum.of(persons).as(WHOLE),
                        functions.count(lit(1)).as("inputs"))
                .withColumn(ZoneRollup.LEVEL, lit(ZoneLevel.CITY.code()))
                .withColumn(ZoneRollup.CODE, lit(parameters.cityCode()));
        Column declared = col("inputs").gt(0);
        Column defined = col(WHOLE).gt(0.0);
        Column state = when(declared.and(defined), lit(ValueState.VALUE.code()))
                .when(declared, lit(ValueState.UNDEFINED.code()))
                .otherwise(lit(ValueState.NO_DATA.code()));
        return new Figures(parameters)
                .shape(
                        city,
                        new Figures.Label(definition, "", parameters.censusDate(), kind),
                        when(defined, col(PART).divide(col(WHOLE))),
                        when(declared, col(PART)),
                        when(declared, col(WHOLE)),
                        state,
                        lit(""));
    }
}
