package io.juluo.geodata.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.synth.ParquetRows.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest extends SparkTest {
    private static final List<Field> FIELDS = List.of(
            Field.text("code"),
            Field.text("name").orNull(),
            Field.real("people"),
            Field.whole("devices").orNull(),
            Field.bytes("shape").orNull());
    private static final List<Object[]> ROWS = List.of(
            new Object[] {"370202", "市南区", 486643.25, 12L, new byte[] {1, 0, -1}},
            new Object[] {"370203", null, 0.0, null, null});

    @TempDir
    Path folder;

    @Test
    void sparkReadsTheDeclaredTypesAndValues() {
        Path file = folder.resolve("new/rows.parquet");
        ParquetRows.write(file, FIELDS, ROWS);

        Dataset<Row> read = spark().read().parquet(file.toString());

        assertThat(read.schema().simpleString())
                .isEqualTo("struct<code:string,name:string,people:double,devices:bigint,shape:binary>");
        List<Row> rows = read.orderBy("code").collectAsList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getString(1)).isEqualTo("市南区");
        assertThat(rows.get(0).getDouble(2)).isEqualTo(486643.25);
        assertThat(rows.get(0).getLong(3)).isEqualTo(12L);
        assertThat(rows.get(0).<byte[]>getAs(4)).containsExactly(1, 0, -1);
        assertThat(rows.get(1).isNullAt(1)).isTrue();
        assertThat(rows.get(1).isNullAt(3)).isTrue();
        assertThat(rows.get(1).isNullAt(4)).isTrue();
    }

    @Test
    void theSameRowsGiveTheSameBytesAndNothingElseIsLeft() throws IOException {
        Path first = folder.resolve("first.parquet");
        Path second = folder.resolve("second.parquet");
        ParquetRows.write(first, FIELDS, ROWS);
        ParquetRows.write(second, FIELDS, ROWS);

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(names()).containsExactlyInAnyOrder("first.parquet", "second.parquet");
    }

    @Test
    void aFaultInTheRowsLeavesTheOlderFileUntouched() throws IOException {
        Path file = folder.resolve("rows.parquet");
        ParquetRows.write(file, FIELDS, ROWS);
        byte[] before = Files.readAllBytes(file);
        List<Object[]> faulty = List.of(ROWS.get(0), new Object[] {"370203", null, null, null, null});

        assertThatThrownBy(() -> ParquetRows.write(file, FIELDS, faulty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1: column people is REAL but the value is null");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("rows.parquet");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
