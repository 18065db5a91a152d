package io.juluo.geodata.source;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.source.raster.GdalRaster;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** Rasters as GDAL writes them, over the small city: 20 km by 10 km east of 120°E, from 36.04°N. */
abstract class RasterCity extends SparkTest {
    static final double ARC_SECONDS_3 = 1.0 / 1200;
    static final double WEST = 119.95;
    static final double SOUTH = 36.0;
    static final int COLUMNS = 396;
    static final int ROWS = 200;

    @TempDir
    Path folder;

    SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    GdalRaster worldPop() {
        return new GdalRaster(folder, GdalRaster.people(COLUMNS, ROWS, 7), WEST, SOUTH, ARC_SECONDS_3);
    }

    Path worldPop(String name) {
        return worldPop()
                .write(
                        name,
                        "EPSG:4326",
                        ("-ot Float32 -co TILED=YES -co BLOCKXSIZE=128 -co BLOCKYSIZE=64 -co COMPRESS=DEFLATE"
                                        + " -co PREDICTOR=3")
                                .split(" "));
    }

    void declare(Path file, @Nullable String crs) {
        InputFile input = new InputFile(file, InputKind.DERIVED, FileFormat.of(FileFormat.GEOTIFF));
        city.profile.grid(new GridInput(input, crs, null, null));
    }

    List<Row> read() {
        return GridSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()))
                .orderBy(CellTable.CELL_ID.col())
                .collectAsList();
    }

    List<Row> read(Path file) {
        declare(file, null);
        return read();
    }

    static Geometry geometry(Row cell) {
        return cell.getAs(CellTable.GEOMETRY.name());
    }

    static double people(List<Row> cells) {
        return cells.stream()
                .mapToDouble(cell -> cell.<Double>getAs(CellTable.POPULATION.name()))
                .sum();
    }

    /** Everyone in the raster is either in a cell of the grid or told to live beyond the city. */
    double peopleBeyond() {
        return city.issues.all().stream()
                .filter(issue -> issue.kind().equals("people_beyond_city"))
                .map(issue -> issue.sample().get(0))
                .mapToDouble(said -> Double.parseDouble(said.split(" ", 2)[0].replace(",", "")))
                .sum();
    }

    static double peopleByGdal(Path file, long cells) {
        return GdalRaster.meanByGdal(file) * (double) cells;
    }

    long count(String kind) {
        return city.issues.all().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
