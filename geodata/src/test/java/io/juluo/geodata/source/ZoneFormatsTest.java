package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.city.TestProfiles;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;

/** Qingdao's zones do not depend on the format their layers come in. */
class ZoneFormatsTest extends SparkTest {
    private static final double SAME_M = 1e-7;

    @TempDir
    private Path folder;

    private final IssueReport issues = new IssueReport();

    private List<Row> zones(String towns, String format, String parent) {
        Path data = RealData.file("qingdao");
        TestProfiles profile = TestProfiles.in(folder)
                .city("370200", Set.of("370202"))
                .districts(layer("districts.gpkg", FileFormat.GEOPACKAGE, "adcode", null, null));
        CodeLookup codes = new CodeLookup(
                new InputFile(data.resolve("town_codes.csv"), InputKind.OBSERVED, FileFormat.of(FileFormat.CSV)),
                List.of("areaCode", "name"),
                "code");
        profile.towns(layer(towns, format, null, parent, codes));
        return ZoneSource.read(spark(), profile.build(), SmallCity.REGISTER, issues)
                .collectAsList();
    }

    private ZoneInput layer(
            String file, String format, @Nullable String code, @Nullable String parent, @Nullable CodeLookup codes) {
        InputFile input = new InputFile(folder.resolve(file), InputKind.OBSERVED, FileFormat.of(format));
        return new ZoneInput(input, null, code, "name", parent, codes);
    }

    @Test
    @BadInput(
            number = 20,
            input = "towns as shapefile in GBK without .cpg, districts as GeoPackage",
            must = "give the zones of the GeoJSON")
    void aShapefileInGbkGivesTheZonesOfTheGeoJson() throws IOException {
        Path data = RealData.file("qingdao");
        Files.copy(data.resolve("towns_osm_wgs84.geojson"), folder.resolve("towns.geojson"));
        Gdal.run(
                folder,
                "ogr2ogr",
                "districts.gpkg",
                data.resolve("districts_osm_wgs84.geojson").toString());
        Gdal.run(folder, "ogr2ogr", "-lco", "ENCODING=GBK", "towns.shp", "towns.geojson");
        Files.delete(folder.resolve("towns.cpg"));
        byte[] dbf = Files.readAllBytes(folder.resolve("towns.dbf"));
        dbf[29] = 0;
        Files.write(folder.resolve("towns.dbf"), dbf);

        List<Row> original = zones("towns.geojson", FileFormat.GEOJSON, "district_adcode");
        List<Row> read = zones("towns.shp", FileFormat.SHAPEFILE, "district_a");

        assertThat(original).hasSize(145);
        assertThat(read).hasSameSizeAs(original);
        for (int i = 0; i < read.size(); i++) {
            Row one = original.get(i);
            Row other = read.get(i);
            assertThat(other.<String>getAs(ZoneTable.ZONE_CODE.name()))
                    .isEqualTo(one.getAs(ZoneTable.ZONE_CODE.name()));
            assertThat(other.<String>getAs(ZoneTable.ZONE_NAME.name()))
                    .isEqualTo(one.getAs(ZoneTable.ZONE_NAME.name()));
            Geometry shape = one.getAs(ZoneTable.GEOMETRY.name());
            Geometry same = other.getAs(ZoneTable.GEOMETRY.name());
            String name = one.getAs(ZoneTable.ZONE_NAME.name());
            assertThat(same.getNumPoints()).as(name).isEqualTo(shape.getNumPoints());
            assertThat(DiscreteHausdorffDistance.distance(same, shape)).as(name).isLessThan(SAME_M);
        }
        assertThat(issues.count(Severity.ERROR)).isZero();
        assertThat(issues.all()).anyMatch(issue -> issue.kind().equals("encoding_recognised"));
    }
}
