package io.juluo.geodata.synth.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The river that comes from the north and winds down to the bay. Its banks belong to the towns; nobody lives on it. */
final class River {
    private static final double MOUTH_V = 19.8;
    private static final double STATION_KM = 0.15;

    private River() {}

    /** The river's water in the metric CRS, from the bay to beyond the city limits. */
    static Polygon water() {
        List<Coordinate> ring = new ArrayList<>();
        List<Coordinate> westBank = new ArrayList<>();
        int stations = (int) ((Terrain.HEIGHT_KM - MOUTH_V) / STATION_KM);
        for (int station = 0; station <= stations; station++) {
            double v = MOUTH_V + station * STATION_KM;
            ring.add(bank(v, halfWidth(v)));
            westBank.add(0, bank(v, -halfWidth(v)));
        }
        ring.addAll(westBank);
        ring.add(ring.get(0).copy());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate bank(double v, double aside) {
        double up = v - 22;
        double bends = 1.3 * StrictMath.sin(up / 2.8) + 0.4 * StrictMath.sin(up / 0.9);
        double u = 30.6 + bends + 0.16 * up + aside;
        return new Coordinate(StrictMath.rint(Terrain.x(u) * 100) / 100, StrictMath.rint(Terrain.y(v) * 100) / 100);
    }

    /** Half the width from west to east: 80 m at the mouth, 40 m in the north. */
    private static double halfWidth(double v) {
        return 0.08 - 0.04 * (v - MOUTH_V) / (Terrain.HEIGHT_KM - MOUTH_V);
    }
}
