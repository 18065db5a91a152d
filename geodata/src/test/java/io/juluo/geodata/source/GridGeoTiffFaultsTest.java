package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.raster.GdalRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rasters that cannot be used are refused in one line; single cells that are no people are counted. */
class GridGeoTiffFaultsTest extends RasterCity {
    @BadInput(number = 25, input = "a GeoTIFF that is cut off", must = "is refused: damaged_tiff")
    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        Path file = worldPop("cut.tif");
        city.cut("cut.tif", 0.6);
        declare(file, null);
        city.refuses(this::read, "damaged_tiff", "cut off", "block");
    }

    @Test
    void damageInsideABlockIsRefusedToo() throws IOException {
        Path file = worldPop("hole.tif");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0);
        Files.write(file, bytes);
        declare(file, null);
        city.refuses(this::read, "damaged_tiff", "block");
    }

    @BadInput(number = 27, input = "an empty GeoTIFF, or another file under its name", must = "is refused")
    @Test
    void anEmptyOrOtherFileIsRefused() throws IOException {
        declare(Files.createFile(folder.resolve("empty.tif")), null);
        city.refuses(this::read, "empty_file", "0 bytes");
        city = new SmallCity(Files.createDirectory(folder.resolve("second")));
        declare(Files.writeString(folder.resolve("text.tif"), "cell_id,x_m,y_m,population\n"), null);
        city.refuses(this::read, "not_a_tiff", "63 65");
    }

    @Test
    void aRasterWithoutPlaceOrSystemIsRefused() throws IOException {
        worldPop("wgs84.tif");
        Gdal.run(folder, "gdal_translate", "-q", "-co", "PROFILE=BASELINE", "wgs84.tif", "baseline.tif");
        declare(folder.resolve("baseline.tif"), "EPSG:4326");
        city.refuses(this::read, "not_georeferenced", "lies");

        worldPop().write("nowhere.tif", "");
        city = new SmallCity(Files.createDirectory(folder.resolve("second")));
        declare(folder.resolve("nowhere.tif"), null);
        city.refuses(this::read, "no_crs", "nowhere.tif");
        city = new SmallCity(Files.createDirectory(folder.resolve("third")));
        declare(folder.resolve("nowhere.tif"), "EPSG:4326");
        assertThat(read()).isNotEmpty();
    }

    @BadInput(number = 19, input = "a raster in degrees, declared as metres", must = "is refused by its extent")
    @Test
    void aWrongSystemIsRefusedByExtent() {
        declare(worldPop("wgs84.tif"), "EPSG:32651");
        city.refuses(this::read, "wrong_crs", "EPSG:32651", "look like degrees", "the layer fits as EPSG:4326");
        city.tells(Severity.WARNING, "crs_differs", 1, "EPSG:32651 / EPSG:4326");
    }

    @BadInput(
            number = 16,
            input = "a raster whose file says another zone of the projection than its cells are in",
            must = "is refused by its extent; the message names the zone that fits")
    @Test
    void theZoneInWhichARasterFitsIsNamed() {
        declare(
                new GdalRaster(folder, GdalRaster.people(200, 100, 1), SmallCity.X0, SmallCity.Y0, 100)
                        .write("city.tif", "EPSG:4547"),
                null);
        city.refuses(this::read, "wrong_crs", "EPSG:4547", "the layer fits as EPSG:4549");
    }

    @BadInput(
            number = 19,
            input = "a raster in metres whose file says degrees",
            must = "is refused; the message names the system that fits")
    @Test
    void aRasterInMetresThatSaysDegreesIsNamed() {
        declare(
                new GdalRaster(folder, GdalRaster.people(200, 100, 1), SmallCity.X0, SmallCity.Y0, 100)
                        .write("city.tif", "EPSG:4326"),
                null);
        city.refuses(this::read, "wrong_crs", "EPSG:4326", "look like metres", "fits as EPSG:4549");
    }

    @Test
    void aRasterFarFromTheCityIsRefused() {
        Path file = new GdalRaster(folder, GdalRaster.people(50, 50, 1), 10, 50, 0.01).write("far.tif", "EPSG:4326");
        declare(file, null);
        city.refuses(this::read, "wrong_crs", "EPSG:4326", "50 km");
        assertThat(city.issue("wrong_crs").message()).doesNotContain("fits as");
    }

    @Test
    void aRasterWithoutPeopleInTheCityIsRefused() {
        double[][] people = new double[ROWS][COLUMNS];
        Arrays.stream(people).forEach(row -> Arrays.fill(row, GdalRaster.NODATA));
        people[0][0] = 3;
        declare(new GdalRaster(folder, people, WEST, SOUTH, ARC_SECONDS_3).write("sea.tif", "EPSG:4326"), null);
        city.refuses(this::read, "no_people", "79,200 cells");
    }

    @BadInput(
            number = 33,
            input = "a raster whose value for no data is not declared",
            must = "its negative people are counted; too many stop the run")
    @Test
    void undeclaredNodataIsNoPeople() {
        worldPop("wgs84.tif");
        Gdal.run(folder, "gdal_translate", "-q", "-a_nodata", "none", "wgs84.tif", "none.tif");
        declare(folder.resolve("none.tif"), null);
        city.refuses(this::read, "bad_population", "negative");
    }

    @BadInput(number = 32, input = "raster cells that are not a number or infinite", must = "are left out and counted")
    @Test
    void cellsThatAreNoNumbersAreLeftOut() throws IOException {
        double[][] people = new double[100][200];
        Arrays.stream(people).forEach(row -> Arrays.fill(row, 2));
        people[10][20] = -3;
        people[11][20] = Double.NaN;
        people[12][20] = Double.POSITIVE_INFINITY;
        Path file = new GdalRaster(folder, people, SmallCity.X0, SmallCity.Y0, 100)
                .write("city.tif", "EPSG:4549", "-ot", "Float32");

        assertThat(read(file)).hasSize(19_997);
        city.tells(Severity.WARNING, "bad_population", 3, "3 of 20000 rows", "r10c20; r11c20; r12c20");
    }
}
