package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class GeoPackageTest extends VectorTest {
    private static FileFormat layer(String name) {
        return new FileFormat(FileFormat.GEOPACKAGE, name, null, null, Map.of());
    }

    private void sql(Path file, String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (String text : statements) {
                statement.executeUpdate(text);
            }
        }
    }

    @Test
    void theOnlyLayerIsRead() {
        assertTowns(converted("towns.gpkg"), FileFormat.of(FileFormat.GEOPACKAGE));
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aLayerIsReadByItsName() {
        Path file = converted("towns.gpkg", "-nln", "towns");
        Gdal.run(
                folder, "ogr2ogr", "-update", "-nln", "街道 2020", "towns.gpkg", "towns.geojson", "-where", "code='007'");

        assertTowns(file, layer("towns"));
        assertThat(rows(open(file, layer("街道 2020"), null).orElseThrow())).hasSize(1);
        refuses(file, FileFormat.GEOPACKAGE, "several_layers", "towns, 街道 2020");
    }

    @Test
    void anUnknownLayerIsNamedWithThoseThereAre() {
        Path file = converted("towns.gpkg", "-nln", "towns");
        assertThat(open(file, layer("town"), null)).isEmpty();
        tells(Severity.ERROR, "unknown_layer", "town / towns");
    }

    @Test
    @BadInput(number = 59, input = "SQL in the name of a layer or column", must = "is a name like any other")
    void sqlInNamesIsHarmless() throws SQLException {
        String evil = "x\"; DROP TABLE gpkg_contents; --";
        Path file = converted("towns.gpkg", "-nln", evil);
        sql(file, "ALTER TABLE \"x\"\"; DROP TABLE gpkg_contents; --\" RENAME COLUMN name TO \"n\"\" OR 1=1 --\"");
        FileFormat format = new FileFormat(FileFormat.GEOPACKAGE, evil, null, null, Map.of("name", "n\" OR 1=1 --"));

        assertTowns(file, format);
        assertTowns(file, format);
    }

    @Test
    @BadInput(number = 59, input = "question mark, percent sign, blank in the path", must = "is a path like any other")
    void namesOfFoldersAreNoParameters() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a?mode=memory%41 #b/../a?mode=memory%41 #b"));
        Path file = Files.copy(converted("towns.gpkg"), odd.resolve("towns.gpkg"));
        assertTowns(file, FileFormat.of(FileFormat.GEOPACKAGE));
    }

    @Test
    void anUndefinedSystemMustBeDeclared() throws SQLException {
        Path file = converted("towns.gpkg", "-nln", "towns");
        sql(file, "UPDATE gpkg_geometry_columns SET srs_id = -1");
        refuses(file, FileFormat.GEOPACKAGE, "no_crs");
    }

    @Test
    void aSystemWithoutACodeIsFoundByItsText() throws SQLException {
        Path file = converted("towns.gpkg", "-nln", "towns");
        sql(
                file,
                "UPDATE gpkg_spatial_ref_sys SET organization = 'NONE', organization_coordsys_id = 1 WHERE srs_id = 4549");
        assertTowns(file, FileFormat.of(FileFormat.GEOPACKAGE));
    }

    @Test
    void heightsAndMeasuresAreLeftOutAndTold() {
        Path file = converted("towns.gpkg", "-dim", "XYZM");
        assertTowns(file, FileFormat.of(FileFormat.GEOPACKAGE));
        tells(Severity.NOTICE, "heights_left_out", "feature 1; feature 2; feature 3");
    }

    @Test
    void faultsStandWithTheirFeature() throws SQLException {
        Path file = converted("towns.gpkg", "-nln", "towns", "-lco", "SPATIAL_INDEX=NO");
        sql(
                file,
                "UPDATE towns SET geom = NULL WHERE fid = 1",
                "UPDATE towns SET geom = x'47500001C5110000010300000001000000' WHERE fid = 2",
                "UPDATE towns SET geom = x'475000010500000001010000000000000000000000000000000000F03F' WHERE fid = 3");
        List<Row> rows = rows(open(file, FileFormat.GEOPACKAGE).orElseThrow());
        assertThat(rows)
                .extracting(VectorTest::fault)
                .containsExactly("no_geometry", "unreadable_geometry", "mixed_crs");
    }

    @Test
    void anAttributeThatIsMissingIsNamed() {
        refuses(
                converted("towns.gpkg", "-select", "name"),
                FileFormat.GEOPACKAGE,
                "missing_attribute",
                "code / fid, geom, name");
    }

    @Test
    @BadInput(number = 23, input = "GeoPackage cut off", must = "refused")
    void aCutFileIsRefused() throws IOException {
        Path file = converted("towns.gpkg");
        cut("towns.gpkg", -8_192);
        refuses(file, FileFormat.GEOPACKAGE, "damaged_geopackage");
    }

    @Test
    void aDamagedPageIsRefused() throws IOException {
        Path file = converted("towns.gpkg");
        for (int at = 4_096; at < Files.size(file); at += 4_096) {
            overwrite("towns.gpkg", at, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
        }
        refuses(file, FileFormat.GEOPACKAGE, "damaged_geopackage");
    }

    @Test
    void anotherKindOfFileIsRefused() {
        refuses(write("a.gpkg", "PK..."), FileFormat.GEOPACKAGE, "damaged_geopackage", "no SQLite database");
    }

    @Test
    void anotherDatabaseIsRefused() throws SQLException {
        Path file = folder.resolve("a.gpkg");
        sql(file, "CREATE TABLE towns (name TEXT)");
        refuses(file, FileFormat.GEOPACKAGE, "damaged_geopackage", "gpkg_");
    }
}
