package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.FacilityInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacilitySourceTest extends SparkTest {
    private static final Map<String, String> SERVICES =
            Map.of("school", "education", "clinic", "medical", "karaoke", "", "college", "");
    private static final FacilityRules RULES = new FacilityRules(SERVICES, new TagRules(List.of()));
    private static final String GOOD =
            "('f1', '一小', 'school', 501000D, 3991000D), " + "('f2', null, 'clinic', 502000D, 3992000D)";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private List<Row> read() {
        return FacilitySource.read(spark(), city.profile.build(), city.issues, city.zones(spark()), RULES)
                .orderBy("facility_id")
                .collectAsList();
    }

    private void facilities(String values) throws IOException {
        city.parquet(
                spark(),
                "facilities.parquet",
                "select * from values " + values + " as t(facility_id, facility_name, class_code, x_m, y_m)");
    }

    @Test
    void facilitiesGetTheServiceOfTheirClass() throws IOException {
        facilities(GOOD);

        assertThat(read())
                .extracting(Row::toString)
                .containsExactly(
                        "[f1,一小,school,education,501000.0,3991000.0,synthetic,null,null]",
                        "[f2,null,clinic,medical,502000.0,3992000.0,synthetic,null,null]");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void facilitiesAreReadFromCsvWithColumnsOfItsOwn() throws IOException {
        city.write(
                "poi.csv",
                "id,type,lon_m,lat_m,name\nf1,school,501000,3991000,一小\nf2,clinic,\"502000,5\",3992000,\nf3,clinic\n");
        FileFormat format = new FileFormat(
                FileFormat.CSV,
                null,
                null,
                null,
                Map.of(
                        "facility_id",
                        "id",
                        "class_code",
                        "type",
                        "x_m",
                        "lon_m",
                        "y_m",
                        "lat_m",
                        "facility_name",
                        "name"));
        InputFile file = new InputFile(folder.resolve("poi.csv"), InputKind.OBSERVED, format);
        city.profile.facilities(new FacilityInput(file, "EPSG:4549")).badRowShare(0.7);

        assertThat(read())
                .extracting(row -> row.getString(0) + row.getString(1) + row.getString(3))
                .containsExactly("f1一小education");
        city.tells(Severity.WARNING, "bad_number", 1, "line 3 (x_m=502000,5)");
        city.tells(Severity.WARNING, "ragged_row", 1, "line 4 (2/5)");
    }

    @Test
    void classesOfNoServiceAndUnknownOnesAreLeftOutAndCounted() throws IOException {
        facilities(GOOD + ", ('f3', '', 'karaoke', 503000D, 3991000D), ('f4', '', 'karaoke', 503000D, 3991000D), "
                + "('f5', '', 'college', 503000D, 3991000D), ('f6', '', 'volcano', 503000D, 3991000D)");

        assertThat(read()).hasSize(2);
        city.tells(Severity.NOTICE, "class_of_no_service", 3, "college (1); karaoke (2)");
        city.tells(Severity.WARNING, "unknown_class", 1, "volcano (1)");
        assertThat(city.issue("class_of_no_service").message()).doesNotContain("more");
    }

    @Test
    void singleFacilitiesOutsideAreKeptAndTold() throws IOException {
        facilities(GOOD + ", ('f3', '', 'school', 400000D, 3991000D)");

        assertThat(read()).hasSize(3);
        city.tells(Severity.NOTICE, "outside_districts", 1, "f3");
    }

    @Test
    void unusableRowsAreCounted() throws IOException {
        facilities(GOOD + ", (null, '', 'school', 503000D, 3991000D), ('f4', '', null, 503000D, 3991000D), "
                + "('f5', '', 'school', null, 3991000D)");

        city.refuses(this::read, "null_id", "1 of 5 rows", "60.00 %");
        assertThat(city.issue("null_code").message()).contains("f4");
        assertThat(city.issue("no_position").message()).contains("f5");
    }

    @Test
    void doubleIdsAreNamed() throws IOException {
        facilities(GOOD + ", ('f1', '', 'school', 503000D, 3991000D)");
        city.refuses(this::read, "duplicate_key", "f1");
    }

    @Test
    void aWrongSystemIsRefused() throws IOException {
        facilities(GOOD);
        city.profile.facilities("facilities.parquet", "EPSG:4548");
        city.refuses(this::read, "wrong_crs", "EPSG:4548", "the layer fits as EPSG:4549");
    }

    @Test
    @BadInput(
            number = 19,
            input = "facilities in degrees declared as metres, and in metres declared as degrees",
            must = "are refused; the message says so and names the system that fits")
    void degreesAndMetresAreNotMistakenForEachOther() throws IOException {
        facilities("('f1', '一小', 'school', 120.01D, 36.05D)");
        city.refuses(this::read, "wrong_crs", "look like degrees", "fits as EPSG:4326");

        city = new SmallCity(Files.createDirectory(folder.resolve("metres")));
        facilities(GOOD);
        city.profile.facilities("facilities.parquet", "GCJ-02");
        city.refuses(this::read, "wrong_crs", "GCJ-02", "look like metres", "fits as EPSG:4549");
    }

    @Test
    @BadInput(
            number = 14,
            input = "facilities with latitude before longitude",
            must = "are refused; the message says that they fit with swapped axes")
    void swappedAxesAreNamed() {
        city.write("poi.csv", "facility_id,class_code,x_m,y_m\nf1,school,36.05,120.01\nf2,clinic,36.06,120.02\n");
        InputFile file = new InputFile(folder.resolve("poi.csv"), InputKind.OBSERVED, FileFormat.of(FileFormat.CSV));
        city.profile.facilities(new FacilityInput(file, "EPSG:4326"));
        city.refuses(this::read, "wrong_crs", "fits as EPSG:4326 with swapped axes");
    }

    @Test
    void aLayersWrongZoneIsNamedToo() {
        city.layer(
                "poi.geojson",
                SmallCity.feature("\"facility_id\":\"f1\",\"class_code\":\"school\"", SmallCity.box(0, 0, 100, 100)));
        InputFile file =
                new InputFile(folder.resolve("poi.geojson"), InputKind.OBSERVED, FileFormat.of(FileFormat.GEOJSON));
        city.profile.facilities(new FacilityInput(file, "EPSG:4547"));
        city.refuses(this::read, "wrong_crs", "EPSG:4547", "fits as EPSG:4549");
    }

    @Test
    void coordinatesInDegreesAreMoved() throws IOException {
        facilities("('f1', '一小', 'school', 120.01D, 36.05D)");
        city.profile.facilities("facilities.parquet", "EPSG:4326");

        Row facility = read().get(0);

        assertThat(facility.getDouble(4)).isBetween(500_800.0, 501_000.0);
        assertThat(facility.getDouble(5)).isBetween(3_990_000.0, 3_993_000.0);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        city.parquet(spark(), "facilities.parquet", "select 'f1' as facility_id, 1D as x_m, 2D as y_m");
        city.refuses(this::read, "missing_column", "class_code");
    }
}
