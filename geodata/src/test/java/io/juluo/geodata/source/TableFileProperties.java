package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.unit.InputKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whatever happens to a CSV, it is refused with a reason, or each of its lines is a good row or counted. */
class TableFileProperties extends SparkTest {
    private static final Set<String> KINDS =
            Set.of("blank_line", "ragged_row", "undecodable_row", "stray_quote", "long_row", "cut_row", "bad_number");
    private static final byte[] INSERTED = {',', '"', '\n', '\r', ';', '\t', 0, (byte) 0x80, (byte) 0xFF, '1', '-', ' '
    };

    private final Random random = new Random();

    private byte[] table(int rows) {
        StringBuilder text = new StringBuilder("home_code,work_code,commuters\n");
        for (int i = 0; i < rows; i++) {
            text.append("青岛")
                    .append(i)
                    .append(i % 3 == 0 ? ",\"a,b\"," : ",outside,")
                    .append(i * 0.5)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutated(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, 0, at, new byte[0], bytes.length); // cut off
            case 1 -> joined(bytes, 0, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(9)));
            case 2 -> joined(bytes, 0, at, new byte[] {INSERTED[random.nextInt(INSERTED.length)]}, at);
            case 3 -> joined(bytes, 0, at, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))}, at + 1);
            case 4 -> joined(bytes, 0, at, bytes, at); // the whole file again, inside itself
            case 5 -> recoded(bytes, "GBK");
            case 6 -> recoded(bytes, "UTF-16");
            default -> joined(bytes, 0, at, "\n\n".getBytes(StandardCharsets.UTF_8), at);
        };
    }

    private static byte[] recoded(byte[] bytes, String charset) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName(charset));
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between, int rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, from, to - from);
        joined.write(between, 0, between.length);
        joined.write(bytes, rest, bytes.length - rest);
        return joined.toByteArray();
    }

    /** Lines behind the header, counted by the regular expressions of Java. */
    private static long linesBehindHeader(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1);
        int count = lines.length - (lines[lines.length - 1].isEmpty() ? 1 : 0);
        int header = 0;
        while (lines[header].isEmpty()) {
            header++;
        }
        return count - header - 1L;
    }

    @Property(tries = 120)
    void everyLineIsAGoodRowOrCounted(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int mutations)
            throws IOException {
        random.setSeed(seed);
        byte[] bytes = table(random.nextInt(40));
        for (int i = 0; i < mutations && bytes.length > 0; i++) {
            bytes = mutated(bytes);
        }
        Path file = Files.createTempFile("mutated", ".csv");
        try {
            Files.write(file, bytes);
            holds(new InputFile(file, InputKind.OBSERVED, FileFormat.of(FileFormat.CSV)), bytes);
        } finally {
            Files.delete(file);
        }
    }

    private static void holds(InputFile file, byte[] bytes) {
        IssueReport issues = new IssueReport();
        Optional<TableFile> table = TableFile.read(
                spark(),
                file,
                List.of(FlowTable.HOME_CODE, FlowTable.WORK_CODE, FlowTable.COMMUTERS),
                List.of(FlowTable.SAMPLE_DEVICES),
                issues);
        if (table.isEmpty()) {
            assertThat(issues.count(Severity.ERROR)).isPositive();
            return;
        }
        TableFile read = table.get();
        Dataset<Row> good =
                read.checks(file, FlowTable.HOME_CODE.col(), issues).quarantine(read.rows(), read.rules(), 1);
        long counted = issues.all().stream()
                .filter(issue -> KINDS.contains(issue.kind()))
                .mapToLong(DataIssue::count)
                .sum();
        assertThat(good.count() + counted).as("%s", issues.all()).isEqualTo(linesBehindHeader(bytes));
    }
}
