package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.RowRule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CsvWktTest extends VectorTest {
    private static final FileFormat CSV = FileFormat.of(FileFormat.CSV);

    @Test
    void gdalsFileIsRead() {
        Path file = converted("towns.csv", "-lco", "GEOMETRY=AS_WKT");
        List<Row> rows = rows(open(file, CSV, "EPSG:4549").orElseThrow());
        assertThat(rows).extracting(row -> attribute(row, "name")).isEqualTo(NAMES);
        assertThat(rows).extracting(row -> attribute(row, "code")).isEqualTo(CODES);
        assertThat(rows).extracting(row -> geometry(row).getArea()).containsExactly(1e6, 970_000.0, 1e6);
        assertThat(rows)
                .extracting(row -> row.<String>getAs(FeatureRows.FEATURE))
                .containsExactly("line 2", "line 3", "line 4");
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void theSystemMustBeDeclared() {
        Path file = write("a.csv", "name,code,WKT\n甲,1,POINT (1 2)\n");
        refuses(file, FileFormat.CSV, "no_crs", "a.csv");
    }

    @Test
    @BadInput(number = 21, input = "polygons in a CSV in GBK", must = "read where declared, else refused")
    void gbkIsReadWhereDeclared() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "name,code,geom\n湛山街道,007,POINT (1 2)\n".getBytes(Charset.forName("GBK")));
        FileFormat declared = new FileFormat(FileFormat.CSV, null, "GBK", "geom", Map.of());
        Row row = rows(open(file, declared, "EPSG:4490").orElseThrow()).get(0);
        assertThat(attribute(row, "name")).isEqualTo("湛山街道");
        assertThat(attribute(row, "code")).isEqualTo("007");

        assertThat(open(file, new FileFormat(FileFormat.CSV, null, null, "geom", Map.of()), "EPSG:4490"))
                .isEmpty();
    }

    @Test
    @BadInput(number = 29, input = "ragged line in a CSV of polygons", must = "fault of its line")
    void faultsStandWithTheirLine() {
        String[] shapes = {
            "\"POLYGON ((0 0, 9 0, 9 9, 0 0))\"",
            "",
            "POLYGON EMPTY",
            "\"POLYGON ((0 0, 9 0, 9 9, 0 1))\"",
            "\"POLYGON ((0 0, 9 0, 0 0))\"",
            "\"POLYGON ((0 0, 9 0, 9 9\"",
            "POINT (1 NaN)",
            "\"CURVEPOLYGON ((0 0, 9 0, 9 9, 0 0))\"",
            "\"MULTIPOLYGON (EMPTY, ((0 0, 9 0, 9 9, 0 0)))\"",
            "街道",
            "POINT Z (1 2 3)",
            "x,y,z",
        };
        StringBuilder text = new StringBuilder("name,code,WKT\n");
        for (String shape : shapes) {
            text.append("甲,1,").append(shape).append('\n');
        }
        List<Row> rows =
                rows(open(write("a.csv", text.toString()), CSV, "EPSG:4549").orElseThrow());
        assertThat(rows)
                .extracting(VectorTest::fault)
                .containsExactly(
                        null,
                        "no_geometry",
                        "empty_geometry",
                        "broken_ring",
                        "broken_ring",
                        "unreadable_geometry",
                        "bad_coordinate",
                        "unsupported_geometry: CURVEPOLYGON",
                        "empty_geometry",
                        "unreadable_geometry",
                        null,
                        "no_row: ragged_row");
        tells(Severity.NOTICE, "heights_left_out", "line 12");
        assertThat(GeometryFault.of("no_row: ragged_row")).isEqualTo(GeometryFault.NO_ROW);
        assertThat(GeometryFault.detail("no_row: ragged_row")).isEqualTo("ragged_row");
    }

    @Test
    void everyFaultHasARule() {
        assertThat(FeatureRows.rules()).hasSameSizeAs(GeometryFault.values());
        Path file = write("a.csv", "name,code,WKT\n甲,1,POINT (1 2)\n甲,1,\n甲,1,CURVE (1)\n甲\n");
        FeatureRows features = open(file, CSV, "EPSG:4549").orElseThrow();
        assertThat(FeatureRows.rules())
                .filteredOn(rule -> features.rows().filter(rule.broken()).count() == 1)
                .extracting(RowRule::kind)
                .containsExactly("no_geometry", "unsupported_geometry", "no_row");
    }

    @Test
    void collectionsWithoutEndAreAFault() {
        String bomb = "GEOMETRYCOLLECTION (".repeat(40_000) + "POINT (1 2)" + ")".repeat(40_000);
        assertThat(WktGeometry.read(bomb).fault()).isEqualTo("unreadable_geometry");
    }
}
