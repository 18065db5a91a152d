package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Cell centres as text, in a projected system and in degrees. */
class GridCsvTest extends SparkTest {
    private static final String HEADER = "cell_id,x_m,y_m,population\n";
    private static final String GOOD = HEADER + "c1,500125,3990125,2\nc2,500375,3990125,4\n";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        declare(Map.of(), "EPSG:4549", 250.0, null);
    }

    private void declare(Map<String, String> columns, String crs, @Nullable Double cell_m, @Nullable Double cell_deg) {
        FileFormat format = new FileFormat(FileFormat.CSV, null, null, null, columns);
        InputFile file = new InputFile(folder.resolve("grid.csv"), InputKind.OBSERVED, format);
        city.profile.grid(new GridInput(file, crs, cell_m, cell_deg));
    }

    private List<Row> read() {
        return GridSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .orderBy(CellTable.CELL_ID.col())
                .collectAsList();
    }

    private List<Row> read(String text) {
        city.write("grid.csv", text);
        return read();
    }

    private void refuses(String text, String kind, String... texts) {
        city.write("grid.csv", text);
        city.refuses(this::read, kind, texts);
    }

    private static Geometry geometry(Row cell) {
        return cell.getAs(CellTable.GEOMETRY.name());
    }

    @Test
    void aCellIsTheSquareRoundItsPoint() {
        List<Row> cells = read(GOOD);

        assertThat(cells).hasSize(2);
        assertThat(cells.get(1).<Double>getAs(CellTable.POPULATION.name())).isEqualTo(4);
        assertThat(cells.get(1).<String>getAs(CellTable.INPUT_KIND.name())).isEqualTo("observed");
        assertThat(geometry(cells.get(1)).getEnvelopeInternal())
                .isEqualTo(new Envelope(500_250, 500_500, 3_990_000, 3_990_250));
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void otherNamesAndMissingIdsAreNoFault() {
        declare(Map.of("x_m", "东", "y_m", "北", "population", "人口"), "EPSG:4549", 250.0, null);

        List<Row> cells = read("北,东,人口,街道\n3990125,500125,2,甲\n3990375,500125,3.5,乙\n");

        assertThat(cells.get(0).<String>getAs(CellTable.CELL_ID.name())).isEqualTo("l2");
        assertThat(cells.get(1).<Double>getAs(CellTable.POPULATION.name())).isEqualTo(3.5);
        city.tells(Severity.NOTICE, "unknown_column", 1, "街道");
    }

    @Test
    void centresInDegreesAreCellsOfDegrees() {
        double size = 1.0 / 1200;
        declare(Map.of("x_m", "lon", "y_m", "lat"), "EPSG:4490", null, size);

        List<Row> cells = read("lon,lat,population\n" + (120 + size / 2) + "," + (36.05 + size / 2) + ",2\n"
                + (120 + 1.5 * size) + "," + (36.05 + size / 2) + ",4\n");

        // 36.05°N: 3 arc-seconds are 75.089 m of the parallel by 92.467 m of the meridian.
        assertThat(geometry(cells.get(0)).getArea()).isCloseTo(75.089 * 92.467, within(0.1));
        assertThat(geometry(cells.get(0)).distance(geometry(cells.get(1)))).isLessThan(1e-6);
        assertThat(geometry(cells.get(0)).intersection(geometry(cells.get(1))).getArea())
                .isLessThan(1e-3);
    }

    @BadInput(
            number = 37,
            input = "a grid with cells off its lattice, or of mixed sizes",
            must = "is refused, the cells are named")
    @Test
    void cellsOffTheLatticeAreRefused() {
        refuses(
                GOOD + "c3,500625,3990125,1\nshifted,500635,3990375,1\nlarge,501000,3991000,1\n",
                "off_grid",
                "line 5 (shifted)",
                "line 6 (large)");
        assertThat(city.issue("off_grid").count()).isEqualTo(2);
    }

    @Test
    void roundedCoordinatesAreOnTheLattice() {
        assertThat(read(HEADER + "a,500126,3990124,1\nb,500375,3990125,1\nc,500624,3990126,1\n"))
                .hasSize(3);
    }

    @Test
    void aSizeThatIsNotTheSpacingIsRefused() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 144; i++) {
            text.append("c%d,%d,%d,1\n".formatted(i, 500_250 + 500 * (i % 12), 3_990_250 + 500 * (i / 12)));
        }
        refuses(text.toString(), "cell_size_differs", "500 m, not 250 m");
    }

    /** As where every cell has the centre of its district: that says nothing of a cell's size. */
    @Test
    void manyCellsAtOnePlaceAreNoOtherSize() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            text.append("c%03d,%d,3990125,1\n".formatted(i, i % 2 == 0 ? 500_125 : 515_125));
        }
        refuses(text.toString(), "overlapping_cells", "line 98 (c096)", "line 99 (c097)");
        assertThat(city.issues.all()).extracting(DataIssue::kind).containsExactly("overlapping_cells");
    }

    @Test
    void aSpacingIsToldOnceWithAllThatItIs() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 100; i++) {
            text.append("c%d,%d,%d,1\n".formatted(i, 500_500 + 600 * (i % 10), 3_990_500 + 600 * (i / 10)));
        }
        declare(Map.of(), "EPSG:4549", 100.0, null);
        refuses(text.toString(), "cell_size_differs", "600 m, not 100 m");
    }

    @BadInput(
            number = 36,
            input = "two cells of a grid at one place, or one id twice",
            must = "is refused, the cells are named")
    @Test
    void twoCellsAtOnePlaceAreRefused() {
        refuses(GOOD + "c3,500125,3990125,8\n", "overlapping_cells", "line 2 (c1) / line 4 (c3)");
    }

    @Test
    void oneIdTwiceIsRefused() {
        refuses(GOOD + "c1,500625,3990125,8\n", "duplicate_key", "c1");
    }

    @BadInput(
            number = 35,
            input = "people of a grid with a decimal comma, full-width digits or none",
            must = "are never guessed: the rows are left out and counted by line")
    @Test
    void whatIsNoPlainNumberIsLeftOutByLine() {
        city.profile.badRowShare(0.9);

        List<Row> cells = read(GOOD + "c3,500625,3990125,-1\nc4,500875,3990125,\"1,5\"\nc5,501125,3990125,\uFF11\n"
                + "c6,501375,3990125,NaN\nc7,501625,3990125,\nc8,501875,北,1\n");

        assertThat(cells).hasSize(2);
        city.tells(Severity.WARNING, "bad_population", 5, "line 4 (c3)", "line 5 (c4)", "line 8 (c7)");
        city.tells(Severity.WARNING, "no_position", 1, "line 9 (c8)");
    }

    @BadInput(number = 29, input = "a ragged row in a grid's CSV", must = "is left out and counted by line")
    @Test
    void aRaggedRowIsLeftOutByLine() {
        city.profile.badRowShare(0.5);

        assertThat(read(GOOD + "c3,500625\n")).hasSize(2);
        assertThat(city.issues.all()).hasSize(1).allSatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo("ragged_row");
            assertThat(issue.message()).contains("line 4");
        });
    }

    @BadInput(number = 28, input = "a grid's CSV with a header only", must = "is refused: it counts nobody")
    @Test
    void aHeaderAloneIsRefused() {
        refuses(HEADER, "no_rows", "header");
    }

    @Test
    void aSizeInTheOtherUnitIsRefused() {
        city.write("grid.csv", GOOD);
        declare(Map.of(), "EPSG:4326", 250.0, null);
        city.refuses(this::read, "cell_size_in_degrees", "250.0 m, EPSG:4326");
        declare(Map.of(), "EPSG:4549", null, 0.01);
        city.refuses(this::read, "cell_size_in_metres", "0.01°, EPSG:4549");
    }

    @BadInput(number = 34, input = "a grid's CSV without a column", must = "is refused, the columns are named")
    @Test
    void aMissingColumnIsNamed() {
        refuses("cell_id,x_m,y_m\nc1,500125,3990125\n", "missing_column", "population");
    }
}
