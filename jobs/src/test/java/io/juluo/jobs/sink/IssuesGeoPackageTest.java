package io.juluo.jobs.sink;

import static io.juluo.jobs.sink.SinkWorld.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.PlaceIssue;
import io.juluo.geodata.issue.ZoneIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where something is wrong, as a GIS opens it. */
class IssuesGeoPackageTest {
    @TempDir
    Path folder;

    private Path written(IssueReport report) {
        Path file = folder.resolve("issues.gpkg");
        IssuesGeoPackage.write(file, report, "EPSG:4549", "样城 2025-06-30", JUNE);
        return file;
    }

    private static IssueReport threeIssues() {
        IssueReport report = new IssueReport();
        report.add(new FileIssue(Severity.ERROR, "empty_file", "a.csv", 1, List.of("/a.csv"), "empty", "fetch it"));
        report.add(new ZoneIssue(
                Severity.ERROR,
                "overlapping_zones",
                "towns.geojson",
                2,
                List.of("a, b"),
                "overlap",
                "redraw",
                ZoneWorld.place("GEOMETRYCOLLECTION (POLYGON ((0 0, 8 0, 8 8, 0 0)),"
                        + " MULTIPOLYGON (((20 0, 28 0, 28 8, 20 0))), LINESTRING (8 0, 9 0))")));
        report.add(new PlaceIssue(
                Severity.NOTICE,
                "outside_districts",
                "stops.csv",
                1,
                List.of("s1"),
                "outside",
                "none",
                ZoneWorld.place("GEOMETRYCOLLECTION (POINT (1 2))")));
        return report;
    }

    private static List<String> ask(Path file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    @Test
    void eachShapeHasItsLayerAndTheTableHasEveryIssue() throws SQLException {
        Path file = written(threeIssues());

        assertThat(ask(file, "SELECT severity, kind, input, row_count, message, mend FROM issue"))
                .containsExactly(
                        "error|empty_file|a.csv|1|empty|fetch it",
                        "error|overlapping_zones|towns.geojson|2|overlap|redraw",
                        "notice|outside_districts|stops.csv|1|outside|none");
        assertThat(ask(file, "SELECT kind FROM issue_polygon")).containsExactly("overlapping_zones");
        assertThat(ask(file, "SELECT kind FROM issue_line")).containsExactly("overlapping_zones");
        assertThat(ask(file, "SELECT severity_zh, message_zh, mend_zh FROM issue_point"))
                .containsExactly("提示|位于所有区市之外；予以保留，因其服务区市内的人：s1|靠近边界或海岸无需处理；否则检查坐标");
    }

    @Test
    void aCheckWithoutIssuesHasTheSameLayers() throws SQLException {
        Path file = written(new IssueReport());

        assertThat(ask(file, "SELECT table_name, srs_id FROM gpkg_contents ORDER BY 1"))
                .containsExactly("issue|null", "issue_line|4549", "issue_point|4549", "issue_polygon|4549");
        assertThat(ask(file, "SELECT count(*) FROM issue")).containsExactly("0");
    }

    @Test
    void gdalReadsEveryLayer() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo (Debian: gdal-bin) is not installed");
        Process process = new ProcessBuilder(
                        "/usr/bin/ogrinfo", "-al", written(threeIssues()).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(said)
                .doesNotContain("Warning")
                .doesNotContain("ERROR")
                .contains("Layer name: issue_point", "Geometry: Multi Point", "530001 4000002")
                .contains("MULTILINESTRING ((530008 4000000,530009 4000000))")
                .contains("MULTIPOLYGON (((530000 4000000,530008 4000000,530008 4000008,530000 4000000)),")
                .contains("Extent: (530000.000000, 4000000.000000) - (530028.000000, 4000008.000000)")
                .contains("ID[\"EPSG\",4549]");
    }
}
