package io.juluo.jobs.calibration;

import static io.juluo.jobs.spatial.Worlds.box;
import static io.juluo.jobs.spatial.Worlds.cell;
import static io.juluo.jobs.spatial.Worlds.district;
import static io.juluo.jobs.spatial.Worlds.table;
import static io.juluo.jobs.spatial.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.Calibration.Calibrated;
import io.juluo.jobs.calibration.Calibration.Rules;
import io.juluo.jobs.spatial.SpatialEngines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * District d1 of two towns, a cell each, whose people the grid counts by age (young, old), by sex (male, female), by their
 * homes and with a share: t1 has 100 people, 60 of them young and 50 male, t2 300, 60 young and 180 male.
 */
class CategoriesOfTheGridTest extends SparkTest {
    private static final Rules RULES = new Rules(
            ZoneLevel.DISTRICT,
            1.5,
            "3702",
            Map.of(
                    "age", Map.of("young", List.of(0), "old", List.of(1)),
                    "sex", Map.of("male", List.of(2), "female", List.of(3))),
            Set.of(0, 1, 2, 3, 4));

    private final List<Row> controls = new ArrayList<>();
    private Dataset<Row> zones;
    private Dataset<Row> cut;

    CategoriesOfTheGridTest() {
        zones = spark().emptyDataFrame();
        cut = zones;
    }

    @BeforeEach
    void cut() {
        zones = table(
                spark(),
                ZoneTable.SPEC,
                List.of(
                        district("d1", box(0, 0, 2, 1)),
                        town("t1", "d1", box(0, 0, 1, 1)),
                        town("t2", "d1", box(1, 0, 2, 1))));
        Dataset<Row> cells = table(
                spark(), CellTable.SPEC, List.of(cell("c1", 100, box(0, 0, 1, 1)), cell("c2", 300, box(1, 0, 2, 1))));
        cut = SpatialEngines.of("broadcast", spark()).pieces(cells, zones);
    }

    private static Column values(double... of) {
        return functions.array(Arrays.stream(of).mapToObj(functions::lit).toArray(Column[]::new));
    }

    private Dataset<Row> pieces(Column ofFirst, Column ofSecond) {
        return cut.withColumn(
                PieceTable.ATTRIBUTES.name(),
                functions.when(PieceTable.CELL_ID.col().equalTo("c1"), ofFirst).otherwise(ofSecond));
    }

    private Dataset<Row> pieces() {
        return pieces(values(60, 40, 50, 50, 10, 0.5), values(60, 240, 180, 120, 30, 0.25));
    }

    private void control(String zone, String dimension, String category, double people) {
        String level = zone.startsWith("t") ? "town" : "district";
        controls.add(RowFactory.create(level, zone, dimension, category, people, "observed"));
    }

    private void districtControls(double young, double old, double male, double female) {
        control("d1", CalibrationControlTable.TOTAL, CalibrationControlTable.ALL, young + old);
        control("d1", "age", "young", young);
        control("d1", "age", "old", old);
        control("d1", "sex", "male", male);
        control("d1", "sex", "female", female);
    }

    private Calibrated calibrated(Dataset<Row> pieces, Rules rules) {
        return Calibration.apply(pieces, zones, table(spark(), CalibrationControlTable.SPEC, controls), rules);
    }

    private static Map<String, Double> categories(Calibrated calibrated) {
        return calibrated.categories().collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getAs(ZoneCategoryTable.ZONE_CODE.name())
                                + " "
                                + row.getAs(ZoneCategoryTable.CATEGORY.name()),
                        row -> row.<Double>getAs(ZoneCategoryTable.PERSONS.name())));
    }

    private static double[] attributes(Calibrated calibrated, String cell) {
        Row row = calibrated
                .pieces()
                .where(PieceTable.CELL_ID.col().equalTo(cell))
                .select(PieceTable.ATTRIBUTES.col())
                .head();
        return row.<Double>getList(0).stream().mapToDouble(v -> v).toArray();
    }

    /** Numpy fits town x age x sex, where towns have no margin of their own. */
    @Test
    void everyMarginIsMetAndTheTownsAreThoseOfNumpy(@TempDir Path folder) {
        districtControls(200, 300, 240, 260);

        Calibrated calibrated = calibrated(pieces(), RULES);

        double[] theirs = Numpy.run(folder, """
                import numpy as np
                t = np.array([100 * np.outer([.6, .4], [.5, .5]), 300 * np.outer([.2, .8], [.6, .4])])
                for _ in range(200):
                    t *= (np.array([200, 300]) / t.sum(axis=(0, 2))).reshape(1, 2, 1)
                    t *= (np.array([240, 260]) / t.sum(axis=(0, 1))).reshape(1, 1, 2)
                for value in [*t.sum(axis=(1, 2)), *t.sum(axis=2).ravel(), *t.sum(axis=1).ravel()]:
                    print(repr(float(value)))
                """);
        Map<String, Double> ours = categories(calibrated);
        List<String> names =
                List.of("t1 young", "t1 old", "t2 young", "t2 old", "t1 male", "t1 female", "t2 male", "t2 female");
        for (int i = 0; i < names.size(); i++) {
            assertThat(ours.get(names.get(i))).as(names.get(i)).isCloseTo(theirs[2 + i], within(1e-6));
        }
        assertThat(ours.get("d1 young")).isCloseTo(200, within(1e-6));
        assertThat(ours.get("3702 female")).isCloseTo(260, within(1e-6));
        assertThat(calibrated.pieces().select(PieceTable.PERSONS.col()).collectAsList().stream()
                        .mapToDouble(row -> row.getDouble(0))
                        .toArray())
                .containsExactly(new double[] {theirs[0], theirs[1]}, within(1e-6));
        assertThat(calibrated.issues()).extracting(DataIssue::kind).containsExactly("calibration_factor");
    }

    @Test
    void countsFollowThePeopleAndSharesStay() {
        districtControls(240, 560, 460, 340);

        Calibrated calibrated = calibrated(pieces(), RULES);

        assertThat(attributes(calibrated, "c1"))
                .containsExactly(new double[] {120, 80, 100, 100, 20, 0.5}, within(1e-6));
        assertThat(attributes(calibrated, "c2"))
                .containsExactly(new double[] {120, 480, 360, 240, 60, 0.25}, within(1e-6));
    }

    @Test
    void townsAreFittedTogetherWithTheMarginsOfTheirDistrict() {
        districtControls(200, 300, 240, 260);
        control("t1", CalibrationControlTable.TOTAL, CalibrationControlTable.ALL, 200);
        control("t2", CalibrationControlTable.TOTAL, CalibrationControlTable.ALL, 300);

        Calibrated calibrated =
                calibrated(pieces(), new Rules(ZoneLevel.TOWN, 1.5, "3702", RULES.attributes(), RULES.counts()));

        Map<String, Double> people = categories(calibrated);
        assertThat(people.getOrDefault("t1 young", 0.0) + people.getOrDefault("t1 old", 0.0))
                .isCloseTo(200, within(1e-9));
        assertThat(people.get("d1 young")).isCloseTo(200, within(1e-6));
        assertThat(people.get("d1 male")).isCloseTo(240, within(1e-6));
    }

    @Test
    void aCategoryOfNobodyIsSpreadAsThePeopleAreAndNamed() {
        districtControls(100, 300, 230, 170);

        Calibrated calibrated = calibrated(pieces(values(0, 100, 50, 50, 0, 0), values(0, 300, 180, 120, 0, 0)), RULES);

        Map<String, Double> people = categories(calibrated);
        assertThat(people.get("t1 young")).isCloseTo(25, within(1e-6));
        assertThat(people.get("t2 young")).isCloseTo(75, within(1e-6));
        assertThat(calibrated.issues())
                .extracting(DataIssue::kind)
                .containsExactly("category_without_people", "calibration_factor");
        assertThat(calibrated.issues().get(0).sample()).containsExactly("d1 age young");
        assertThat(calibrated
                        .factors()
                        .where(CalibrationFactorTable.CATEGORY.col().equalTo("young"))
                        .head()
                        .mkString(" "))
                .startsWith("district d1 age young 100.0 0.0")
                .endsWith("null zone_share true");
    }

    @Test
    void marginsThatTheGridForbidsAreNamedAndTheTotalIsMetAllTheSame() {
        districtControls(100, 300, 20, 380); // the young are all in t1, where everybody is male

        Calibrated calibrated = calibrated(pieces(values(60, 40, 100, 0, 0, 0), values(0, 300, 0, 300, 0, 0)), RULES);

        assertThat(calibrated.issues()).extracting(DataIssue::kind).contains("calibration_not_converged");
        assertThat(calibrated.issues().get(0).sample().get(0)).startsWith("d1 ").contains("iterations 2000");
        assertThat(calibrated
                        .pieces()
                        .agg(functions.sum(PieceTable.PERSONS.col()))
                        .head()
                        .getDouble(0))
                .isCloseTo(400, within(1e-9));
    }
}
