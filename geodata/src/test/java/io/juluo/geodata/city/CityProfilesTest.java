package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.Limits;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityProfilesTest {
    @TempDir
    Path folder;

    private TestCity city;

    @BeforeEach
    void city() throws IOException {
        city = new TestCity(folder);
    }

    @Test
    void readsWhatTheProfileSays() throws IOException {
        CityProfile profile = city.load(TestCity.GOOD).profile();

        assertThat(profile.area()).isEqualTo("test_bay");
        assertThat(profile.code()).isEqualTo("990000");
        assertThat(profile.nameZh()).isEqualTo("试湾市");
        assertThat(profile.metricCrs()).isEqualTo("EPSG:4549");
        assertThat(profile.runDate()).isNull();
        assertThat(profile.districts().code()).isEqualTo("adcode");
        assertThat(profile.districts().parent()).isNull();
        assertThat(profile.towns().crs()).isEqualTo("GCJ-02");
        CodeLookup lookup = Objects.requireNonNull(profile.towns().codeLookup());
        assertThat(lookup.by()).containsExactly("areaCode", "name");
        assertThat(profile.mainCity()).containsExactly("990001", "990002");
        assertThat(profile.census().referenceDate()).isEqualTo(LocalDate.of(2020, 11, 1));
        ControlInput control = Objects.requireNonNull(profile.census().control());
        assertThat(control.locatedIn()).isEqualTo(Map.of("990071", "990001"));
        assertThat(control.homeTowns()).isEqualTo(Map.of("990071", List.of("990001001", "990001002")));
        assertThat(profile.census().grid().cellM()).isEqualTo(250.0);
        assertThat(profile.transit()).hasSize(2);
        assertThat(profile.transit().get(1).deriveStopsEveryM()).isEqualTo(500.0);
    }

    @Test
    void whatIsAbsentHasItsStatedDefault() throws IOException {
        CityProfile profile = city.load(TestCity.GOOD).profile();

        assertThat(profile.limits()).isEqualTo(new Limits(0.01, 0.01, 15));
        assertThat(profile.generatedCity()).isFalse();
        assertThat(profile.census().grid().crs()).isEqualTo("EPSG:4549");
        assertThat(profile.facilities().crs()).isEqualTo("EPSG:4549");
        assertThat(profile.targetsFile()).isNull();
    }

    @Test
    void polygonsInACsvHaveTheirOwnSize() throws IOException {
        CityProfile profile = city.loadWith(
                        "{file: grid.parquet, cell_m: 250, synthetic: true}",
                        "{file: cells.csv, geometry: WKT, synthetic: true}")
                .profile();

        assertThat(profile.census().grid().cellM()).isNull();
        assertThat(profile.census().grid().file().format().geometry()).isEqualTo("WKT");
    }

    @Test
    void aFileIsObservedDerivedOrSynthetic() throws IOException {
        CityProfile profile = city.loadWith("file: districts.geojson", "file: districts.geojson\n    derived: true")
                .profile();

        assertThat(profile.towns().file())
                .isEqualTo(new InputFile(
                        folder.resolve("towns.geojson"), InputKind.OBSERVED, FileFormat.of(FileFormat.GEOJSON)));
        assertThat(profile.districts().file().kind()).isEqualTo(InputKind.DERIVED);
        assertThat(profile.transit().get(0).file().kind()).isEqualTo(InputKind.OBSERVED);
        assertThat(profile.transit().get(1).file().kind()).isEqualTo(InputKind.DERIVED);
        assertThat(profile.flows().file())
                .isEqualTo(new InputFile(
                        profile.syntheticDir().resolve("flows.parquet"),
                        InputKind.SYNTHETIC,
                        FileFormat.of(FileFormat.PARQUET)));
    }

    @Test
    void dataComesBeforeRealDataComesBeforeTheProfilesFolder() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path real = Files.createDirectories(folder.resolve("real/test_bay"));
        for (Path place : List.of(data.resolve("metro.json"), real.resolve("metro.json"), real.resolve("bus.data"))) {
            Files.writeString(place, "x");
        }

        CityProfile profile = CityProfiles.load(city.yaml(TestCity.GOOD), data, city.cache, folder.resolve("real"))
                .profile();

        assertThat(profile.transit().get(0).file().path()).isEqualTo(data.resolve("metro.json"));
        assertThat(profile.transit().get(1).file().path()).isEqualTo(real.resolve("bus.data"));
        assertThat(profile.towns().file().path()).isEqualTo(folder.resolve("towns.geojson"));
    }

    @Test
    void aSyntheticFileInDataOrBesideTheProfileIsTaken() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("flows.parquet"), "x");
        Files.writeString(folder.resolve("flows.parquet"), "--data comes first");
        Files.writeString(folder.resolve("facilities.parquet"), "x");

        CityProfile profile = CityProfiles.load(city.yaml(TestCity.GOOD), data, city.cache, null)
                .profile();

        assertThat(profile.flows().file())
                .isEqualTo(new InputFile(
                        data.resolve("flows.parquet"), InputKind.SYNTHETIC, FileFormat.of(FileFormat.PARQUET)));
        assertThat(profile.facilities().file().path()).isEqualTo(folder.resolve("facilities.parquet"));
        assertThat(profile.census().grid().file().path())
                .as("neither here nor there: it is made")
                .hasParentRaw(profile.syntheticDir());
    }

    @Test
    void theSyntheticFolderIsNamedByWhatTheFilesAreMadeFrom() throws IOException {
        Path first = city.load(TestCity.GOOD).profile().syntheticDir();
        Files.writeString(folder.resolve("metro.json"), "other stations");
        Path sameInputs = city.load(TestCity.GOOD).profile().syntheticDir();
        Path otherProfile =
                city.load(TestCity.GOOD + "# a word more\n").profile().syntheticDir();
        Files.writeString(folder.resolve("town_codes.csv"), "other codes");
        Path otherCodes = city.load(TestCity.GOOD).profile().syntheticDir();

        assertThat(first).hasParentRaw(city.cache.resolve("test_bay"));
        assertThat(first.getFileName().toString()).matches("[0-9a-f]{16}");
        assertThat(sameInputs).isEqualTo(first);
        assertThat(List.of(first, otherProfile, otherCodes)).doesNotHaveDuplicates();
    }

    @Test
    void everyValueTellsItsOrigin() throws IOException {
        ProfileReading reading = city.load(TestCity.GOOD);

        assertThat(reading.settings())
                .contains(
                        new Setting("area", "test_bay", "city.yaml:1"),
                        new Setting("zones.town.crs", "GCJ-02", "city.yaml:13"),
                        new Setting("zones.town.code_lookup.by", "[areaCode, name]", "city.yaml:16"),
                        new Setting("transit[1].mode", "bus", "city.yaml:30"),
                        new Setting("transit[0].derived", "false", "default"),
                        new Setting("transit[1].derived", "true", "default: derive_stops_every_m"),
                        new Setting("limits.min_devices", "15", "default"),
                        new Setting("facilities.crs", "EPSG:4549", "default: metric_crs"),
                        new Setting("metric_crs", "EPSG:4549", "city.yaml:4"),
                        new Setting(
                                "zones.town.file",
                                folder.resolve("towns.geojson").toString(),
                                "city.yaml:12"),
                        new Setting(
                                "synthetic_dir",
                                reading.profile().syntheticDir().toString(),
                                "fingerprint"));
        assertThat(reading.settings()).extracting(Setting::key).doesNotHaveDuplicates();
    }

    @Test
    void aProfileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> CityProfiles.load(folder.resolve("nowhere.yaml"), null, city.cache, null))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining(folder.resolve("nowhere.yaml").toString());
    }

    @Test
    void aDataFolderThatIsNotThereIsNamed() throws IOException {
        Path yaml = city.yaml(TestCity.GOOD);

        assertThatThrownBy(() -> CityProfiles.load(yaml, folder.resolve("nowhere"), city.cache, null))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("--data " + folder.resolve("nowhere"));
    }

    @Test
    void aCheckReadsAProfileWhoseFilesAreMissingAndTellsWhereToGetThem() throws IOException {
        Files.delete(folder.resolve("census.csv"));
        Files.delete(folder.resolve("bus.data"));

        ProfileReading reading = CityProfiles.survey(city.yaml(TestCity.GOOD), folder, city.cache);

        assertThat(reading.missing())
                .extracting(FileIssue::kind, FileIssue::input)
                .containsExactly(tuple("missing_file", "census.csv"), tuple("missing_file", "bus.data"));
        assertThat(reading.missing().get(0).message())
                .startsWith("census.csv is missing (Census totals by unit, CSV); looked for "
                        + folder.resolve("census.csv"));
        assertThat(reading.missing().get(0).mend()).startsWith("to be had: the yearbook of Test Bay; put it there");
        assertThat(reading.profile().transit().get(1).file().path()).isEqualTo(folder.resolve("bus.data"));
        assertThat(city.load(TestCity.GOOD.replace("census.csv", "metro.json").replace("bus.data", "metro.json"))
                        .missing())
                .isEmpty();
    }
}
