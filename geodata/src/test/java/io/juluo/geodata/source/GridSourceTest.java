package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

class GridSourceTest extends SparkTest {
    private static final String GOOD = "('c1', 500125D, 3990125D, 2D), ('c2', 500375D, 3990125D, 4D)";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private List<Row> read() {
        return GridSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .orderBy(CellTable.CELL_ID.col())
                .collectAsList();
    }

    private void grid(String values) throws IOException {
        city.parquet(
                spark(), "grid.parquet", "select * from values " + values + " as t(cell_id, x_m, y_m, population)");
    }

    private static Geometry geometry(Row cell) {
        return cell.getAs(CellTable.GEOMETRY.name());
    }

    @Test
    void aCellIsTheSquareRoundItsPoint() throws IOException {
        grid(GOOD);

        List<Row> cells = read();

        assertThat(cells).hasSize(2);
        assertThat(cells.get(0).<Double>getAs(CellTable.POPULATION.name())).isEqualTo(2);
        assertThat(cells.get(0).<String>getAs(CellTable.CENSUS_UNIT.name())).isNull();
        assertThat(cells.get(0).<String>getAs(CellTable.INPUT_KIND.name())).isEqualTo("synthetic");
        assertThat(geometry(cells.get(0)).getEnvelopeInternal())
                .isEqualTo(new Envelope(500_000, 500_250, 3_990_000, 3_990_250));
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void aClippedCellKeepsItsPolygonAndUnit() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select 'c1' as cell_id, 500100D as x_m, 3990100D as y_m, 8 as population, '990071' as census_unit, "
                        + "ST_AsBinary(ST_PolygonFromEnvelope(500000D, 3990000D, 500200D, 3990250D)) as geometry "
                        + "union all select 'c2', 500375D, 3990125D, 1, null, null");

        List<Row> cells = read();

        assertThat(geometry(cells.get(0)).getArea()).isEqualTo(50_000);
        assertThat(cells.get(0).<String>getAs(CellTable.CENSUS_UNIT.name())).isEqualTo("990071");
        assertThat(geometry(cells.get(1)).getArea()).isEqualTo(62_500);
    }

    @BadInput(number = 18, input = "a grid in another system than the zones", must = "is moved into the metric CRS")
    @Test
    void aGridInAnotherSystemIsMovedWithItsSquares() throws IOException {
        Coordinate there = CoordinateTransform.to("EPSG:4549", "EPSG:32651").apply(505_000, 3_995_000);
        grid("('c1', double(" + there.x + "), double(" + there.y + "), 2D)");
        city.profile.grid("grid.parquet", "EPSG:32651", 250);

        Row cell = read().get(0);

        assertThat(cell.<Double>getAs(CellTable.X_M.name())).isCloseTo(505_000, within(0.001));
        assertThat(geometry(cell).getCentroid().getX()).isCloseTo(505_000, within(0.01));
        assertThat(geometry(cell).getArea()).isCloseTo(62_500, within(200.0));
    }

    @BadInput(number = 32, input = "NaN, infinite or missing people of a cell", must = "are left out and counted")
    @Test
    void peopleThatAreNoPeopleAreLeftOutAndCounted() throws IOException {
        grid(GOOD + ", ('nan', 500125D, 3990375D, double('NaN')), ('neg', 500375D, 3990375D, -1D), "
                + "('inf', 500625D, 3990375D, double('Infinity')), ('nul', 500625D, 3990375D, null)");
        city.profile.badRowShare(0.7);

        assertThat(read()).hasSize(2);
        city.tells(Severity.WARNING, "bad_population", 4, "4 of 6 rows", "inf; nan; neg; nul");
    }

    @BadInput(number = 33, input = "negative people, more rows than the profile allows", must = "stop the run")
    @Test
    void tooManyOfThemStopTheRun() throws IOException {
        grid(GOOD + ", ('nan', 500125D, 3990375D, double('NaN'))");
        city.refuses(this::read, "bad_population", "33.33 %", "1.00 %");
    }

    @Test
    void eachKindOfUnusableCellIsCountedOnce() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select string(id) as cell_id, 500125D + 250 * id as x_m, 3990125D as y_m, 1D as population, "
                        + "binary(null) as geometry from range(10) "
                        + "union all select null, 500125D, 3990125D, 1D, null "
                        + "union all select 'a', null, 3990125D, 1D, null "
                        + "union all select 'b', double('NaN'), 3990125D, 1D, null "
                        + "union all select 'c', 500125D, 3990125D, 1D, binary('no polygon') "
                        + "union all select 'd', 500125D, 3990125D, 1D, ST_AsBinary(ST_Point(500125D, 3990125D))");
        city.profile.badRowShare(0.5);

        assertThat(read()).hasSize(10);
        city.tells(Severity.WARNING, "null_id", 1);
        city.tells(Severity.WARNING, "no_position", 2, "a; b");
        city.tells(Severity.WARNING, "bad_cell_polygon", 2, "c; d");
    }

    @Test
    void doubleCellIdsAreNamed() throws IOException {
        grid(GOOD + ", ('c1', 500625D, 3990375D, 1D)");
        city.refuses(this::read, "duplicate_key", "c1");
    }

    @BadInput(number = 16, input = "a grid in another zone of the projection", must = "is refused by its extent")
    @Test
    void aGridFarFromTheCityIsRefused() throws IOException {
        grid("('c1', 40500125D, 3990125D, 2D)");
        city.refuses(this::read, "wrong_crs", "EPSG:4549", "40500125");
    }

    @BadInput(
            number = 16,
            input = "a population grid declared as the next but one zone (EPSG:4547 for EPSG:4549)",
            must = "is refused by its extent; the message names the zone that fits")
    @Test
    void theZoneInWhichAGridFitsIsNamed() throws IOException {
        grid(GOOD);
        city.profile.grid("grid.parquet", "EPSG:4547", 250);
        city.refuses(this::read, "wrong_crs", "EPSG:4547", "the layer fits as EPSG:4549");
        assertThat(city.issue("wrong_crs").message()).doesNotContain("swapped");
    }

    @BadInput(
            number = 14,
            input = "cell centres with northing before easting",
            must = "are refused; the message says that they fit with swapped axes")
    @Test
    void swappedAxesOfAGridAreNamed() throws IOException {
        grid("('c1', 3990125D, 500125D, 2D), ('c2', 3990125D, 500375D, 4D)");
        city.refuses(this::read, "wrong_crs", "fits as EPSG:4549 with swapped axes");
    }

    @BadInput(
            number = 19,
            input = "cell centres in metres, declared as degrees",
            must = "are refused: they look like metres; the message names the system that fits")
    @Test
    void metresWhereDegreesAreDeclaredAreNamed() throws IOException {
        grid(GOOD);
        InputFile file =
                new InputFile(folder.resolve("grid.parquet"), InputKind.OBSERVED, FileFormat.of(FileFormat.PARQUET));
        city.profile.grid(new GridInput(file, "EPSG:4326", null, 0.0025));
        city.refuses(this::read, "wrong_crs", "look like metres where degrees are needed", "fits as EPSG:4549");
    }

    /** One wild position says nothing of the others. */
    @Test
    void aFewWrongPositionsHideNotWhatFits() throws IOException {
        StringBuilder rows = new StringBuilder("('wild', 0D, 0D, 1D)");
        for (int i = 0; i < 20; i++) {
            rows.append(", ('c" + i + "', " + (500_125 + 250 * i) + "D, 3990125D, 1D)");
        }
        grid(rows.toString());
        city.profile.grid("grid.parquet", "EPSG:4547", 250);
        city.refuses(this::read, "wrong_crs", "fits as EPSG:4549");
    }

    @BadInput(number = 19, input = "a grid in degrees, declared as metres", must = "is refused: they look like degrees")
    @Test
    void degreesWhereMetresAreDeclaredAreRefused() throws IOException {
        grid("('c1', 120.1D, 36.1D, 2D)");
        city.refuses(this::read, "wrong_crs", "look like degrees", "fits as EPSG:4326");
    }

    @Test
    void squaresInDegreesAreRefused() throws IOException {
        grid("('c1', 120.01D, 36.01D, 2D)");
        city.profile.grid("grid.parquet", "EPSG:4326", 250);
        city.refuses(this::read, "cell_size_in_degrees", "EPSG:4326");
    }

    @BadInput(number = 25, input = "a Parquet grid that is cut off", must = "is refused: damaged_parquet")
    @Test
    void aTruncatedGridIsRefused() throws IOException {
        grid(GOOD);
        city.cut("grid.parquet", 0.5);
        city.refuses(this::read, "damaged_parquet", "cut off");
    }

    @Test
    void squaresOverEachOtherAreRefused() throws IOException {
        grid(GOOD + ", ('c3', 500375D, 3990125D, 1D)");
        city.refuses(this::read, "overlapping_cells", "c2 / c3");
    }

    @Test
    void clippedCellsOverEachOtherAreRefused() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select 'c1' as cell_id, 500100D as x_m, 3990100D as y_m, 8 as population, "
                        + "ST_AsBinary(ST_PolygonFromEnvelope(500000D, 3990000D, 500200D, 3990250D)) as geometry "
                        + "union all select 'c2', 500125D, 3990125D, 1, null");
        city.refuses(this::read, "overlapping_cells", "c1 / c2 (50,000 m²)");
    }

    @Test
    void columnsMayHaveOtherNames() throws IOException {
        city.parquet(
                spark(),
                "grid.parquet",
                "select 'c1' as id, 500125D as east, 3990125D as north, 8 as pop, '990001' as unit");
        FileFormat format = new FileFormat(
                FileFormat.PARQUET,
                null,
                null,
                null,
                Map.of("cell_id", "id", "x_m", "east", "y_m", "north", "population", "pop", "census_unit", "unit"));
        InputFile file = new InputFile(folder.resolve("grid.parquet"), InputKind.OBSERVED, format);
        city.profile.grid(new GridInput(file, "EPSG:4549", 250.0, null));

        Row cell = read().get(0);

        assertThat(cell.<Double>getAs(CellTable.POPULATION.name())).isEqualTo(8);
        assertThat(cell.<String>getAs(CellTable.CENSUS_UNIT.name())).isEqualTo("990001");
    }
}
