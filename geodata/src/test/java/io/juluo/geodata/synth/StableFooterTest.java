package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.synth.ParquetRows.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The footer lists the encodings in one order, whatever the hash codes of this Java process. */
class StableFooterTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void encodingsAreSortedAndTheRowsStillThere() throws IOException {
        Path file = folder.resolve("rows.parquet");
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Object[] {"town " + i % 9, i % 3 == 0 ? null : "cell " + i, i * 0.37});
        }
        ParquetRows.write(file, List.of(Field.text("town"), Field.text("cell").orNull(), Field.real("x_m")), rows);

        FileMetaData footer = footer(file);

        assertThat(footer.getNum_rows()).isEqualTo(ROWS);
        assertThat(footer.getRow_groups())
                .flatExtracting(group -> group.getColumns())
                .extracting(column -> column.getMeta_data().getEncodings())
                .anyMatch(encodings -> encodings.size() > 2)
                .allSatisfy(encodings -> assertThat(encodings).isSorted());
    }

    private static FileMetaData footer(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int tail = bytes.length - 8;
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(tail);
        return Util.readFileMetaData(new ByteArrayInputStream(Arrays.copyOfRange(bytes, tail - length, tail)));
    }
}
