package io.juluo.geodata.source.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A .osm.pbf that is damaged is refused before anything is read from it. */
class PbfCheckTest {
    @TempDir
    private Path folder;

    private final IssueReport issues = new IssueReport();
    private Path file;
    private byte[] bytes;

    @BeforeEach
    void write() throws IOException {
        SmallMap map = new SmallMap();
        for (int i = 1; i < 100; i++) {
            map.node(i, i * i, 7 * i, "amenity", "school", "name", "学校" + i);
        }
        file = map.write(folder.resolve("map.osm.pbf"));
        bytes = Files.readAllBytes(file);
    }

    private boolean isWhole(byte[] content) throws IOException {
        Files.write(file, content);
        return PbfCheck.blocks(file, issues).isPresent();
    }

    @Test
    void aWholeFileIsTold() throws IOException {
        assertThat(isWhole(bytes)).isTrue();
        assertThat(isWhole(Files.readAllBytes(
                        new SmallMap().unpacked().node(1, 2, 3).write(file))))
                .isTrue();
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isWhole(Arrays.copyOf(bytes, length)))
                    .as("first %d bytes", length)
                    .isFalse();
        }
        assertThat(issues.all()).allSatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo("damaged_pbf");
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message()).contains("in block").doesNotContain("\n");
        });
    }

    @Test
    void aFlippedBitOfTheDataIsRefused() throws IOException {
        Random random = new Random(1);
        int data = bytes.length / 2;
        // The last byte before the checksum ends in bits that mean nothing.
        int checksum = bytes.length - Integer.BYTES - 1;
        for (int i = 0; i < 200; i++) {
            byte[] flipped = bytes.clone();
            int at = data + random.nextInt(checksum - data);
            int bit = random.nextInt(8);
            flipped[at] ^= (byte) (1 << bit);
            assertThat(isWhole(flipped))
                    .as("bit %d of byte %d of %d", bit, at, bytes.length)
                    .isFalse();
        }
    }

    @Test
    void aFlippedByteAnywhereEndsInNoException() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            isWhole(flipped);
        }
        assertThat(issues.all()).extracting(DataIssue::severity).containsOnly(Severity.ERROR);
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        assertThat(isWhole("<?xml version='1.0'?><osm version='0.6'/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aHistoryIsRefusedForItWouldBeMisread() throws IOException {
        new SmallMap().needs("HistoricalInformation").node(1, 2, 3).write(file);

        assertThat(PbfCheck.blocks(file, issues)).isEmpty();
        assertThat(issues.all()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo("unsupported_pbf");
            assertThat(issue.message()).contains("HistoricalInformation");
        });
    }
}
