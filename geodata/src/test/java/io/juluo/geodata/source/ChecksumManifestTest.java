package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumManifestTest {
    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        city.profile.checksums("SHA256SUMS");
    }

    private String hash(String file) {
        try {
            return Sha256.of(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void list(String... files) {
        StringBuilder text = new StringBuilder();
        List.of(files)
                .forEach(file ->
                        text.append(hash(file)).append("  ").append(file).append('\n'));
        city.write("SHA256SUMS", text.toString());
    }

    private void check() {
        ChecksumManifest.check(city.profile.build(), city.issues);
    }

    @Test
    void aHashIsThatOfSha256sum() {
        city.write("abc.txt", "abc");
        assertThat(hash("abc.txt")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void filesThatAreAsListedAreFine() {
        list("districts.geojson", "towns.geojson");
        check();
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void aProfileWithoutListChecksNothing() {
        SmallCity other = new SmallCity(folder);
        ChecksumManifest.check(other.profile.build(), other.issues);
        assertThat(other.issues.all()).isEmpty();
    }

    @Test
    @BadInput(
            number = 26,
            input = "one flipped byte in an input file, with a list of checksums",
            must = "is an error that names the file and both hashes")
    void aFlippedByteIsAnError() throws IOException {
        list("districts.geojson", "towns.geojson");
        byte[] bytes = Files.readAllBytes(folder.resolve("towns.geojson"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("towns.geojson"), bytes);

        check();

        city.tells(
                Severity.ERROR,
                "checksum_differs",
                1,
                "towns.geojson (" + hash("towns.geojson").substring(0, 12));
        assertThat(city.issues.all()).hasSize(1);
    }

    @Test
    void aFileThatIsNotListedIsTold() {
        list("districts.geojson");
        check();
        city.tells(Severity.NOTICE, "not_in_checksums", 1, "towns.geojson");
    }

    @Test
    void namesMayHaveTheFolderOfTheirTime() {
        city.write(
                "SHA256SUMS",
                hash("districts.geojson").toUpperCase(java.util.Locale.ROOT) + " *./districts.geojson\n"
                        + hash("towns.geojson") + "  " + folder.getFileName() + "/towns.geojson\n\n");
        check();
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void theLongestNameCounts() {
        city.write(
                "SHA256SUMS",
                "0".repeat(64) + "  towns.geojson\n" + hash("towns.geojson") + "  " + folder.getFileName()
                        + "/towns.geojson\n" + hash("districts.geojson") + "  districts.geojson\n");
        check();
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void everyPartOfAFolderIsHeldAgainstTheList() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("towns.parquet"));
        Files.writeString(parts.resolve("part-0.parquet"), "0");
        Files.writeString(parts.resolve("part-1.parquet"), "1");
        Files.writeString(parts.resolve("part-2.parquet"), "2");
        Files.writeString(parts.resolve("_SUCCESS"), "");
        city.profile.towns("towns.parquet", "EPSG:4549");
        list("districts.geojson", "towns.parquet/part-0.parquet", "towns.parquet/part-1.parquet");
        Files.delete(parts.resolve("part-1.parquet"));

        check();

        city.tells(Severity.ERROR, "checksum_without_file", 1, "towns.parquet/part-1.parquet");
        city.tells(Severity.NOTICE, "not_in_checksums", 1, "towns.parquet/part-2.parquet");
    }

    @Test
    void theCompanionsOfAShapefileAreHeldAgainstTheList() throws IOException {
        city.write("towns.shp", "shape");
        city.write("towns.dbf", "names");
        city.write("towns.prj", "where");
        city.profile.towns("towns.shp", "EPSG:4549");
        list("districts.geojson", "towns.shp", "towns.dbf", "towns.prj");
        Files.delete(folder.resolve("towns.prj"));
        city.write("towns.dbf", "nomes");

        check();

        city.tells(Severity.ERROR, "checksum_without_file", 1, "towns.prj");
        city.tells(Severity.ERROR, "checksum_differs", 1, "towns.dbf");
    }

    @Test
    void aListThatIsNoneIsAnError() {
        city.write("SHA256SUMS", hash("towns.geojson") + "  towns.geojson\nnot a hash\n");
        check();
        city.tells(Severity.ERROR, "bad_checksums", 1, "line 2");
    }
}
