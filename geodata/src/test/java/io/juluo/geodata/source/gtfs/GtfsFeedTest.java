package io.juluo.geodata.source.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.source.gtfs.GtfsPlace.Headway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a timetable says, on a world small enough to count by hand. */
class GtfsFeedTest {
    private static final int AM = 0;
    private static final int DAY = 1;

    @TempDir
    private Path folder;

    private final SmallFeed feed = new SmallFeed();

    private static GtfsPlace place(List<GtfsPlace> places, String id, String mode) {
        return places.stream()
                .filter(place -> place.id().equals(id) && place.mode().equals(mode))
                .findFirst()
                .orElseThrow();
    }

    private DataIssue issue(String kind) {
        return feed.issues.all().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + feed.issues.all()));
    }

    @Test
    void stopsAreReadWithTheirModesAndStationsFromTheirEntrances() throws IOException {
        List<GtfsPlace> places = feed.read(folder);

        assertThat(places)
                .extracting(place -> place.id() + " " + place.name() + " " + place.mode())
                .containsExactly("A 甲, 东 bus", "B 乙 bus", "B 乙 rail", "C 丙 bus", "E1 北口 rail", "E2 地铁站 rail");
        assertThat(feed.issues.all()).extracting(DataIssue::kind).containsExactly("typical_workday");
    }

    @Test
    void departuresOfAWorkdayAreCountedByBandAndNotWhereATripEnds() throws IOException {
        List<GtfsPlace> places = feed.read(folder);

        assertThat(place(places, "A", "bus").headways())
                .containsExactly(
                        new Headway("*", AM, 2),
                        new Headway("*", DAY, 1),
                        new Headway("1", AM, 2),
                        new Headway("1", DAY, 1));
        assertThat(place(places, "C", "bus").headways()).isEmpty();
        assertThat(place(places, "B", "rail").headways()).isEmpty();
        assertThat(issue("typical_workday").message()).contains("2025-01-01: W (261)");
    }

    @Test
    void anEntranceHasTheHeadwayOfTheBestServedPlatform() throws IOException {
        assertThat(place(feed.read(folder), "E1", "rail").headways())
                .containsExactly(new Headway("*", AM, 2), new Headway("M", AM, 2));
    }

    @Test
    void aStationWithoutEntrancesCountsFromItsPlatforms() throws IOException {
        feed.replace("stops.txt", "120.02,2,S", "120.02,3,S");

        assertThat(feed.read(folder)).extracting(GtfsPlace::id).containsExactly("A", "B", "B", "C", "P1", "P2");
    }

    @Test
    void theOrderOfTheStopTimesDoesNotMatter() throws IOException {
        List<GtfsPlace> sorted = feed.read(folder);
        List<String> rows = new ArrayList<>(
                String.valueOf(feed.files.get("stop_times.txt")).lines().toList());
        Collections.shuffle(rows.subList(1, rows.size()), new Random(1));

        assertThat(feed.with("stop_times.txt", String.join("\n", rows)).read(folder))
                .isEqualTo(sorted);
    }

    @Test
    void tripsAfterMidnightCountInTheMorningTheyRunIn() throws IOException {
        feed.replace("stop_times.txt", "b3,09:00:00,09:00:00,A", "b3,31:30:00,31:30:00,A");

        assertThat(place(feed.read(folder), "A", "bus").headways())
                .containsExactly(new Headway("*", AM, 3), new Headway("1", AM, 3));
    }

    @Test
    void frequenciesStandForManyTrips() throws IOException {
        feed.with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nb1,07:00:00,08:00:00,600\n");

        assertThat(place(feed.read(folder), "B", "bus").headways().get(0)).isEqualTo(new Headway("*", AM, 6 + 1));
    }

    @Test
    void whereNobodyMayGetOnNothingLeaves() throws IOException {
        String times = String.valueOf(feed.files.get("stop_times.txt"))
                .replace("stop_sequence\n", "stop_sequence,pickup_type\n")
                .replaceAll("(?m)^([bhm].*)$", "$1,0")
                .replace("B,2,0", "B,2,1");

        assertThat(place(feed.with("stop_times.txt", times).read(folder), "B", "bus")
                        .headways())
                .isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        feed.with("stops.txt", "\uFEFF" + feed.files.get("stops.txt"));

        assertThat(feed.read(folder)).hasSize(6);
    }

    @Test
    void holidaysDoNotMakeATypicalWorkday() throws IOException {
        feed.with("calendar_dates.txt", "service_id,date,exception_type\nW,20250101,2\nH,20250101,1\nW,20250501,2\n");

        feed.read(folder);

        assertThat(issue("typical_workday").message()).contains("2025-01-02: W (259)");
    }

    @Test
    void anOldTimetableIsToldWithTheDatesItCovers() throws IOException {
        feed.replace("calendar.txt", "20251231", "20250331").read(folder);

        assertThat(issue("expired_timetable").severity()).isEqualTo(Severity.WARNING);
        assertThat(issue("expired_timetable").message()).contains("2025-01-01/2025-03-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    stops.txt      | A,"甲, 东",36.01,120.01 | A,"甲, 东",0,0             | null_island         | ERROR   | A
                    stops.txt      | C,丙                    | B,丙                       | duplicate_key       | ERROR   | B (line 4)
                    stops.txt      | 120.0202,0,S            | 120.0202,0,X               | unknown_station     | WARNING | P2: X
                    stops.txt      | B,乙,36.02,120.01,0     | B,乙,36.02,120.01,7        | bad_location_type   | WARNING | B: 7
                    stops.txt      | stop_lat                | lat                        | gtfs_missing_column | ERROR   | stop_lat
                    stops.txt      | C,丙,36.03              | C,丙                       | ragged_row          | ERROR   | line 4
                    stops.txt      | C,丙                    | C,"丙                      | broken_csv          | ERROR   | stops.txt
                    routes.txt     | 1,3                     | 1,1500                     | route_no_transit    | NOTICE  | 1: 1500
                    routes.txt     | 1,3                     | 1,3\\n1,3                   | duplicate_key       | ERROR   | 1
                    trips.txt      | 1,W,b1                  | 9,W,b1                     | unknown_route       | ERROR   | b1: 9
                    trips.txt      | 1,W,b1                  | 1,X,b1                     | unknown_service     | ERROR   | b1: X
                    calendar.txt   | 20251231\\nH             | 2025-12-31\\nH              | bad_calendar        | WARNING | line 2
                    stop_times.txt | b1,07:00:00,07:00:00,A  | b9,07:00:00,07:00:00,A     | unknown_trip        | ERROR   | b9 (line 2)
                    stop_times.txt | b1,07:00:00,07:00:00,A  | b1,07:00:00,07:00:00,Z     | unknown_stop        | ERROR   | Z (line 2)
                    stop_times.txt | b1,07:00:00,07:00:00,A  | b1,07:00,07:00,A           | bad_stop_time       | ERROR   | line 2
                    stop_times.txt | b1,07:05:00,07:05:00,B  | b1,,,B                     | untimed_stop        | NOTICE  | 1
                    """)
    void oneFaultIsNamedWithFileAndLine(
            String file, String old, String text, String kind, Severity severity, String place) throws IOException {
        feed.replace(file, old.replace("\\n", "\n"), text.replace("\\n", "\n")).read(folder);

        assertThat(issue(kind).severity()).isEqualTo(severity);
        assertThat(issue(kind).input()).endsWith(file);
        assertThat(issue(kind).message() + issue(kind).input()).contains(place);
    }

    @Test
    void nothingOnWorkdaysMeansNoHeadways() throws IOException {
        feed.replace("calendar.txt", "W,1,1,1,1,1", "W,0,0,0,0,0");

        assertThat(feed.read(folder))
                .hasSize(6)
                .allSatisfy(place -> assertThat(place.headways()).isEmpty());
        assertThat(issue("no_workday").severity()).isEqualTo(Severity.WARNING);
    }
}
