package io.juluo.jobs.sink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** GeoPackage's binary geometry (OGC 12-128, clause 2.1.3): a header with the envelope, then WKB. */
final class GeoPackageGeometry {
    private static final byte[] MAGIC = "GP".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION_1 = 0;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte ENVELOPE_XY = 1 << 1;
    private static final byte EMPTY = 1 << 4;
    private static final int HEADER_BYTES = 8;
    private static final int ENVELOPE_BYTES = 4 * Double.BYTES;
    private static final int DIMENSION = 2;

    private GeoPackageGeometry() {}

    static byte[] encode(Geometry geometry, int srsId) {
        byte[] wkb = new WKBWriter(DIMENSION, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean empty = geometry.isEmpty();
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + (empty ? 0 : ENVELOPE_BYTES) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put(VERSION_1)
                .put((byte) (LITTLE_ENDIAN | (empty ? EMPTY : ENVELOPE_XY)))
                .putInt(srsId);
        if (!empty) {
            Envelope box = geometry.getEnvelopeInternal();
            bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
            bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return bytes.put(wkb).array();
    }
}
