package io.juluo.geodata.source.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.Gdal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffFileTest {
    private static final int COLUMNS = 150;
    private static final int ROWS = 90;

    @TempDir
    private Path folder;

    private GdalRaster raster() {
        return new GdalRaster(folder, GdalRaster.people(COLUMNS, ROWS, 1), 120, 36, 1.0 / 1200);
    }

    private Path write(String options) {
        return raster().write("people.tif", "EPSG:4326", options.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ot Float32",
                "-ot Float32 -co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32 -co COMPRESS=DEFLATE -co PREDICTOR=3",
                "-ot Float32 -co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32 -co COMPRESS=LZW -co PREDICTOR=3",
                "-ot Float32 -co COMPRESS=LZW -co PREDICTOR=2",
                "-ot Float32 -co COMPRESS=LZW",
                "-ot Float32 -co COMPRESS=PACKBITS -co BLOCKYSIZE=7",
                "-ot Float32 -co COMPRESS=ZSTD",
                "-ot Float32 -co COMPRESS=DEFLATE -co BIGTIFF=YES -co BLOCKYSIZE=1",
                "-ot Float32 -co TILED=YES -co BIGTIFF=YES -co ENDIANNESS=BIG",
                "-ot Float64 -co COMPRESS=DEFLATE -co PREDICTOR=3 -co TILED=YES",
                "-ot Float64 -co COMPRESS=DEFLATE -co PREDICTOR=2 -co ENDIANNESS=BIG",
                "-ot Int32 -co COMPRESS=DEFLATE -co PREDICTOR=2 -co TILED=YES",
                "-ot Int32 -co COMPRESS=LZW -co PREDICTOR=2 -co ENDIANNESS=BIG",
            })
    void everyValueIsWhatWasWritten(String options) throws Exception {
        Path file = write(options);
        GdalRaster truth = raster();
        double sum = 0;
        int found = 0;
        try (TiffFile tiff = TiffFile.open(file)) {
            TiffImage image = tiff.image();
            assertThat(image.nodata()).isEqualTo(GdalRaster.NODATA);
            for (int block = 0; block < image.blocks().count(); block++) {
                double[] values = tiff.values(block);
                for (int i = 0; i < values.length; i++) {
                    int column = image.column(block) + i % image.blockWidth();
                    int row = image.row(block) + i / image.blockWidth();
                    if (column < COLUMNS && row < ROWS) {
                        double written = truth.value(column, row, options.contains("Int"), options.contains("Float32"));
                        assertThat(values[i]).isEqualTo(written);
                        sum += values[i] == GdalRaster.NODATA ? 0 : values[i];
                        found += values[i] == GdalRaster.NODATA ? 0 : 1;
                    }
                }
            }
        }
        assertThat(sum / found).isCloseTo(GdalRaster.meanByGdal(file), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-co BLOCKYSIZE=7",
                "-co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32",
                "-co COMPRESS=LZW -co ENDIANNESS=BIG",
                "-co COMPRESS=DEFLATE -co PREDICTOR=3 -co BIGTIFF=YES -co TILED=YES -co BLOCKXSIZE=16 -co BLOCKYSIZE=16",
            })
    void cellsThatTheFilesMaskLeavesOutHaveNoValue(String options) throws Exception {
        String internal = options + " --config GDAL_TIFF_INTERNAL_MASK YES";
        Path file = GdalRaster.masked(folder, "masked.tif", internal.split(" "));
        Gdal.run(folder, "gdaladdo", "-q", "masked.tif", "2", "4");
        double sum = 0;
        int found = 0;
        try (TiffFile tiff = TiffFile.open(file)) {
            TiffImage image = tiff.image();
            for (int block = 0; block < image.blocks().count(); block++) {
                double[] values = tiff.values(block);
                boolean[] masked = Objects.requireNonNull(tiff.masked(block));
                assertThat(masked).hasSameSizeAs(values);
                for (int i = 0; i < values.length; i++) {
                    int column = image.column(block) + i % image.blockWidth();
                    int row = image.row(block) + i / image.blockWidth();
                    boolean valid = (row / 3 + column / 3) % 2 == 0 && column % 11 != 0;
                    assertThat(!masked[i]).isEqualTo(valid && column < COLUMNS && row < ROWS);
                    sum += masked[i] ? 0 : values[i];
                    found += masked[i] ? 0 : 1;
                }
            }
        }
        assertThat(found).isBetween(5_000, 7_000);
        assertThat(sum / found).isCloseTo(GdalRaster.maskedMeanByGdal(file), within(1e-9));
    }

    @Test
    void aMaskInAFileOfItsOwnIsNamed() {
        Path file = GdalRaster.masked(folder, "masked.tif", "--config", "GDAL_TIFF_INTERNAL_MASK", "NO");
        refuses("mask_beside", file, "masked.tif.msk");
    }

    /** Of another program: eight bits a cell, or bits from the lowest, in strips of its own; a small image is no mask. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void aMaskMayBeWrittenOtherwise(int bits) throws Exception {
        Path file = folder.resolve("other.tif");
        double[][] values = {{1, 2, 4}, {8, 16, 32}, {64, 128, 256}};
        boolean[][] valid = {{true, false, true}, {false, false, true}, {true, true, false}};
        SmallTiff.write(file, values, 3, -1);
        SmallTiff.addMask(file, valid, bits);
        try (TiffFile tiff = TiffFile.open(file)) {
            assertThat(tiff.masked(0)).containsExactly(false, true, false, true, true, false, false, false, true);
        }
        SmallTiff.addMask(file, new boolean[][] {{true, true, true}}, bits);
        refuses("unsupported_tiff", file, "a mask of 3 x 1 cells");
    }

    @Test
    void smallWholeNumbersAreReadWithAndWithoutSign() throws Exception {
        double[][] people = {{0, 1, 127}, {128, 200, 254}};
        GdalRaster raster = new GdalRaster(folder, people, 0, 0, 1);
        assertThat(values(raster.write("byte.tif", "EPSG:4549", "-ot", "Byte")))
                .containsExactly(0, 1, 127, 128, 200, 254);
        assertThat(values(raster.write("i16.tif", "EPSG:4549", "-ot", "Int16", "-scale", "0", "1", "0", "-100")))
                .containsExactly(0, -100, -12_700, -12_800, -20_000, -25_400);
        assertThat(values(raster.write("u16.tif", "EPSG:4549", "-ot", "UInt16", "-scale", "0", "1", "0", "200")))
                .containsExactly(0, 200, 25_400, 25_600, 40_000, 50_800);
        assertThat(values(raster.write("u32.tif", "EPSG:4549", "-ot", "UInt32", "-scale", "0", "1", "0", "16000000")))
                .containsExactly(0, 16e6, 2032e6, 2048e6, 3200e6, 4064e6);
    }

    private static double[] values(Path file) throws Exception {
        try (TiffFile tiff = TiffFile.open(file)) {
            return tiff.values(0);
        }
    }

    @Test
    void blocksThatAreNotStoredAreKnown() throws Exception {
        double[][] people = new double[64][64];
        Arrays.stream(people).forEach(row -> Arrays.fill(row, GdalRaster.NODATA));
        people[40][40] = 8;
        Path file = new GdalRaster(folder, people, 120, 36, 0.001)
                .write(
                        "sparse.tif",
                        "EPSG:4326",
                        "-ot",
                        "Float32",
                        "-co",
                        "TILED=YES",
                        "-co",
                        "BLOCKXSIZE=32",
                        "-co",
                        "BLOCKYSIZE=32",
                        "-co",
                        "SPARSE_OK=TRUE");
        try (TiffFile tiff = TiffFile.open(file)) {
            assertThat(tiff.image().blocks().isStored(0)).isFalse();
            assertThat(tiff.image().blocks().isStored(3)).isTrue();
            assertThat(tiff.values(3)[8 * 32 + 8]).isEqualTo(8);
        }
    }

    @Test
    void anotherKindOfFileIsNamed() throws IOException {
        refuses("not_a_tiff", Files.writeString(folder.resolve("a.tif"), "cell_id,x_m,y_m\n"), "63 65");
        refuses("not_a_tiff", Files.writeString(folder.resolve("b.tif"), "II"), "2 bytes");
        refuses("not_a_tiff", Files.writeString(folder.resolve("c.tif"), "II*"), "3 bytes");
    }

    @Test
    void severalBandsPicturesAndScaledValuesAreRefused() {
        Path one = write("-ot Float32");
        Gdal.run(folder, "gdalbuildvrt", "-q", "-separate", "two.vrt", "people.tif", "people.tif");
        Gdal.run(folder, "gdal_translate", "-q", "two.vrt", "two.tif");
        refuses("not_one_band", folder.resolve("two.tif"), "2 bands");
        Gdal.run(folder, "gdal_translate", "-q", "-a_scale", "0.1", one.toString(), "scaled.tif");
        refuses("scaled_raster", folder.resolve("scaled.tif"), "scale 0.1");
        Gdal.run(folder, "gdal_translate", "-q", "-a_scale", "1", "-a_offset", "0", one.toString(), "plain.tif");
        opens(folder.resolve("plain.tif"));
    }

    private static void opens(Path file) {
        org.assertj.core.api.Assertions.assertThatCode(() -> TiffFile.open(file).close())
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNotReadIsNamed() {
        write("-ot Byte -co COMPRESS=JPEG");
        refuses("unsupported_tiff", folder.resolve("people.tif"), "compression 7");
        write("-ot Byte -co NBITS=1");
        refuses("unsupported_tiff", folder.resolve("people.tif"), "1 bits");
        write("-ot CFloat32");
        refuses("unsupported_tiff", folder.resolve("people.tif"), "format 6");
    }

    private static void refuses(String kind, Path file, String detail) {
        assertThatThrownBy(() -> TiffFile.open(file).close()).isInstanceOfSatisfying(RasterFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.detail()).contains(detail);
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ot Float32 -co COMPRESS=DEFLATE -co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32",
                "-ot Float32",
                "-ot Float32 -co COMPRESS=LZW",
                "-ot Float32 -co COMPRESS=PACKBITS"
            })
    void aFileThatIsCutOffAnywhereIsRefused(String options) throws IOException {
        byte[] whole = Files.readAllBytes(write(options));
        Path cut = folder.resolve("cut.tif");
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            Files.write(cut, Arrays.copyOf(whole, i < 20 ? i : random.nextInt(whole.length)));
            assertThatThrownBy(() -> readAll(cut)).isInstanceOf(RasterFault.class);
        }
    }

    /** One byte changed: either it is noticed, or a value differs that no checksum protects; never another end. */
    @ParameterizedTest
    @ValueSource(strings = {"NONE", "DEFLATE", "LZW", "PACKBITS", "ZSTD"})
    void aFlippedByteEndsInValuesOrInAReason(String compression) throws IOException {
        byte[] whole = Files.readAllBytes(write("-ot Float32 -co BLOCKYSIZE=20 -co COMPRESS=" + compression));
        Path flipped = folder.resolve("flipped.tif");
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            int at = i % 2 == 0 ? random.nextInt(Math.min(600, bytes.length)) : random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, bytes);
            try {
                readAll(flipped);
            } catch (RasterFault told) {
                assertThat(told.mend()).isNotBlank();
            }
        }
    }

    @Test
    void deflatedBlocksAreHeldAgainstTheirChecksum() throws Exception {
        byte[] whole = Files.readAllBytes(write("-ot Float32 -co BLOCKYSIZE=90 -co COMPRESS=DEFLATE"));
        Path flipped = folder.resolve("flipped.tif");
        long start;
        long bytes;
        try (TiffFile tiff = TiffFile.open(folder.resolve("people.tif"))) {
            start = tiff.image().blocks().offset(0);
            bytes = tiff.image().blocks().bytes(0);
        }
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            byte[] wrong = whole.clone();
            wrong[(int) start + random.nextInt((int) bytes)] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, wrong);
            assertThatThrownBy(() -> readAll(flipped)).isInstanceOf(RasterFault.class);
        }
    }

    private static void readAll(Path file) throws IOException, RasterFault {
        try (TiffFile tiff = TiffFile.open(file)) {
            for (int block = 0; block < tiff.image().blocks().count(); block++) {
                if (tiff.image().blocks().isStored(block)) {
                    tiff.values(block);
                }
            }
        }
    }
}
