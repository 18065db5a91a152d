package io.juluo.geodata.source.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that come from anywhere. */
class GtfsFilesTest {
    private static final int BOMB_MIB = 80;

    @TempDir
    private Path folder;

    private final SmallFeed feed = new SmallFeed();

    private void refused(String kind, String text) {
        assertThat(feed.issues.all())
                .filteredOn(issue -> issue.kind().equals(kind))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                    assertThat(issue.message()).contains(text).doesNotContain("\n");
                });
    }

    @Test
    void aZipSaysWhatItsFolderSays() throws IOException {
        assertThat(feed.places(feed.zip(folder.resolve("gtfs.zip"))))
                .isEqualTo(feed.read(Files.createDirectory(folder.resolve("unpacked"))));
    }

    @Test
    @BadInput(
            number = 59,
            input = "a zip whose small file unpacks to gigabytes",
            must = "is refused before memory fills")
    void aZipBombIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : feed.files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                if (file.getKey().equals("stop_times.txt")) {
                    byte[] row = "b1,07:00:00,07:00:00,A,1\n".getBytes(StandardCharsets.UTF_8);
                    for (long written = 0; written < (long) BOMB_MIB << 20; written += row.length) {
                        packed.write(row);
                    }
                }
            }
        }

        feed.places(zip);

        refused("zip_bomb", "stop_times.txt unpacks to more than 200 times");
    }

    @Test
    @BadInput(number = 59, input = "a zip with ../stops.txt", must = "is refused; nothing is written anywhere")
    void namesThatLeadOutOfTheZipLeadNowhere() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        feed.files.forEach((name, text) -> files.put(name.equals("stops.txt") ? "../stops.txt" : name, text));
        feed.files.clear();
        feed.files.putAll(files);

        assertThat(feed.places(feed.zip(folder.resolve("gtfs.zip")))).isEmpty();

        refused("gtfs_missing_file", "stops.txt (../stops.txt)");
        assertThat(folder.resolve("stops.txt")).doesNotExist();
        assertThat(folder.resolveSibling("stops.txt")).doesNotExist();
    }

    @Test
    void aFeedInAFolderInsideTheZipIsNamed() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        feed.files.forEach((name, text) -> files.put("feed/" + name, text));
        feed.files.clear();
        feed.files.putAll(files);

        feed.places(feed.zip(folder.resolve("gtfs.zip")));

        refused("gtfs_missing_file", "stops.txt (feed/stops.txt)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.01, 0.5, 0.99})
    @BadInput(number = 59, input = "a zip that is cut off", must = "is refused")
    void aCutZipIsRefused(double share) throws IOException {
        Path zip = feed.zip(folder.resolve("gtfs.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, (int) (bytes.length * share)));

        assertThat(feed.places(zip)).isEmpty();

        refused("broken_zip", "no zip or is cut off");
    }

    @Test
    void aFlippedByteIsRefused() throws IOException {
        Path zip = feed.zip(folder.resolve("gtfs.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[60] ^= 0x55;
        Files.write(zip, bytes);

        feed.places(zip);

        assertThat(feed.issues.all()).extracting(DataIssue::severity).contains(Severity.ERROR);
    }

    /** Half of all flipped bits unpack to other text of the same length; Java's ZipFile takes that as it comes. */
    @Test
    @BadInput(
            number = 26,
            input = "one flipped bit anywhere in a zipped timetable",
            must = "read as it was, or refused")
    void noFlippedBitChangesATimetable() throws IOException {
        Path zip = feed.zip(folder.resolve("gtfs.zip"));
        byte[] whole = Files.readAllBytes(zip);
        List<GtfsPlace> before = feed.places(zip);
        long refused = 0;
        for (int at = 0; at < whole.length; at += 5) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(zip, flipped);
            SmallFeed own = new SmallFeed();
            List<GtfsPlace> after = own.places(zip);
            if (own.issues.count(Severity.ERROR) == 0) {
                assertThat(after).as("byte %s", at).isEqualTo(before);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 20);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillMemory() throws IOException {
        Path stops = folder.resolve("stops.txt");
        feed.read(folder);
        Files.writeString(stops, "stop_id,stop_lat,stop_lon\nA,\"1,2\n" + "B,36,120\n".repeat(300_000));

        feed.places(folder);

        refused("broken_csv", "a quote is probably not closed");
    }
}
