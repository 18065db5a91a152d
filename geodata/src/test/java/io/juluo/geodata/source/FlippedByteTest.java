package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ParquetRows.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte that was flipped in a page is found by the page's checksum, which Spark is told to hold it against. */
class FlippedByteTest extends SparkTest {
    private static final int FLIPS = 60;
    private static final int ROWS = 2000;

    @TempDir
    private Path folder;

    private Optional<List<Row>> read(Path file) {
        try {
            return Optional.of(spark().read().parquet(file.toUri().toString()).collectAsList());
        } catch (Exception refused) { // Spark throws checked exceptions that Scala does not declare
            assertThat(refused).hasStackTraceContaining(String.valueOf(file.getFileName()));
            return Optional.empty();
        }
    }

    @Test
    @BadInput(
            number = 26,
            input = "one flipped byte in a page of a Parquet file with page checksums",
            must = "is an error: the file's rows are damaged")
    void noFlippedByteGivesOtherRows() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Object[] {"cell_" + i % 50, i * 0.37});
        }
        Path file = folder.resolve("grid.parquet");
        ParquetRows.write(file, List.of(Field.text("cell_id"), Field.real("population")), rows);
        byte[] whole = Files.readAllBytes(file);
        List<Row> expected = read(file).orElseThrow();
        int footer = footerStart(whole);
        Random random = new Random(26);
        int found = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            flipped[4 + random.nextInt(footer - 4)] ^= (byte) (1 << random.nextInt(8));
            Path other = Files.write(folder.resolve("flipped_" + i + ".parquet"), flipped);
            Optional<List<Row>> read = read(other);
            assertThat(read.orElse(expected)).as("flip %d", i).isEqualTo(expected);
            found += read.isEmpty() ? 1 : 0;
        }
        assertThat(found).as("flips found").isGreaterThan(FLIPS * 9 / 10);
    }

    private static int footerStart(byte[] parquet) {
        assertThat(new String(parquet, parquet.length - 4, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
        int length = 0;
        for (int i = 3; i >= 0; i--) {
            length = (length << 8) | (parquet[parquet.length - 8 + i] & 0xFF);
        }
        return parquet.length - 8 - length;
    }
}
