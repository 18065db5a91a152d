package io.juluo.geodata.source.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.unit.ExactSum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Whatever the raster, its strips and the city: every cell is counted once, and nobody is lost. */
class RasterCellsProperties {
    private static final double NODATA = -99999;
    private static final double CELL_M = 100;
    private static final String METRIC = "EPSG:4549";

    @Property(tries = 100)
    void everyoneIsInACellOrBeyond(
            @ForAll @IntRange(min = 1, max = 30) int columns,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 40) int stripRows,
            @ForAll @IntRange(min = -500, max = 3_000) int west,
            @ForAll @IntRange(min = -500, max = 3_000) int north,
            @ForAll @IntRange(min = 1, max = 3_000) int width,
            @ForAll long seed)
            throws Exception {
        double[][] people = people(columns, rows, seed);
        Envelope city =
                new Envelope(500_000 + west, 500_000 + west + width, 3_990_000 - north - width, 3_990_000 - north);
        GridToWorld place = new GridToWorld(500_000, CELL_M, 0, 3_990_000, 0, -CELL_M);

        Read read = read(people, stripRows, place, city);

        long inside = 0;
        long insideUnits = 0;
        long all = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (people[row][column] > 0) {
                    all += ExactSum.units(people[row][column]);
                    boolean taken = city.contains(place.at(column + 0.5, row + 0.5));
                    inside += taken ? 1 : 0;
                    insideUnits += taken ? ExactSum.units(people[row][column]) : 0;
                }
            }
        }
        long units = read.cells.stream()
                .mapToLong(cell -> ExactSum.units(cell.getDouble(3)))
                .sum();
        assertThat(read.cells).hasSize((int) inside);
        assertThat(units).isEqualTo(insideUnits);
        assertThat(ExactSum.units(read.tally.peopleBeyond()) + units).isEqualTo(all);
        assertThat(read.tally.taken()).isEqualTo(inside);
        assertThat(read.tally.cells()).isEqualTo((long) columns * rows);
        assertThat(read.tally.nodata() + read.tally.nobody() + read.tally.taken() + read.tally.beyond())
                .isEqualTo((long) columns * rows);
    }

    private record Read(List<Row> cells, RasterTally tally) {}

    private static Read read(double[][] people, int stripRows, GridToWorld place, Envelope city)
            throws IOException, RasterFault {
        Path file = Files.createTempFile("cells", ".tif");
        try {
            SmallTiff.write(file, people, stripRows, NODATA);
            RasterTile tile = new RasterTile(file.toString(), "", people[0].length, people.length, place, NODATA);
            RasterReach reach = new RasterReach(new GeometryFactory().toGeometry(city));
            CoordinateTransform same = CoordinateTransform.to(METRIC, METRIC);
            CellReader reader = new CellReader(same, reach, new CellShape(1));
            List<Row> cells = new ArrayList<>();
            RasterTally tally = new RasterTally();
            for (BlockRange range : plan(tile, reach.window(tile, same, 0)).ranges()) {
                tally = tally.plus(reader.tally(range, 0));
                if (range.isNear()) {
                    reader.cells(range).forEachRemaining(cells::add);
                }
            }
            tally.refuseIfFault();
            return new Read(cells, tally);
        } finally {
            Files.delete(file);
        }
    }

    private static BlockPlan plan(RasterTile tile, @org.jspecify.annotations.Nullable Envelope window)
            throws IOException, RasterFault {
        try (TiffFile file = TiffFile.open(tile.path())) {
            return new BlockPlan(tile, file.image(), window);
        }
    }

    /** In thousandths of a person, so that sums are exact. */
    private static double[][] people(int columns, int rows, long seed) {
        Random random = new Random(seed);
        double[][] people = new double[rows][columns];
        for (double[] row : people) {
            for (int i = 0; i < columns; i++) {
                int kind = random.nextInt(4);
                row[i] = kind == 0 ? NODATA : kind == 1 ? 0 : (1 + random.nextInt(1_000_000)) / 1000.0;
            }
        }
        return people;
    }

    @Property(tries = 300)
    void aPlaceIsFoundAgainInTheGrid(
            @ForAll @IntRange(min = -500, max = 500) int column,
            @ForAll @IntRange(min = -500, max = 500) int row,
            @ForAll @IntRange(min = 1, max = 90) int turn) {
        double cosine = Math.cos(Math.toRadians(turn));
        double sine = Math.sin(Math.toRadians(turn));
        GridToWorld turned = new GridToWorld(500_000, 100 * cosine, 50 * sine, 3_990_000, 100 * sine, -50 * cosine);

        Coordinate at = turned.at(column, row);

        Coordinate found = turned.inGrid(at.x, at.y);
        assertThat(found.distance(new Coordinate(column, row))).isLessThan(1e-6);
    }
}
