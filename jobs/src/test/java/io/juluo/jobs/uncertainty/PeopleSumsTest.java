package io.juluo.jobs.uncertainty;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.uncertainty.PeopleSums.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two districts of two towns; all cells hold 100 people, who with a clumping of 1 live in one place of their cell. */
class PeopleSumsTest extends SparkTest {
    private static final String CITY = "c";
    private static final double NORMAL_90 = 1.6448536269514722;
    private final List<Row> pieces = new ArrayList<>();
    private final ErrorModel model = ErrorModel.ofUniform(0.9, 1);

    private void piece(String cell, @Nullable String district, @Nullable String town, double areaShare) {
        piece(cell, district, town, "", areaShare, 0, 0);
    }

    private void piece(
            String cell,
            @Nullable String district,
            @Nullable String town,
            String custom,
            double areaShare,
            double x_m,
            double covered) {
        pieces.add(RowFactory.create(
                cell,
                district,
                town,
                x_m,
                covered, // the tests' part is the piece's northing: it needs no column of its own
                areaShare,
                100 * areaShare,
                "observed",
                new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
                custom,
                new double[0],
                0.0,
                "area"));
    }

    private Map<String, Row> sums(ErrorModel errors) {
        List<Row> zones = new ArrayList<>();
        for (String zone : List.of("district A", "district B", "town A1", "town A2", "town B1", "custom Z")) {
            String[] words = zone.split(" ");
            zones.add(RowFactory.create(
                    words[0],
                    words[1],
                    words[1],
                    words[1].substring(0, 1),
                    false,
                    "observed",
                    new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)),
                    null));
        }
        Dataset<Row> rows = spark().createDataFrame(pieces, PieceTable.SPEC.schema());
        Map<String, Row> byZone = new HashMap<>();
        PeopleSums.of(
                        rows.repartition(3),
                        List.of(new Part("covered", col(PieceTable.Y_M.name()))),
                        spark().createDataFrame(zones, ZoneTable.SPEC.schema()),
                        CITY,
                        errors)
                .collectAsList()
                .forEach(row -> byZone.put(row.getAs("zone_code"), row));
        return byZone;
    }

    private static Row row(Map<String, Row> sums, String zone) {
        return Objects.requireNonNull(sums.get(zone), zone);
    }

    private static double number(Map<String, Row> sums, String zone, String column) {
        return row(sums, zone).<Double>getAs(column);
    }

    /** 100 people on one side of a border through the middle of their cell or on the other: 50 ± 50. */
    @Test
    void aBorderThroughACellIsInDoubtOnBothSides() {
        piece("1", "A", "A1", 0.5);
        piece("1", "B", "B1", 0.5);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "A1", "people")).isEqualTo(50);
        assertThat(number(sums, "A1", "people_boundary_error")).isCloseTo(50, within(1e-9));
        assertThat(number(sums, "A", "people_boundary_error")).isCloseTo(50, within(1e-9));
        assertThat(number(sums, "A1", "people_margin")).isCloseTo(NORMAL_90 * 50, within(1e-9));
    }

    /** Whoever of the cell is not in the one town is in the other: the district and the city are sure of all. */
    @Test
    void aBorderInsideAZoneIsNoneOfItsDoubts() {
        piece("1", "A", "A1", 0.25);
        piece("1", "A", "A2", 0.75);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "A1", "people_boundary_error")).isCloseTo(Math.sqrt(0.25 * 0.75) * 100, within(1e-9));
        assertThat(number(sums, "A", "people_boundary_error")).isZero();
        assertThat(number(sums, CITY, "people_boundary_error")).isZero();
    }

    @Test
    void ofIndependentCellsTheVariancesAddUp() {
        for (int cell = 0; cell < 4; cell++) {
            piece("" + cell, "A", "A1", 0.5);
            piece("" + cell, null, null, 0.5);
        }
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "A1", "people_boundary_error")).isCloseTo(Math.sqrt(4) * 50, within(1e-9));
    }

    @Test
    void lessClumpedPeopleAreLessInDoubt() {
        piece("1", "A", "A1", 0.5);
        piece("1", null, null, 0.5);

        assertThat(number(sums(ErrorModel.ofUniform(0.9, 0.25)), "A1", "people_boundary_error"))
                .isCloseTo(25, within(1e-9));
    }

    /** A whole cell that a circle covers by half: its share of the town's two cells is 0, 1/2 or anything between. */
    @Test
    void theEdgeOfACircleIsABorderToo() {
        piece("1", "A", "A1", "", 1, 0, 0.5);
        piece("2", "A", "A1", "", 1, 0, 1);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "A1", "covered")).isEqualTo(150);
        assertThat(number(sums, "A1", "covered_boundary_error")).isCloseTo(50 / 200.0, within(1e-9));
        assertThat(number(sums, "A1", "people_boundary_error")).isZero();
    }

    /**
     * All of the cut cell in the town or none: its share covered is 100/200 or 0/100, the derivative at 50/150 times the
     * deviation of 50 being 2/9.
     */
    @Test
    void aShareKnowsThatItsPeopleAreInDoubtToo() {
        piece("1", "A", "A1", "", 0.5, 0, 1);
        piece("1", null, null, "", 0.5, 0, 0);
        piece("2", "A", "A1", "", 1, 0, 0);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "A1", "covered")).isEqualTo(50);
        assertThat(number(sums, "A1", "covered_boundary_error")).isCloseTo((1 - 1 / 3.0) * 50 / 150, within(1e-9));
    }

    @Test
    void aCustomZoneBeyondTheCityCountsItsPeople() {
        piece("1", null, null, "Z", 0.5, 0, 0);
        piece("1", "A", "A1", "Z", 0.5, 0, 0);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "Z", "people")).isEqualTo(100);
        assertThat(number(sums, "Z", "people_boundary_error")).isZero();
        assertThat(number(sums, CITY, "people")).isEqualTo(50);
    }

    /** Two units of 100: each off by a tenth, together by the root of two tenths of 100. */
    @Test
    void unitsOfTheGridErrEachByItself() {
        piece("1", "A", "A1", "", 1, 0, 1);
        piece("2", "A", "A1", "", 1, 10 * PeopleSums.UNIT_M, 0);
        GridError grid = new GridError(0.01, Double.POSITIVE_INFINITY, null, 0);
        Map<String, Row> sums = sums(new ErrorModel(0.9, model.clumping(), 0, grid, 0, 1));

        assertThat(number(sums, "A1", "people_grid_error")).isCloseTo(Math.sqrt(2) * 10, within(1e-9));
        assertThat(number(sums, "A1", "covered_grid_error")).isCloseTo(Math.sqrt(2) * 10 * 0.5 / 200, within(1e-9));
    }

    /** Once the district is the census's, what one town has too much the other lacks, and the district lacks nothing. */
    @Test
    void aFittedGridErrsWithinDistrictsAlone() {
        piece("1", "A", "A1", "", 1, 0, 0);
        piece("2", "A", "A2", "", 1, 10 * PeopleSums.UNIT_M, 0);
        GridError grid = new GridError(0.01, Double.POSITIVE_INFINITY, ZoneLevel.DISTRICT, 0);
        Map<String, Row> sums = sums(new ErrorModel(0.9, model.clumping(), 0, grid, 0, 1));

        assertThat(number(sums, "A", "people_grid_error")).isCloseTo(0, within(1e-9));
        assertThat(number(sums, CITY, "people_grid_error")).isCloseTo(0, within(1e-9));
        assertThat(number(sums, "A1", "people_grid_error")).isCloseTo(Math.sqrt(0.5) * 10, within(1e-9));
    }

    @Test
    void aGridFittedToTownsLeavesTheirPeopleInNoDoubt() {
        piece("1", "A", "A1", "", 1, 0, 1);
        piece("2", "A", "A1", "", 1, 10 * PeopleSums.UNIT_M, 0);
        piece("3", "A", "A2", "", 1, 20 * PeopleSums.UNIT_M, 0);
        GridError grid = new GridError(0.01, Double.POSITIVE_INFINITY, ZoneLevel.TOWN, 0);
        Map<String, Row> sums = sums(new ErrorModel(0.9, model.clumping(), 0, grid, 0, 1));

        assertThat(number(sums, "A1", "people_grid_error")).isCloseTo(0, within(1e-9));
        assertThat(number(sums, "A1", "covered_grid_error")).isCloseTo(Math.sqrt(2) * 10 * 0.5 / 200, within(1e-9));
        assertThat(number(sums, "A", "people_grid_error")).isCloseTo(0, within(1e-9));
    }

    /** A unit that a custom zone cuts in two errs as one for its town. */
    @Test
    void aCustomZoneChangesNothingOfItsTownsErrors() {
        piece("1", "A", "A1", "Z", 1, 0, 0);
        piece("2", "A", "A1", "", 1, 0, 0);
        GridError grid = new GridError(0.01, Double.POSITIVE_INFINITY, null, 0);
        Map<String, Row> sums = sums(new ErrorModel(0.9, model.clumping(), 0, grid, 0, 1));

        assertThat(number(sums, "A1", "people_grid_error")).isCloseTo(0.1 * 200, within(1e-9));
        assertThat(number(sums, "Z", "people_grid_error")).isCloseTo(0.1 * 100, within(1e-9));
    }

    @Test
    void aZoneWithNobodyHasNeitherPeopleNorDoubts() {
        piece("1", "A", "A1", 1);
        Map<String, Row> sums = sums(model);

        assertThat(number(sums, "B1", "people")).isZero();
        assertThat(number(sums, "B1", "covered_margin")).isZero();
        Row town = row(sums, "A1");
        assertThat(town.isNullAt(town.fieldIndex("people_grid_error"))).isTrue();
    }
}
