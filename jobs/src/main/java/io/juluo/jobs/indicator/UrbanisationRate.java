package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.uncertainty.ErrorModel;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What share of the residents lives in urban places (常住人口城镇化率)?
 *
 * <p>urbanisation_rate(z) = urban residents (城镇人口) / usual residents, by the census; urbanisation_rate_earlier the
 * same by the earlier census, a definition of its own so that no target of today is held against it. City and districts;
 * towns and custom zones have no data, and neither has a zone of which a unit does not tell its urban people. Units that
 * are no district of their own count where their land lies. Sources: 000 and 001, chapter 2, section 3; 004, chapter 2,
 * section 3. The documents start from different bases for the same year (0.74 and 0.7634 for 2020), so that a target may
 * have been passed before it was set: table target_status tells each target's base and how far the figure of the base's
 * own year is from it. What counts as urban is the census's own rule of its time; it changed between censuses.
 */
public final class UrbanisationRate implements Indicator {
    private static final String FAMILY = "urbanisation_rate";
    private static final String RESIDENTS = "usual residents";
    private static final String NOT_MEASURED =
            "towns and custom zones; household registration (户籍人口城镇化率); what counts as urban is the rule of that census";

    private static final Definition RATE = new Definition(
            "urbanisation_rate",
            FAMILY,
            "常住人口城镇化率",
            "urbanisation rate",
            "share",
            "residents of urban places / usual residents, by the census",
            RESIDENTS,
            "000 ch. 2 sec. 3; 001 ch. 2 sec. 3; 004 ch. 2 sec. 3; census",
            NOT_MEASURED,
            false);
    private static final Definition EARLIER = new Definition(
            "urbanisation_rate_earlier",
            FAMILY,
            "常住人口城镇化率（上次普查）",
            "urbanisation rate by the earlier census",
            "share",
            "as urbanisation_rate, by the earlier census, whose date it bears",
            RESIDENTS,
            "earlier census",
            NOT_MEASURED,
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(RATE, EARLIER);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        Figures.Label today = new Figures.Label(
                RATE, "", parameters.censusDate(), parameters.kinds().census());
        IndicatorParameters.Earlier before = parameters.earlier();
        Figures.Label earlier = before == null
                ? new Figures.Label(
                        EARLIER, "", parameters.censusDate(), parameters.kinds().census())
                : new Figures.Label(EARLIER, "", before.date(), before.kind());
        return Figures.of(
                CensusTotals.byZone(tables, parameters.cityCode()),
                List.of(
                        rate(today, CensusTotals.URBAN, CensusTotals.PEOPLE, tables.errors()),
                        rate(earlier, CensusTotals.EARLIER_URBAN, CensusTotals.EARLIER_PEOPLE, tables.errors())),
                parameters);
    }

    /** The zone's urban and rural people are each off by the census's variation. */
    private static Figure rate(Figures.Label label, String urban, String people, ErrorModel errors) {
        Column share = col(urban).divide(col(people));
        Column rural = lit(1.0).minus(share);
        Column error = share.multiply(rural).multiply(Math.sqrt(2) * errors.censusVariation());
        return Figure.quotientOrNoData(label, col(urban), col(people))
                .with(FigureErrors.ofCensus(error, errors.normalQuantile()));
    }
}
