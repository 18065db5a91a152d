package io.juluo.geodata.synth.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A trial city has what its size says, borders that are shared vertex for vertex, and the same bytes everywhere. */
class TrialCityTest {
    private static final TrialSize TINY = TrialSize.of("tiny");

    /** SHA-256 over the files of the tiny city by name; other bytes need a new {@code GeneratorVersion}. */
    private static final String TINY_SHA_256 = "f06c942595bac1f6f25b3aa68a96d72c4d9421403833c8a84ef78fca42f98e11";

    @TempDir
    static Path shared;

    private static Path city = Path.of("");

    @BeforeAll
    static void make() {
        city = Objects.requireNonNull(
                TrialCity.ensure(shared.resolve("made"), TINY).getParent());
    }

    @Test
    void itsBytesAreTheSameOnEveryMachine() throws Exception {
        assertThat(sha256(city)).isEqualTo(TINY_SHA_256);
    }

    @Test
    void itIsMadeOnceAndAnewForAnotherSize() throws IOException {
        Path dir = shared.resolve("twice");
        TrialCity.ensure(dir, TINY);
        Files.delete(dir.resolve(TrialCity.CENSUS));
        TrialCity.ensure(dir, TINY);
        assertThat(dir.resolve(TrialCity.CENSUS))
                .as("the folder is taken as it is")
                .doesNotExist();

        TrialCity.ensure(dir, TrialSize.of("0.012"));
        assertThat(dir.resolve(TrialCity.CENSUS)).exists();
        assertThat(dir.resolve(TrialCity.PROFILE)).content().contains("area: trial_0_012\n");
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Path dir = Files.createDirectories(shared.resolve("other"));
        Files.writeString(dir.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> TrialCity.ensure(dir, TINY))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("letter.txt");
        assertThat(dir).isDirectoryContaining("glob:**letter.txt");
    }

    @Test
    void itsProfileReadsTheFilesBesideItAsSynthetic() {
        CityProfile profile = CityProfiles.load(city.resolve(TrialCity.PROFILE), null, shared.resolve("cache"))
                .profile();

        assertThat(profile.census().grid().file().path()).isEqualTo(city.resolve(TrialCity.GRID));
        assertThat(profile.census().grid().file().kind()).isEqualTo(InputKind.SYNTHETIC);
        assertThat(profile.generatedCity()).isFalse();
    }

    /** Each edge of a border is an edge of exactly one other town, walked the other way, or of the coast. */
    @Test
    void townsShareTheirBordersVertexForVertex() {
        TrialLand land = new TrialLand(TINY);
        TrialZones zones = new TrialZones(land, new TrialDensity(land, TINY), TINY);
        Map<String, Integer> seen = new HashMap<>();
        List<Geometry> towns = new ArrayList<>();
        for (int town = 0; town < zones.towns().size(); town++) {
            Geometry shape = zones.townShape(town);
            towns.add(shape);
            assertThat(shape.isValid()).isTrue();
            Coordinate[] ring = shape.getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                seen.merge(ring[i] + " " + ring[i + 1], 1, Integer::sum);
            }
        }
        assertThat(seen.values()).containsOnly(1);
        Geometry union = zones.districtShape(0).union(zones.districtShape(1));
        assertThat(towns.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(union.getArea(), within(1e-3));
        long inner = seen.keySet().stream()
                .filter(edge -> seen.containsKey(turned(edge)))
                .count();
        assertThat(seen.size() - inner).as("edges of the coast").isEqualTo(union.getNumPoints() - rings(union));
    }

    @Test
    void sizesAreNamedOrMultiples() {
        TrialSize qingdao = TrialSize.of("qingdao");
        assertThat(List.of(qingdao.districts(), qingdao.towns(), qingdao.stops(), qingdao.facilities()))
                .containsExactly(10, 140, 10_000, 20_000);
        assertThat(qingdao.phoneCells()).isEqualTo(12_000);
        assertThat(TrialSize.of("0.5").towns()).isEqualTo(70);
        for (String wrong : List.of("huge", "0", "-1", "10", "NaN", "")) {
            assertThatThrownBy(() -> TrialSize.of(wrong))
                    .isInstanceOf(OperatorError.class)
                    .hasMessageContaining("tiny, small, qingdao, double");
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static String turned(String edge) {
        int middle = edge.indexOf(") (") + 1;
        return edge.substring(middle + 1) + " " + edge.substring(0, middle);
    }

    private static int rings(Geometry shape) {
        return shape.getBoundary().getNumGeometries();
    }

    private static String sha256(Path dir) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, Path> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(dir)) {
            files.forEach(file -> byName.put(String.valueOf(file.getFileName()), file));
        }
        for (Path file : byName.values()) {
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
