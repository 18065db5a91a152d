package io.juluo.geodata.source.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Well-known binary against JTS's own writer. */
class WkbGeometryTest {
    private static Drawn read(byte[] wkb) {
        return WkbGeometry.read(ByteBuffer.wrap(wkb));
    }

    private static Drawn hex(String wkb) {
        return read(WKBReader.hexToBytes(wkb));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "MULTIPOINT ((1 2), (3 4))",
                "LINESTRING (1 2, 3 4)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))",
                "GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 9 0, 9 9, 0 0)))"
            })
    void whatJtsWritesIsReadBack(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        geometry.setSRID(4549);
        for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
            for (boolean srid : new boolean[] {true, false}) {
                Drawn flat = read(new WKBWriter(2, order, srid).write(geometry));
                assertThat(Objects.requireNonNull(flat.geometry()).toText()).isEqualTo(wkt);
                assertThat(flat.flattened()).isFalse();
                Drawn high = read(new WKBWriter(3, order, srid).write(geometry));
                assertThat(Objects.requireNonNull(high.geometry()).toText()).isEqualTo(wkt);
                assertThat(high.flattened()).isTrue();
            }
        }
    }

    @Test
    @BadInput(number = 13, input = "curves and surfaces in well-known binary", must = "fault that names the type")
    void curvesAreNamed() {
        assertThat(hex("010A00000000000000").fault()).isEqualTo("unsupported_geometry: CurvePolygon");
        assertThat(hex("01F003000000000000").fault()).isEqualTo("unsupported_geometry: CircularString");
        assertThat(hex("016300000000000000").fault()).isEqualTo("unsupported_geometry: WKB type 99");
    }

    @Test
    @BadInput(
            number = 2,
            input = "unclosed ring in well-known binary",
            must = "fault of its feature, never closed in silence")
    void anOpenRingIsNeverClosed() {
        ByteBuffer open = ByteBuffer.allocate(9 + 4 + 64);
        open.put((byte) 0).putInt(3).putInt(1).putInt(4);
        for (double value : new double[] {0, 0, 9, 0, 9, 9, 0, 1}) {
            open.putDouble(value);
        }
        assertThat(read(open.array()).fault()).isEqualTo("broken_ring");
    }

    @Test
    void countsThatTheBytesCannotHoldAreAFault() {
        assertThat(hex("0103000000FFFFFF7F").fault()).isEqualTo("unreadable_geometry");
        assertThat(hex("010700000001000000".repeat(1000)).fault()).isEqualTo("unreadable_geometry");
        assertThat(hex("").fault()).isEqualTo("unreadable_geometry");
        assertThat(hex("0101000000000000000000F87F000000000000F87F").fault()).isEqualTo("empty_geometry");
    }

    @Test
    void damagedBytesGiveAGeometryOrAFaultAndNothingElse() throws ParseException {
        byte[] good = new WKBWriter()
                .write(new WKTReader().read("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))"));
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length));
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Drawn drawn = read(bad);
            assertThat(drawn.geometry() == null).isEqualTo(drawn.fault() != null);
        }
    }
}
