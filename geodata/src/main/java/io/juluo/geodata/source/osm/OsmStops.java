package io.juluo.geodata.source.osm;

import io.juluo.geodata.source.Stop;
import io.juluo.geodata.source.StopFormat;
import io.juluo.geodata.source.StopInput;
import java.util.List;

/**
 * Public transport stops of OpenStreetMap by their tags. A stop is a point: of a platform or station mapped as an area,
 * a point inside it. Where the profile names a mode, stops of that mode alone are taken.
 */
public final class OsmStops implements StopFormat {
    @Override
    public List<Stop> read(StopInput input) {
        String declared = input.declared().mode();
        OsmPlaces.Source source =
                new OsmPlaces.Source(input.spark(), input.path(), input.toMetric(), input.city(), input.issues());
        return OsmPlaces.stops(source, input.rules().modes()).stream()
                .filter(place -> declared == null || declared.equals(place.code()))
                .map(place -> new Stop(place.id(), place.name(), place.code(), place.at().x, place.at().y))
                .toList();
    }
}
