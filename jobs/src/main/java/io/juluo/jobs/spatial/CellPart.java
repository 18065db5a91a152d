package io.juluo.jobs.spatial;

import io.juluo.geodata.unit.InputKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Part of a cell inside one place.
 *
 * @param districtCode null outside the city
 * @param townCode null in no town
 * @param zoneKind kind of the polygon that the cell was cut with; null outside the city
 * @param share area of the part / area of the cell
 * @param geometry the part
 * @param customZones as {@link io.juluo.geodata.table.PieceTable#CUSTOM_ZONES}
 */
record CellPart(
        @Nullable String districtCode,
        @Nullable String townCode,
        @Nullable InputKind zoneKind,
        double share,
        Geometry geometry,
        String customZones) {
    private static final String NO_ZONE = "";

    static CellPart inTown(Zone town, double share, Geometry geometry) {
        return new CellPart(town.parentCode(), town.code(), town.kind(), share, geometry, NO_ZONE);
    }

    static CellPart inNoTown(Zone district, double share, Geometry geometry) {
        return new CellPart(district.code(), null, district.kind(), share, geometry, NO_ZONE);
    }

    static CellPart outside(double share, Geometry geometry) {
        return new CellPart(null, null, null, share, geometry, NO_ZONE);
    }

    CellPart withShare(double other) {
        return new CellPart(districtCode, townCode, zoneKind, other, geometry, customZones);
    }

    /** What of it lies in those custom zones. */
    CellPart within(String zones, double otherShare, Geometry otherGeometry) {
        return new CellPart(districtCode, townCode, zoneKind, otherShare, otherGeometry, zones);
    }

    /** Place of the largest part in the list, the first of equals. */
    static int largest(List<CellPart> parts) {
        int largest = 0;
        for (int i = 1; i < parts.size(); i++) {
            largest = parts.get(i).share() > parts.get(largest).share() ? i : largest;
        }
        return largest;
    }
}
