package io.juluo.jobs.spatial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The zones of one level with a spatial index. The zones travel to the executors; each of them builds the index once,
 * at first use, and all its tasks share it.
 */
final class ZoneLayer implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Comparator<Candidate> BY_RANK = Comparator.comparingInt(Candidate::rank);

    private final Zone[] zones;
    private transient volatile @Nullable STRtree index;
    private transient volatile @Nullable ZoneRaster raster;

    /** The layer of the given zones; they are always visited by ascending code. */
    ZoneLayer(List<Zone> zones) {
        this.zones = zones.stream().sorted(Comparator.comparing(Zone::code)).toArray(Zone[]::new);
    }

    /** A zone of the layer that can tell quickly how it lies to a cell. */
    record Candidate(int rank, Zone zone, PreparedGeometry prepared, NearPolygon near) {
        /** How a cell or a part of one lies to it. */
        ZoneCut cut(Geometry geometry) {
            return ZoneCut.of(geometry, near, prepared);
        }
    }

    /**
     * The only zone that the envelope meets, where it lies wholly inside and no border touches it.
     *
     * @return null where that cannot be told so quickly, or there is none
     */
    @Nullable
    Zone holder(Envelope envelope) {
        int rank = raster().holder(envelope);
        return rank < 0 ? null : zones[rank];
    }

    private ZoneRaster raster() {
        ZoneRaster built = raster;
        if (built == null) {
            synchronized (zones) {
                built = raster;
                if (built == null) {
                    built = ZoneRaster.of(
                            Arrays.stream(zones).map(Zone::polygon).toArray(Geometry[]::new));
                    raster = built;
                }
            }
        }
        return built;
    }

    /** Zones whose envelope meets the given one, by ascending code. */
    List<Candidate> near(Envelope envelope) {
        if (zones.length == 0) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        index().query(envelope, zone -> found.add((Candidate) zone));
        found.sort(BY_RANK);
        return found;
    }

    private STRtree index() {
        STRtree built = index;
        if (built == null) {
            synchronized (zones) {
                built = index;
                if (built == null) {
                    built = build();
                    index = built;
                }
            }
        }
        return built;
    }

    private STRtree build() {
        STRtree tree = new STRtree();
        for (int rank = 0; rank < zones.length; rank++) {
            Geometry polygon = zones[rank].polygon().norm();
            tree.insert(
                    polygon.getEnvelopeInternal(),
                    new Candidate(
                            rank, zones[rank], PreparedGeometryFactory.prepare(polygon), new NearPolygon(polygon)));
        }
        tree.build();
        return tree;
    }

    @Override
    public String toString() {
        return Arrays.stream(zones).map(Zone::code).toList().toString();
    }
}
