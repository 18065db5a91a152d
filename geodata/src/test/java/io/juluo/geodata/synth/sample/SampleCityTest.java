package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.seed.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample city is made once, whole and always the same. */
class SampleCityTest {
    private static final Path HOME = Path.of(System.getProperty("juluo.home"));

    @TempDir
    static Path shared;

    private static Path made = Path.of("");

    @TempDir
    Path folder;

    /** After a wanted change of the generator, {@code -Djuluo.docs=write} writes the manifest anew. */
    @BeforeAll
    static void make() throws IOException {
        made = shared.resolve("made");
        SampleCity.write(made);
        if (Objects.equals(System.getProperty("juluo.docs"), "write")) {
            Files.writeString(Manifest.place(), Manifest.of(made).text());
        }
    }

    @Test
    void theFilesAreThoseOfTheManifest() throws IOException {
        assertThat(Manifest.of(made).text())
                .as("the generator gives other bytes; if that is wanted, raise GeneratorVersion and run this test with"
                        + " -Djuluo.docs=write")
                .isEqualTo(Files.readString(Manifest.place()));
    }

    @Test
    void itIsMadeWhereItIsMissingAndTheBytesAreTheSameAgain() throws IOException {
        Path dir = folder.resolve("cache/sample");
        Files.createDirectories(dir);
        Files.copy(made.resolve("towns.geojson"), dir.resolve("towns.geojson"));

        SampleCity.ensure(dir);

        assertThat(Manifest.of(dir)).isEqualTo(Manifest.of(made));
        assertThat(list(folder.resolve("cache"))).as("nothing is left beside").containsExactly(dir);
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        Path dir = copy();
        Object before = Files.readAttributes(dir.resolve("towns.geojson"), "fileKey,lastModifiedTime");

        SampleCity.ensure(dir);

        assertThat(Files.readAttributes(dir.resolve("towns.geojson"), "fileKey,lastModifiedTime"))
                .isEqualTo(before);
    }

    @Test
    void aChangedFileIsNamedWithTheMend() throws IOException {
        Path dir = copy();
        Files.writeString(dir.resolve("census_control.csv"), "code,name,population\n");

        assertThatThrownBy(() -> SampleCity.ensure(dir))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining(dir.resolve("census_control.csv") + " is not the sample city's file")
                .hasMessageContaining("delete the folder " + dir)
                .hasMessageNotContaining("towns.geojson");
    }

    @Test
    void aFolderWithOtherFilesIsNotTouched() throws IOException {
        Path dir = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(dir.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> SampleCity.ensure(dir))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("name an empty folder");
        assertThat(list(dir)).containsExactly(dir.resolve("notes.txt"));
    }

    @Test
    void theProfileNamesTheFilesAndItsTargetsAreSound() {
        CityProfile profile = CityProfiles.load(HOME.resolve("geodata/cities/sample/city.yaml"), null, folder)
                .profile();

        assertThat(profile.generatedCity()).isTrue();
        assertThat(Stream.of(
                                profile.districts().file(),
                                profile.towns().file(),
                                profile.census().grid().file(),
                                Objects.requireNonNull(profile.census().control())
                                        .file(),
                                profile.transit().get(0).file(),
                                profile.facilities().file(),
                                profile.flows().file())
                        .map(file -> String.valueOf(file.path().getFileName())))
                .isSubsetOf(Manifest.committed().hashes().keySet());
        assertThat(Seeds.load(HOME.resolve("seeds"), profile.targetsFile()).targets())
                .filteredOn(target -> target.area().equals("sample"))
                .hasSize(7)
                .allMatch(target -> target.sourceId().equals("sample"));
    }

    private Path copy() throws IOException {
        Path dir = Files.createDirectories(folder.resolve("copy"));
        for (Path file : list(made)) {
            Files.copy(file, dir.resolve(file.getFileName()));
        }
        return dir;
    }

    private static List<Path> list(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.sorted().toList();
        }
    }
}
