package io.juluo.jobs.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ClumpingTest extends SparkTest {
    private static final double WIDTH_M = 100;
    private static final int WIDE = 64;

    private static Dataset<Row> grid(IntBinaryOperator people) {
        List<Row> cells = new ArrayList<>();
        for (int column = 0; column < WIDE; column++) {
            for (int line = 0; line < WIDE; line++) {
                Envelope square =
                        new Envelope(column * WIDTH_M, (column + 1) * WIDTH_M, line * WIDTH_M, (line + 1) * WIDTH_M);
                cells.add(RowFactory.create(
                        column + " " + line,
                        square.centre().x,
                        square.centre().y,
                        (double) people.applyAsInt(column, line),
                        null,
                        "observed",
                        new GeometryFactory().toGeometry(square),
                        new double[0]));
            }
        }
        return spark().createDataFrame(cells, CellTable.SPEC.schema());
    }

    private static double clumping(IntBinaryOperator people, double ofPeople) {
        return GridClumping.of(grid(people), WIDTH_M, 0.5).of(ofPeople, 50, 50);
    }

    @Test
    void ofAnEvenDensityThereIsNothingToSee() {
        assertThat(clumping((column, line) -> 64, 64)).isEqualTo(0.5);
    }

    /** In every square of two cells' width all live in one: c(2) is 1, of four such c(4) is a quarter; so c(1) is 1. */
    @Test
    void villagesOfOneCellLiveInOnePlace() {
        IntBinaryOperator villages =
                (column, line) -> column % 2 == (line / 2) % 2 && line % 2 == (column / 2) % 2 ? 256 : 0;

        assertThat(clumping(villages, 64)).isEqualTo(1);
    }

    /** A checkerboard of single cells: each half of a square of two holds a half of its people. */
    @Test
    void aCheckerboardIsEvenAtTwiceItsWidth() {
        assertThat(clumping((column, line) -> (column + line) % 2 * 128, 64)).isEqualTo(0.5);
    }

    /** West halves of squares of two hold three quarters: 4 · (1/4)² in one direction of two, at both widths. */
    @Test
    void theStepDownGoesOnAtTheSameRate() {
        IntBinaryOperator stripes = (column, line) -> column % 2 == 0 ? 96 : 32;
        double two = 4 * 0.25 * 0.25 / 2;

        assertThat(clumping(stripes, 64)).isCloseTo(two, within(1e-12));
    }

    @Test
    void aRegionMoreClumpedThanTheOthersOfItsDensityIsTold() {
        IntBinaryOperator mixed = (column, line) -> {
            boolean west = column < Clumping.REGION_CELLS;
            int uneven = west ? 60 : 10;
            return (column % 2 == 0 ? 64 + uneven : 64 - uneven);
        };
        Clumping clumping = GridClumping.of(grid(mixed), WIDTH_M, 0.5);

        assertThat(clumping.of(64, 50, 50)).isGreaterThan(5 * clumping.of(64, 50 * WIDTH_M, 50));
    }

    @Test
    void whereNoSquareIsWholeTheAssumptionIsTaken() {
        Dataset<Row> scattered = grid((column, line) -> 64).where("(x_m + y_m) % 300 = 0");

        assertThat(GridClumping.of(scattered, WIDTH_M, 0.375).of(64, 50, 50)).isEqualTo(0.375);
    }
}
