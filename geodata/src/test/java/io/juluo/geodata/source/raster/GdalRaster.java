package io.juluo.geodata.source.raster;

import io.juluo.geodata.Gdal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Known numbers of people that GDAL writes as a raster: what the reader must find again. */
public final class GdalRaster {
    /** What stands for no data. */
    public static final double NODATA = -99999;

    private final Path folder;
    private final double[][] people;
    private final double west;
    private final double south;
    private final double cell;

    /** Given values, the northernmost row first; the south-western corner and the cells' edge in the raster's CRS. */
    public GdalRaster(Path folder, double[][] people, double west, double south, double cell) {
        this.folder = folder;
        this.people = people;
        this.west = west;
        this.south = south;
        this.cell = cell;
    }

    /** Made-up people: two cells in five hold none, one in ten zero. The same seed gives the same. */
    public static double[][] people(int columns, int rows, long seed) {
        Random random = new Random(seed);
        double[][] people = new double[rows][columns];
        for (double[] row : people) {
            for (int i = 0; i < columns; i++) {
                double kind = random.nextDouble();
                row[i] = kind < 0.4
                        ? NODATA
                        : kind < 0.5 ? 0 : Math.rint(-40_000 * Math.log(random.nextDouble())) / 1000;
            }
        }
        return people;
    }

    /** Writes the raster; without a CRS where that is empty. */
    public Path write(String name, String crs, String... options) {
        try {
            Files.writeString(folder.resolve(name + ".asc"), ascii());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> arguments = new ArrayList<>(List.of("-q", "--config", "AAIGRID_DATATYPE", "Float64"));
        if (!crs.isEmpty()) {
            arguments.addAll(List.of("-a_srs", crs));
        }
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(name + ".asc", name));
        Gdal.run(folder, "gdal_translate", arguments.toArray(String[]::new));
        return folder.resolve(name);
    }

    private String ascii() {
        StringBuilder text = new StringBuilder("ncols " + people[0].length + "\nnrows " + people.length + "\nxllcorner "
                + west + "\nyllcorner " + south + "\ncellsize " + cell + "\nNODATA_value " + NODATA + "\n");
        for (double[] row : people) {
            for (double value : row) {
                text.append(value).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Writes people, every cell with some, of which a mask in the file leaves those of a checkerboard of three by three
     * cells and some lines; without a value for no data.
     *
     * @param options for the file
     */
    public static Path masked(Path folder, String name, String... options) {
        int columns = 150;
        int rows = 90;
        double[][] people = new double[rows][columns];
        double[][] valid = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                people[row][column] = 1 + row * columns + column;
                valid[row][column] = (row / 3 + column / 3) % 2 == 0 && column % 11 != 0 ? 255 : 0;
            }
        }
        new GdalRaster(folder, people, 500_000, 3_990_000, 100)
                .write("all.tif", "EPSG:4549", "-ot", "Float32", "-a_nodata", "none");
        new GdalRaster(folder, valid, 500_000, 3_990_000, 100)
                .write("valid.tif", "EPSG:4549", "-ot", "Byte", "-a_nodata", "none");
        Gdal.run(folder, "gdalbuildvrt", "-q", "-separate", "both.vrt", "all.tif", "valid.tif");
        List<String> arguments = new ArrayList<>(List.of("-q", "-b", "1", "-mask", "2"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("both.vrt", name));
        Gdal.run(folder, "gdal_translate", arguments.toArray(String[]::new));
        return folder.resolve(name);
    }

    /** The value of a cell as a raster of that type holds it. */
    double value(int column, int row, boolean whole, boolean single) {
        double value = people[row][column];
        return whole ? Math.floor(value + 0.5) : single ? (float) value : value;
    }

    /** Mean of the raster's values that are not without data, by GDAL's own statistics. */
    public static double meanByGdal(Path file) {
        Path folder = Path.of(String.valueOf(file.getParent()));
        String said =
                Gdal.run(folder, "gdalinfo", "-stats", "--config", "GDAL_PAM_ENABLED", "NO", String.valueOf(file));
        Matcher mean = Pattern.compile("STATISTICS_MEAN=(\\S+)").matcher(said);
        if (!mean.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(mean.group(1));
    }

    /** The same without the cells that the file's mask leaves out: as GDAL warps them, for its statistics count them. */
    public static double maskedMeanByGdal(Path file) {
        Path folder = Path.of(String.valueOf(file.getParent()));
        Gdal.run(folder, "gdalwarp", "-q", "-overwrite", "-dstnodata", "-1", String.valueOf(file), "warped.tif");
        return meanByGdal(folder.resolve("warped.tif"));
    }

    /** A number as GDAL's command line takes it. */
    static String number(double number) {
        return String.format(Locale.ROOT, "%.12f", number);
    }
}
