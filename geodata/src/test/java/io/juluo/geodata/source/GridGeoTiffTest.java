package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.raster.GdalRaster;
import io.juluo.geodata.table.CellTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** A raster of people becomes cells: all its people, each at the right place, with the right area. */
class GridGeoTiffTest extends RasterCity {
    @BadInput(number = 18, input = "a raster in another system than the zones", must = "is moved into the metric CRS")
    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "EPSG:32651", "EPSG:4549", "ESRI:54009", "EPSG:3857"})
    void everyoneIsInACellOrToldToLiveBeyond(String crs) {
        Path file = worldPop("wgs84.tif");
        if (!crs.equals("EPSG:4326")) {
            Gdal.run(folder, "gdalwarp", "-q", "-t_srs", crs, "wgs84.tif", "moved.tif");
            file = folder.resolve("moved.tif");
        }

        List<Row> cells = read(file);

        long withValue = cells.size() + count("people_beyond_city") + count("cells_without_people");
        assertThat(people(cells) + peopleBeyond()).isCloseTo(peopleByGdal(file, withValue), within(0.06));
        assertThat(count("people_beyond_city")).isPositive();
        assertThat(count("cells_without_value")).isPositive();
        assertThat(cells).hasSizeGreaterThan(10_000);
        assertThat(cells.stream()
                        .mapToDouble(cell -> geometry(cell)
                                .getCentroid()
                                .getCoordinate()
                                .distance(new Coordinate(cell.getDouble(1), cell.getDouble(2))))
                        .max())
                .hasValueCloseTo(0.0, within(0.2));
        assertThat(city.issues.all())
                .allSatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.NOTICE));
    }

    @Test
    void aRasterWithinTheCityGivesGdalsSumExactly() {
        double[][] people = GdalRaster.people(200, 100, 11);
        Path file = new GdalRaster(folder, people, SmallCity.X0, SmallCity.Y0, 100)
                .write("city.tif", "EPSG:4549", "-ot", "Float64", "-co", "COMPRESS=LZW");

        List<Row> cells = read(file);

        double sum = peopleByGdal(file, cells.size() + count("cells_without_people"));
        assertThat(people(cells)).isCloseTo(sum, within(1e-9 * sum));
        assertThat(count("people_beyond_city")).isZero();
        double known = Arrays.stream(people)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> value > 0)
                .sum();
        assertThat(people(cells)).isCloseTo(known, within(1e-9 * known));
        assertThat(cells)
                .allSatisfy(cell -> assertThat(geometry(cell).getArea()).isCloseTo(10_000, within(1e-6)));
    }

    @Test
    void peopleUnderTheFilesMaskDoNotCount() {
        Path file = GdalRaster.masked(folder, "masked.tif", "--config", "GDAL_TIFF_INTERNAL_MASK", "YES");

        List<Row> cells = read(file);

        double sum = GdalRaster.maskedMeanByGdal(file) * cells.size();
        assertThat(people(cells)).isCloseTo(sum, within(1e-9 * sum));
        assertThat(cells.size() + count("cells_without_value")).isEqualTo(150 * 90);
        assertThat(city.issues.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3 arc-seconds, 1200", "30 arc-seconds, 120", "a tenth of a degree, 10"})
    void cellsInDegreesHaveTheirTrueArea(String size, int cellsADegree) {
        double cell = 1.0 / cellsADegree;
        double[][] people = new double[Math.max(2, cellsADegree / 5)][Math.max(2, cellsADegree / 5)];
        Arrays.stream(people).forEach(row -> Arrays.fill(row, 1));
        Path file = new GdalRaster(folder, people, 120, SOUTH, cell).write("area.tif", "EPSG:4490", "-ot", "Float32");

        List<Row> cells = read(file);

        assertThat(cells).as(size).isNotEmpty();
        for (Row row : cells) {
            String[] place =
                    row.<String>getAs(CellTable.CELL_ID.name()).substring(1).split("c", 2);
            double north = SOUTH + cell * (people.length - Integer.parseInt(place[0]));
            double area = Ellipsoid.metricArea(cell, north - cell, north, row.<Double>getAs(CellTable.X_M.name()));
            assertThat(geometry(row).getArea()).isCloseTo(area, within(1e-6 * area));
        }
    }

    /** The area of a cell by the ellipsoid's own formula, in the projection's scale. */
    private static final class Ellipsoid {
        private static final double A = 6_378_137;
        private static final double F = 1 / 298.257222101;
        private static final double E2 = F * (2 - F);
        private static final double E = Math.sqrt(E2);

        static double metricArea(double width, double south, double north, double x_m) {
            double area = A * A * (1 - E2) / 2 * Math.toRadians(width) * (zone(north) - zone(south));
            // Transverse Mercator's scale of areas, 1 + d²/R², over the cell's width at the distance d of its middle.
            double latitude = Math.toRadians((south + north) / 2);
            double radius = A * Math.sqrt(1 - E2) / (1 - E2 * Math.pow(Math.sin(latitude), 2));
            double half = Math.toRadians(width) / 2 * A * Math.cos(latitude);
            double distance = x_m - 500_000;
            double scale = 1 + (distance * distance + half * half / 3) / (radius * radius);
            return area * scale;
        }

        private static double zone(double latitude) {
            double sine = Math.sin(Math.toRadians(latitude));
            return sine / (1 - E2 * sine * sine) + Math.log((1 + E * sine) / (1 - E * sine)) / (2 * E);
        }
    }

    @Test
    void cellsLieWhereGdalSeesThem() {
        Path file = worldPop("wgs84.tif");
        Gdal.run(folder, "gdalwarp", "-q", "-t_srs", "ESRI:54009", "wgs84.tif", "moll.tif");

        List<Row> cells = read(folder.resolve("moll.tif"));

        Row cell = cells.get(cells.size() / 2);
        String[] place =
                cell.<String>getAs(CellTable.CELL_ID.name()).substring(1).split("c", 2);
        Coordinate drawn = CoordinateTransform.to("EPSG:4549", "EPSG:4326").apply(cell.getDouble(1), cell.getDouble(2));
        String said = Gdal.run(
                folder, "gdallocationinfo", "-wgs84", "moll.tif", String.valueOf(drawn.x), String.valueOf(drawn.y));
        assertThat(said).contains("(" + place[1] + "P," + place[0] + "L)");
        String value = said.substring(said.indexOf("Value: ") + 7).strip();
        assertThat(cell.<Double>getAs(CellTable.POPULATION.name())).isCloseTo(Double.parseDouble(value), within(1e-5));
        assertThat(file).exists();
    }

    @Test
    void rowsFromTheSouthAndPointsForCellsAreUnderstood() throws IOException {
        Path file = worldPop("area.tif");
        double people = people(read(file));
        double beyond = peopleBeyond();
        Files.writeString(folder.resolve("up.vrt"), vrt("area.tif", true));
        Gdal.run(folder, "gdal_translate", "-q", "up.vrt", "up.tif");
        city = new SmallCity(Files.createDirectory(folder.resolve("second")));
        List<Row> up = read(folder.resolve("up.tif"));
        assertThat(people(up)).isNotCloseTo(people, within(1.0)); // the people are mirrored, not only the rows
        assertThat(people(up) + peopleBeyond()).isCloseTo(people + beyond, within(0.2));

        Gdal.run(folder, "gdal_translate", "-q", "-mo", "AREA_OR_POINT=Point", "area.tif", "point.tif");
        city = new SmallCity(Files.createDirectory(folder.resolve("third")));
        List<Row> point = read(folder.resolve("point.tif"));
        assertThat(people(point)).isEqualTo(people);
    }

    /** The same values with the first row in the south. */
    private static String vrt(String source, boolean southUp) {
        String place = WEST + ", " + ARC_SECONDS_3 + ", 0, " + SOUTH + ", 0, " + (southUp ? "" : "-") + ARC_SECONDS_3;
        return "<VRTDataset rasterXSize=\"" + COLUMNS + "\" rasterYSize=\"" + ROWS + "\"><SRS>EPSG:4326</SRS>"
                + "<GeoTransform>" + place + "</GeoTransform><VRTRasterBand dataType=\"Float32\" band=\"1\">"
                + "<NoDataValue>-99999</NoDataValue><SimpleSource><SourceFilename relativeToVRT=\"1\">" + source
                + "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>";
    }

    @Test
    void tilesOfAFolderAreOneGrid() throws IOException {
        Path whole = worldPop("whole.tif");
        List<Row> cells = read(whole);
        double people = people(cells);
        Path tiles = Files.createDirectory(folder.resolve("tiles"));
        Gdal.run(folder, "gdal_translate", "-q", "-srcwin", "0", "0", "200", "200", "whole.tif", "tiles/west.tif");
        Gdal.run(folder, "gdal_translate", "-q", "-srcwin", "200", "0", "196", "200", "whole.tif", "tiles/east.tif");

        city = new SmallCity(Files.createDirectory(folder.resolve("second")));
        List<Row> tiled = read(tiles);

        assertThat(tiled).hasSameSizeAs(cells);
        assertThat(people(tiled)).isCloseTo(people, within(1e-6));
        assertThat(tiled.get(0).<String>getAs(CellTable.CELL_ID.name())).startsWith("east/r");

        Gdal.run(folder, "gdal_translate", "-q", "-srcwin", "190", "0", "20", "200", "whole.tif", "tiles/over.tif");
        city = new SmallCity(Files.createDirectory(folder.resolve("third")));
        declare(tiles, null);
        city.refuses(this::read, "tiles_overlap", "east.tif, over.tif");

        Files.delete(tiles.resolve("over.tif"));
        Gdal.run(folder, "gdal_translate", "-q", "-outsize", "50%", "50%", "whole.tif", "tiles/coarse.tif");
        city = new SmallCity(Files.createDirectory(folder.resolve("fourth")));
        declare(tiles, null);
        city.refuses(this::read, "tiles_differ", "coarse.tif, east.tif");

        city = new SmallCity(Files.createDirectory(folder.resolve("fifth")));
        declare(Files.createDirectory(folder.resolve("none")), null);
        city.refuses(this::read, "no_tiles", "none");
    }

    @Test
    void nodataThatIsNotANumberIsNodata() {
        double[][] people = {{1, Double.NaN}, {Double.NaN, 4}};
        Path file = new GdalRaster(folder, people, SmallCity.X0, SmallCity.Y0, 100)
                .write("nan.tif", "EPSG:4549", "-ot", "Float64", "-a_nodata", "nan");

        assertThat(people(read(file))).isEqualTo(5);
        assertThat(count("cells_without_value")).isEqualTo(2);
    }
}
