package io.juluo.geodata.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong cell of the seeds about stops is named with its row. */
class StopSeedsTest {
    private static final String STOP_TAGS =
            String.join(",", SeedColumns.STOP_TAGS) + "\nb1,bus,highway=bus_stop,10,practice,\n";
    private static final String TIME_BANDS = String.join(",", SeedColumns.TIME_BANDS)
            + "\nam,早高峰,morning,07:00,09:00,10,practice,us,\npm,晚高峰,evening,17:00,19:00,,practice,us,\n";

    @TempDir
    private Path folder;

    private List<String> problems(String stopTags, String timeBands) throws IOException {
        List<String> problems = new ArrayList<>();
        StopSeeds.tags(Files.writeString(folder.resolve("stop_tags.csv"), stopTags), problems);
        StopSeeds.bands(Files.writeString(folder.resolve("time_bands.csv"), timeBands), problems);
        return problems;
    }

    @Test
    void goodSeedsHaveNoProblem() throws IOException {
        assertThat(problems(STOP_TAGS, TIME_BANDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    b1,bus     | b1,plane      | row 2: mode 'plane' is none of bus, rail, ferry
                    highway=bus_stop | highway | row 2: osm_rule 'highway' is no condition
                    highway=bus_stop | highway!=bus_stop | row 2: osm_rule 'highway!=bus_stop' wants no tag
                    highway=bus_stop | ''      | row 2: osm_rule is empty
                    ,10,       | ,,            | row 2: osm_priority  is none of 1 to 9999
                    """)
    void aWrongStopTagIsNamed(String piece, String replacement, String expected) throws IOException {
        assertThat(STOP_TAGS).contains(piece);
        assertThat(problems(STOP_TAGS.replace(piece, replacement), TIME_BANDS))
                .anySatisfy(problem -> assertThat(problem).startsWith("stop_tags.csv " + expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    07:00      | 7:00          | row 2: from_time '7:00' is no time
                    09:00      | 06:00         | row 2: to_time must be after from_time
                    17:00      | 08:30         | row 3: from_time lies in another band
                    09:00,10   | 09:00,0       | row 2: frequent_headway_min 0.0 must be above 0
                    19:00,     | 19:00,5       | row 3: frequent_headway_min stands in another band too
                    pm,        | am,           | row 3: band_id am stands twice
                    """)
    void aWrongTimeBandIsNamed(String piece, String replacement, String expected) throws IOException {
        assertThat(TIME_BANDS).contains(piece);
        assertThat(problems(STOP_TAGS, TIME_BANDS.replace(piece, replacement)))
                .anySatisfy(problem -> assertThat(problem).startsWith("time_bands.csv " + expected));
    }
}
