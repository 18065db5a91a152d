package io.juluo.geodata.source.vector;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A geometry as a GeoPackage stores it: a header of its own, then well-known binary. */
final class GeoPackageBlob {
    private static final int HEADER_BYTES = 8;
    private static final int LITTLE_ENDIAN = 0x01;
    private static final int ENVELOPE = 0x0E;
    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageBlob() {}

    /**
     * The geometry.
     *
     * @param blob bytes as stored; null where there are none
     * @param srsId the layer's number of its coordinate system, which each geometry repeats
     */
    static Drawn read(byte @Nullable [] blob, int srsId) {
        if (blob == null) {
            return Drawn.none(GeometryFault.NO_GEOMETRY);
        }
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            return Drawn.none(GeometryFault.UNREADABLE_GEOMETRY);
        }
        int flags = blob[3];
        int envelope = (flags & ENVELOPE) >> 1;
        if ((flags & EMPTY) != 0) {
            return Drawn.none(GeometryFault.EMPTY_GEOMETRY);
        }
        if ((flags & EXTENDED) != 0) {
            return Drawn.broken(new BrokenGeometry(GeometryFault.UNSUPPORTED_GEOMETRY, "GeoPackage extension"));
        }
        if (envelope >= ENVELOPE_BYTES.length || blob.length < HEADER_BYTES + ENVELOPE_BYTES[envelope]) {
            return Drawn.none(GeometryFault.UNREADABLE_GEOMETRY);
        }
        ByteBuffer bytes = ByteBuffer.wrap(blob)
                .order((flags & LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(4) != srsId) {
            return Drawn.none(GeometryFault.MIXED_CRS);
        }
        bytes.position(HEADER_BYTES + ENVELOPE_BYTES[envelope]);
        return WkbGeometry.read(bytes);
    }
}
