package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.jobs.sink.InputHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** A byte of an input that was changed on its way, so that another number stands there and everything else is whole. */
class TamperedInputTest extends RefusedRuns {
    private static final double COMMUTERS = TinyCity.COMMUTERS_A_FLOW;

    @Test
    @BadInput(
            number = 26,
            input = "one flipped bit in a page of a Parquet input",
            must = "stops the run: the page does not fit its checksum; the file is named")
    void aFlippedBitInAPageOfParquet() {
        byte[] bytes = city.bytes("flows.parquet");
        byte[] number = ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(COMMUTERS)
                .array();
        bytes[placeOf(number, bytes) + 6] ^= 0x10; // 64 commuters are 128
        city.write("flows.parquet", bytes);

        isRefused("flows.parquet: ", "fetch or make it again");
    }

    private static int placeOf(byte[] piece, byte[] bytes) {
        for (int at = 0; at < bytes.length - piece.length; at++) {
            if (ByteBuffer.wrap(bytes, at, piece.length).equals(ByteBuffer.wrap(piece))) {
                return at;
            }
        }
        throw new AssertionError("the number does not stand in the file");
    }

    @Test
    @BadInput(
            number = 26,
            input = "one changed digit in a CSV input, with a list of checksums",
            must = "stops the run before anything is read")
    void aChangedDigitInAListedFile() {
        String listed = InputHash.of(city.file("census.csv")).sha256() + "  census.csv\n";
        city.write("SHA256SUMS", listed);
        city.replace("city.yaml", "limits:", "checksums: SHA256SUMS\nlimits:");
        city.replace("census.csv", "1024", "1025");

        isRefused("SHA256SUMS: files are not what the list of checksums says", ": census.csv (", "sha256sum");
        assertThat(InputHash.of(city.file("census.csv")).sha256()).isNotEqualTo(listed);
    }
}
