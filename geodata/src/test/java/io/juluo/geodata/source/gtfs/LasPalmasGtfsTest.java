package io.juluo.geodata.source.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.juluo.geodata.RealData;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.gtfs.GtfsPlace.Headway;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The timetable of Las Palmas's city buses, held against a count by Python's csv module. */
class LasPalmasGtfsTest {
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home", ".."), "seeds"), null);

    private final IssueReport issues = new IssueReport();

    private List<GtfsPlace> places() {
        GtfsFeed feed = new GtfsFeed(feed(), SEEDS.timeBands(), LocalDate.of(2025, 6, 30), 0.01, issues);
        return feed.places(StandardCharsets.UTF_8);
    }

    private static Path feed() {
        return RealData.file("las_palmas/gtfs.zip");
    }

    /** Departures of each band, of all routes at all stops. */
    private static List<Long> departures(List<GtfsPlace> places) {
        return IntStream.range(0, SEEDS.timeBands().size())
                .mapToObj(band -> places.stream()
                        .flatMap(place -> place.headways().stream())
                        .filter(headway -> headway.routeId().equals("*") && headway.band() == band)
                        .mapToLong(Headway::trips)
                        .sum())
                .toList();
    }

    private DataIssue issue(String kind) {
        return issues.all().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stopsAndDeparturesAreThoseOfTheTimetable() {
        List<GtfsPlace> places = places();

        assertThat(places)
                .hasSize(792)
                .allSatisfy(place -> assertThat(place.mode()).isEqualTo("bus"));
        assertThat(departures(places)).containsExactly(9323L, 39349L, 9306L, 13884L);
        assertThat(issues.all())
                .extracting(DataIssue::kind)
                .containsExactlyInAnyOrder("expired_timetable", "typical_workday", "unserved_stop");
        assertThat(issue("expired_timetable").message()).contains("2015-12-10/2025-01-30");
        assertThat(issue("typical_workday").message()).contains("DJ, LA, TD (1898)");
        assertThat(issue("unserved_stop").message()).contains("713");
    }

    @Test
    void pythonCountsTheSame() throws IOException, URISyntaxException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not installed");
        Path script = Path.of(
                Objects.requireNonNull(getClass().getResource("peer.py")).toURI());
        Process python = new ProcessBuilder("/usr/bin/python3", script.toString(), feed().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        List<Long> ours = departures(places());

        assertThat(said).isEqualTo("DJ,LA,TD 1898 792 %d %d %d %d", ours.get(0), ours.get(1), ours.get(2), ours.get(3));
    }
}
