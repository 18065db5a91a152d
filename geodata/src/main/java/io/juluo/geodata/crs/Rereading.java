package io.juluo.geodata.crs;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * What becomes of a layer's positions when its coordinates are taken to be in another geographic system than the
 * declared one: the conversion by the declared system is undone and that by the other is done. The other systems are
 * WGS84 (with CGCS2000, which is the same to a metre), GCJ-02 and BD-09. A projected layer is one whose longitudes and
 * latitudes were projected: it is reread as those.
 */
public final class Rereading {
    private static final List<String> GEOGRAPHIC = List.of(Crs.WGS84, Crs.GCJ_02, Crs.BD_09);

    private final String as;
    private final CoordinateTransform undo;
    private final CoordinateTransform redo;

    private Rereading(String declared, String as, String metricCrs) {
        this.as = as;
        this.undo = CoordinateTransform.to(metricCrs, declared);
        this.redo = CoordinateTransform.to(as, metricCrs);
    }

    /** All that a layer declared so can be reread as; none of them is its declared system. */
    public static List<Rereading> of(String declaredCrs, String metricCrs) {
        return GEOGRAPHIC.stream()
                .filter(other -> !other.equals(geographic(declaredCrs)))
                .map(other -> new Rereading(geographic(declaredCrs), other, metricCrs))
                .toList();
    }

    /** The rereading of a layer declared in a shifted system as if it were plain; empty where it is plain. */
    public static Optional<Rereading> asPlain(String declaredCrs, String metricCrs) {
        return of(declaredCrs, metricCrs).stream()
                .filter(reading -> reading.as.equals(Crs.WGS84))
                .findFirst();
    }

    /** The system that the coordinates are taken to be in. */
    public String as() {
        return as;
    }

    /** The position in the metric CRS by the other system, of one by the declared system. */
    public Coordinate apply(Coordinate metric) {
        Coordinate drawn = undo.apply(metric.x, metric.y);
        return redo.apply(drawn.x, drawn.y);
    }

    private static String geographic(String crs) {
        return Crs.isShifted(crs) ? crs : Crs.WGS84;
    }
}
