package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever bytes of a layer are damaged, the answer is its features or a refusal, never an exception or a lost row. */
class DamagedLayerTest extends VectorTest {
    private static final int TRIALS = 25;

    @ParameterizedTest
    @CsvSource({
        "towns.shp, shapefile, towns.shp",
        "towns.shp, shapefile, towns.dbf",
        "towns.shp, shapefile, towns.shx",
        "towns.gpkg, geopackage, towns.gpkg",
        "towns.csv, csv, towns.csv",
        "towns.geojson, geojson, towns.geojson"
    })
    void damageNeverEndsInAnException(String layer, String format, String damaged) throws IOException {
        Path file = format.equals(FileFormat.GEOJSON) ? towns() : made(layer);
        Path part = folder.resolve(damaged);
        byte[] whole = Files.readAllBytes(part);
        Random random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            Files.write(part, damage(whole, random));
            long errors = issues.count(Severity.ERROR);
            Optional<FeatureRows> features = open(file, FileFormat.of(format), "EPSG:4549");
            if (features.isEmpty()) {
                assertThat(issues.count(Severity.ERROR)).as("trial %s", trial).isGreaterThan(errors);
            } else {
                assertWhole(rows(features.get()).size(), format, trial);
            }
        }
    }

    /** Only a line break within a CSV, or a cut at the end of one of its lines, changes how many rows it has. */
    private void assertWhole(int rows, String format, int trial) {
        boolean told = issues.all().stream().anyMatch(issue -> issue.kind().equals("deleted_rows"));
        if (!told && !format.equals(FileFormat.CSV)) {
            assertThat(rows).as("trial %s", trial).isEqualTo(NAMES.size());
        }
    }

    private Path made(String layer) {
        return layer.endsWith(".shp")
                ? converted(layer, "-lco", "ENCODING=UTF-8")
                : converted(layer, layer.endsWith(".csv") ? new String[] {"-lco", "GEOMETRY=AS_WKT"} : new String[0]);
    }

    /** A third each: cut off, one byte changed, a stretch overwritten. */
    private static byte[] damage(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        int kind = random.nextInt(3);
        if (kind == 0) {
            return Arrays.copyOf(whole, at);
        }
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        for (int i = at; kind == 2 && i < Math.min(at + 20, whole.length); i++) {
            damaged[i] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
