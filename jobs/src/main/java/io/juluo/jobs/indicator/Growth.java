package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.indicator.Figures.Figure;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much has a zone grown since the earlier census (人口增长)?
 *
 * <p>growth_persons(z) = P_z - P'_z, growth_relative(z) = (P_z - P'_z) / P'_z, with the census total P and the earlier
 * census's total P' of the units that lie in z by today's borders: units that were renamed or merged since are counted
 * under the code that has their area today, and a unit that is no district of its own in the district where its land
 * lies. For the city and its districts; towns and custom zones have no data, for neither census tells them. The city has
 * no data where one of its districts is missing from one of the censuses. Source: both censuses; 003, chapter 1, section
 * 1 (services are short where people grow fast and idle where they do not). Borders that moved without a change of code
 * are not seen, and neither is whether growth comes of births, of moves or of counting better.
 */
public final class Growth implements Indicator {
    private static final String FAMILY = "growth";
    private static final String EARLIER_TOTAL = "usual residents of the earlier census";
    private static final String SOURCE =
            "census totals of both dates (census.control, census.earlier); 003 ch. 1 sec. 1";
    private static final String NOT_MEASURED =
            "towns and custom zones; borders that moved without a change of code; whether growth comes of births, of moves"
                    + " or of counting better";

    private static final Definition PERSONS = new Definition(
            "growth_persons",
            FAMILY,
            "常住人口增长量",
            "growth of usual residents",
            "persons",
            "census total - total of the earlier census, both by today's districts: former codes are read as today's",
            "",
            SOURCE,
            NOT_MEASURED,
            false);
    private static final Definition RELATIVE = new Definition(
            "growth_relative",
            FAMILY,
            "常住人口增长率（两次普查之间）",
            "growth of usual residents between the censuses, relative",
            "ratio",
            "growth_persons / total of the earlier census; over the whole time between the censuses, not a year's",
            EARLIER_TOTAL,
            SOURCE,
            NOT_MEASURED,
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(PERSONS, RELATIVE);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Column change = col(CensusTotals.PEOPLE).minus(col(CensusTotals.EARLIER_PEOPLE));
        return Figures.of(
                CensusTotals.byZone(tables, parameters.cityCode()),
                List.of(
                        Figure.numberOr(ValueState.NO_DATA, label(PERSONS, parameters), change),
                        Figure.quotientOrNoData(label(RELATIVE, parameters), change, col(CensusTotals.EARLIER_PEOPLE))),
                parameters);
    }

    private static Figures.Label label(Definition definition, IndicatorParameters parameters) {
        InputKind kind = parameters.kinds().census();
        IndicatorParameters.Earlier earlier = parameters.earlier();
        return new Figures.Label(
                definition,
                "",
                parameters.censusDate(),
                earlier == null ? kind : InputKind.weakest(kind, earlier.kind()));
    }
}
