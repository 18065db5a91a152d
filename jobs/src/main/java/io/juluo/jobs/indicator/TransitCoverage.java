package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import io.juluo.jobs.uncertainty.PeopleSums;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who lives within 800 m of public transport (公共交通站点800米覆盖率)?
 *
 * <p>transit_800m_population(z) = sum over the pieces in z of persons x covered share / sum of persons, where the
 * covered share is the exact part of the piece's area inside the union of 800 m circles around the stops, by straight
 * line. transit_800m_centre counts a cell wholly when its centre is within 800 m, exactly 800.000 m included, and not
 * at all otherwise, as many tools do. rail_800m_population takes rail stations alone; frequent_transit_800m_population,
 * where an input is a timetable, stops alone whose mean headway in the morning peak of a workday is short enough
 * (seeds/time_bands.csv), all routes of a mode together. Target: West Coast New Area,
 * 0.90 (004, chapter 5, section 2), which names neither straight line nor network nor denominator. It does not
 * measure the way on foot, how often anything stops, nor whether it goes where people need to go.
 */
public final class TransitCoverage implements Indicator {
    /** The distance of the definitions, in their names: a stop exactly as far counts. */
    public static final double RADIUS_M = 800;

    /** Cover by stops of every mode. */
    public static final String ANY_MODE = "any";

    /** Cover by rail stations. */
    public static final String RAIL = "rail";

    /** Cover by stops with a short headway. */
    public static final String FREQUENT = "frequent";

    private static final String FREQUENT_PEOPLE = "frequent_people";
    private static final String FAMILY = "transit_coverage";
    private static final String SOURCE = "004 ch. 5 sec. 2";
    private static final String NOT =
            "the way on foot, which is never shorter; how often anything stops; where it goes";
    private static final Definition POPULATION = define(
            "transit_800m_population",
            "公共交通站点800米人口覆盖率",
            "residents within 800 m of public transport",
            "residents of each cell piece x share of its area within 800 m of any stop, straight line / residents",
            true);
    private static final Definition CENTRE = define(
            "transit_800m_centre",
            "公共交通站点800米人口覆盖率（格网中心法）",
            "residents of cells whose centre is within 800 m of public transport",
            "as transit_800m_population, but a cell counts wholly where its centre is within 800 m, exactly 800 m"
                    + " included, and else not at all",
            false);
    private static final Definition RAIL_POPULATION = define(
            "rail_800m_population",
            "轨道交通站点800米人口覆盖率",
            "residents within 800 m of a rail station",
            "as transit_800m_population, rail stations only",
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        List<Definition> definitions = new ArrayList<>(List.of(POPULATION, CENTRE, RAIL_POPULATION));
        Frequent frequent = parameters.frequent();
        if (frequent != null) {
            definitions.add(frequent(frequent));
        }
        return definitions;
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        IndicatorParameters.Kinds kinds = parameters.kinds();
        InputKind base = InputKind.weakest(kinds.cells(), kinds.zones());
        InputKind any = InputKind.weakest(base, kinds.stops());
        List<Figure> figures = new ArrayList<>(List.of(
                figure(POPULATION, any, "any_people", parameters),
                figure(CENTRE, any, "centre_people", parameters),
                figure(RAIL_POPULATION, InputKind.weakest(base, kinds.railStops()), "rail_people", parameters)));
        Frequent frequent = parameters.frequent();
        if (frequent != null) {
            InputKind kind = InputKind.weakest(base, frequent.kind());
            figures.add(figure(frequent(frequent), kind, FREQUENT_PEOPLE, parameters));
        }
        return Figures.of(covered(tables, parameters.cityCode()), figures, parameters);
    }

    /** zone_level, zone_code, people, any_people, centre_people, rail_people, frequent_people, and their errors. */
    private static Dataset<Row> covered(IndicatorTables tables, String cityCode) {
        Column any = col("any_share");
        List<Part> parts = List.of(
                new Part("any_people", any),
                // A cell counts wholly or not at all, while its people may be in the covered part of it or not.
                new Part("centre_people", col("any_centre").cast("double"), any),
                new Part("rail_people", col("rail_share")),
                new Part(FREQUENT_PEOPLE, col("frequent_share")));
        return ZoneSums.of(tables, parts, cityCode, TransitCoverage::piecesWithCover);
    }

    private static Dataset<Row> piecesWithCover(IndicatorTables tables) {
        Dataset<Row> cover = tables.stopCover()
                .groupBy(
                        StopCoverTable.CELL_ID.col(),
                        StopCoverTable.DISTRICT_CODE.col(),
                        StopCoverTable.TOWN_CODE.col(),
                        StopCoverTable.CUSTOM_ZONES.col())
                .agg(
                        max(when(mode(ANY_MODE), StopCoverTable.COVERED_SHARE.col()))
                                .as("any_share"),
                        max(when(mode(ANY_MODE), StopCoverTable.CENTRE_COVERED.col()))
                                .as("any_centre"),
                        max(when(mode(RAIL), StopCoverTable.COVERED_SHARE.col()))
                                .as("rail_share"),
                        max(when(mode(FREQUENT), StopCoverTable.COVERED_SHARE.col()))
                                .as("frequent_share"))
                .as("cover");
        Dataset<Row> pieces = tables.pieces().drop(PieceTable.GEOMETRY.name()).as("piece");
        Column same = PieceTable.CELL_ID
                .of("piece")
                .equalTo(StopCoverTable.CELL_ID.of("cover"))
                .and(PieceTable.DISTRICT_CODE.of("piece").eqNullSafe(StopCoverTable.DISTRICT_CODE.of("cover")))
                .and(PieceTable.TOWN_CODE.of("piece").eqNullSafe(StopCoverTable.TOWN_CODE.of("cover")))
                .and(PieceTable.CUSTOM_ZONES.of("piece").equalTo(StopCoverTable.CUSTOM_ZONES.of("cover")));
        return pieces.join(cover, same, "left")
                .select(
                        col("piece.*"),
                        coalesce(col("any_share"), lit(0.0)).as("any_share"),
                        coalesce(col("any_centre"), lit(false)).as("any_centre"),
                        coalesce(col("rail_share"), lit(0.0)).as("rail_share"),
                        coalesce(col("frequent_share"), lit(0.0)).as("frequent_share"));
    }

    private static Definition frequent(Frequent frequent) {
        String most =
                BigDecimal.valueOf(frequent.headwayMin()).stripTrailingZeros().toPlainString();
        return new Definition(
                "frequent_transit_800m_population",
                FAMILY,
                frequent.bandZh() + "发车间隔不超过" + most + "分钟的公共交通站点800米人口覆盖率",
                "residents within 800 m of frequent public transport",
                "share",
                "as transit_800m_population, only stops whose timetable has a mean headway of at most " + most
                        + " minutes in the " + frequent.bandEn() + " of a workday, all routes of a mode together",
                "usual residents of the zone",
                "seeds/time_bands.csv (" + frequent.mark() + ")",
                "the way on foot; stops of inputs without a timetable; whether anything runs on time; where it goes",
                false);
    }

    private static Column mode(String group) {
        return StopCoverTable.MODE_GROUP.col().equalTo(group);
    }

    private static Figure figure(Definition definition, InputKind kind, String part, IndicatorParameters parameters) {
        Figures.Label label = new Figures.Label(definition, "", parameters.censusDate(), kind);
        return Figure.quotient(label, col(part), col(PeopleSums.PEOPLE)).with(FigureErrors.of(part));
    }

    private static Definition define(String id, String nameZh, String nameEn, String formula, boolean headline) {
        return new Definition(
                id, FAMILY, nameZh, nameEn, "share", formula, "usual residents of the zone", SOURCE, NOT, headline);
    }
}
