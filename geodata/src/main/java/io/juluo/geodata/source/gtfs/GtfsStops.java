package io.juluo.geodata.source.gtfs;

import io.juluo.geodata.seed.TimeBand;
import io.juluo.geodata.source.Stop;
import io.juluo.geodata.source.StopFormat;
import io.juluo.geodata.source.StopInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Stops and headways of a timetable in GTFS. Where the profile names a mode, stops of that mode alone are taken: two
 * entries can then take bus and rail of one feed.
 */
public final class GtfsStops implements StopFormat {
    @Override
    public List<Stop> read(StopInput input) {
        List<TimeBand> bands = input.rules().bands();
        String declared = input.declared().mode();
        GtfsFeed feed = new GtfsFeed(input.path(), bands, input.rules().date(), input.badRowShare(), input.issues());
        return feed.places(charset(input)).stream()
                .filter(place -> declared == null || declared.equals(place.mode()))
                .map(place -> stop(place, bands, input))
                .toList();
    }

    private static Charset charset(StopInput input) {
        String encoding = input.declared().file().format().encoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    private static Stop stop(GtfsPlace place, List<TimeBand> bands, StopInput input) {
        Coordinate at = input.toMetric().apply(place.lon(), place.lat());
        List<Stop.Headway> headways = place.headways().stream()
                .map(headway -> {
                    TimeBand band = bands.get(headway.band());
                    return new Stop.Headway(
                            headway.routeId(),
                            band.bandId(),
                            headway.trips(),
                            (double) band.minutes() / headway.trips());
                })
                .toList();
        return new Stop(place.id(), place.name(), place.mode(), at.x, at.y, headways);
    }
}
