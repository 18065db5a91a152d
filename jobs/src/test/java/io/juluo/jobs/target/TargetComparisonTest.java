package io.juluo.jobs.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.PlanningTarget;
import io.juluo.geodata.seed.TargetComparator;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetComparisonTest extends SparkTest {
    private static final PlanningTarget CITY = TestTarget.in("city", "bay", "city", "990000", 0.75);
    private static final PlanningTarget DISTRICT = TestTarget.in("district", "bay", "district", "990001", 0.5);
    private static final PlanningTarget ELSEWHERE = TestTarget.in("elsewhere", "gulf", "city", "990000", 0.125);
    private static final PlanningTarget ANY = TestTarget.anyArea("s");

    @Test
    void aFigureIsHeldAgainstItsOwnAreaLevelAndZoneAlone() {
        Dataset<Row> figures = figures(
                figure("city", "990000", "s", "", 0.625, "share"),
                figure("district", "990001", "s", "", 0.625, "share"),
                figure("district", "990002", "s", "", 0.625, "share"),
                figure("town", "990001", "s", "", 0.625, "share"));

        assertThat(statuses(figures, CITY, DISTRICT, ELSEWHERE, ANY))
                .containsExactlyInAnyOrder(
                        tuple("city", "990000", "city", "not_met", -0.125, -128.0),
                        tuple("district", "990001", "district", "met", 0.125, 128.0),
                        tuple("district", "990002", "any_s", "no_target", null, null),
                        tuple("town", "990001", "any_s", "no_target", null, null));
    }

    @Test
    void eachOfAFiguresTargetsGivesARow() {
        PlanningTarget later = TestTarget.in("later", "bay", "city", "990000", 0.5);

        assertThat(statuses(figures(figure("city", "990000", "s", "", 0.625, "share")), CITY, later, ANY))
                .containsExactlyInAnyOrder(
                        tuple("city", "990000", "city", "not_met", -0.125, -128.0),
                        tuple("city", "990000", "later", "met", 0.125, 128.0));
    }

    @Test
    void anExplicitRowWithoutANumberStandsInTheWayOfTheRowForAnyArea() {
        PlanningTarget none = TestTarget.of(TargetComparator.NONE, null);

        assertThat(statuses(figures(figure("city", "990000", "s", "", 0.625, "share")), none, ANY))
                .containsExactly(tuple("city", "990000", "target", "no_target", null, null));
    }

    @Test
    void anotherServiceIsAnotherFigure() {
        PlanningTarget medical = TestTarget.withDefinition(CITY, "s", "medical");

        assertThat(statuses(figures(figure("city", "990000", "s", "", 0.625, "share")), medical, ANY))
                .containsExactly(tuple("city", "990000", "any_s", "no_target", null, null));
    }

    @Test
    void theRowsTellFigureTargetAndYear() {
        Dataset<Row> figures = figures(figure("city", "990000", "s", "", 0.75, "share"));

        Row row = TargetComparison.compare(figures, List.of(CITY), false).first();

        assertThat(row.<String>getAs(TargetStatusTable.AREA.name())).isEqualTo("bay");
        assertThat(row.<String>getAs(TargetStatusTable.COMPARATOR.name())).isEqualTo("at_least");
        assertThat(row.<Double>getAs(TargetStatusTable.VALUE.name())).isEqualTo(0.75);
        assertThat(row.<Double>getAs(TargetStatusTable.TARGET_VALUE.name())).isEqualTo(0.75);
        assertThat(row.<Double>getAs(TargetStatusTable.TOLERANCE.name())).isNull();
        assertThat(row.<Long>getAs(TargetStatusTable.TARGET_YEAR.name())).isEqualTo(2025L);
        assertThat(row.<String>getAs(TargetStatusTable.UNIT.name())).isEqualTo("share");
        assertThat(row.<String>getAs(TargetStatusTable.INPUT_KIND.name())).isEqualTo("observed");
    }

    @Test
    void aDefinitionThatTheSeedsForgotStopsTheRun() {
        Dataset<Row> figures = figures(
                figure("city", "990000", "s", "", 0.5, "share"),
                figure("city", "990000", "forgotten", "park", 0.5, "share"),
                figure("district", "990001", "forgotten_too", "", 0.5, "share"));

        assertThatThrownBy(() -> TargetComparison.compare(figures, List.of(CITY), false))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("no row for forgotten (service park)")
                .hasMessageContaining("no row for forgotten_too");
    }

    @Test
    void aTargetOfAnotherZoneIsNoRowForThisOne() {
        Dataset<Row> figures = figures(figure("district", "990002", "s", "", 0.5, "share"));

        assertThatThrownBy(() -> TargetComparison.compare(figures, List.of(CITY, DISTRICT), false))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("no row for s;");
    }

    @Test
    void aTargetInAnotherUnitStopsTheRun() {
        Dataset<Row> figures = figures(figure("city", "990000", "s", "", 50.0, "percent"));

        assertThatThrownBy(() -> TargetComparison.compare(figures, List.of(CITY), false))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("city is in share, but s is in percent");
    }

    private static List<Tuple> statuses(Dataset<Row> figures, PlanningTarget... targets) {
        return TargetComparison.compare(figures, List.of(targets), false).collectAsList().stream()
                .map(row -> tuple(
                        row.getAs(TargetStatusTable.ZONE_LEVEL.name()),
                        row.getAs(TargetStatusTable.ZONE_CODE.name()),
                        row.getAs(TargetStatusTable.TARGET_ID.name()),
                        row.getAs(TargetStatusTable.STATUS.name()),
                        row.getAs(TargetStatusTable.GAP.name()),
                        row.getAs(TargetStatusTable.GAP_PERSONS.name())))
                .toList();
    }

    private static Dataset<Row> figures(Row... rows) {
        return spark().createDataFrame(List.of(rows), IndicatorValueTable.SPEC.schema());
    }

    /** An observed figure of the area bay, of 1024 people. */
    private static Row figure(
            String level, String code, String definition, String service, @Nullable Double value, String unit) {
        return RowFactory.create(
                Date.valueOf("2020-11-01"),
                "bay",
                level,
                code,
                "",
                definition,
                definition,
                service,
                value,
                unit,
                null,
                1024.0,
                null,
                null,
                null,
                "observed",
                "value",
                null,
                null,
                null,
                null);
    }
}
