package io.juluo.geodata.source.zone;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Zones for tests, in metres. */
final class Zones {
    private Zones() {}

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static ZoneFeature zone(int number, String code, Geometry polygon) {
        return new ZoneFeature(number, "feature " + number, "区" + code, code, null, polygon, polygon);
    }

    /** Zones with the codes 1, 2, 3... */
    static List<ZoneFeature> of(List<Geometry> polygons) {
        List<ZoneFeature> zones = new ArrayList<>();
        for (Geometry polygon : polygons) {
            int number = zones.size() + 1;
            zones.add(zone(number, String.valueOf(number), polygon));
        }
        return zones;
    }
}
