package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However a file is cut into parts, its lines are the same, each read once. */
class ByteLinesProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "bc", "青", "\n", "\r\n", "\r", ",")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** A line with its place, read by java.util.regex from the whole text. */
    private static List<String> expected(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<String> read(InputStream in, int longest) throws IOException {
        ByteLines lines = new ByteLines(in, 0, longest);
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(new String(lines.bytes(), 0, lines.keptLength(), StandardCharsets.UTF_8));
        }
        return read;
    }

    @Property
    void linesEndWhereLineEndsStand(@ForAll("texts") String text) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read(in, 100)).isEqualTo(expected(text));
    }

    @Property
    void partsHoldEveryLineOnce(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int each)
            throws IOException {
        Path file = Files.createTempFile("parts", ".csv");
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes);
            List<String> read = new ArrayList<>();
            for (CsvSplit split : CsvSplit.of(file, 0, bytes.length, each)) {
                try (InputStream in = split.open()) {
                    ByteLines lines = split.lines(in);
                    while (lines.next() && lines.offset() < split.end()) {
                        read.add(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
                    }
                }
            }
            assertThat(read).isEqualTo(expected(text));
        } finally {
            Files.delete(file);
        }
    }

    @Property
    void aLineThatIsTooLongIsToldAndNotKept(@ForAll @IntRange(min = 1, max = 300_000) int length) throws IOException {
        byte[] bytes = ("x".repeat(length) + "\nnext").getBytes(StandardCharsets.UTF_8);
        ByteLines lines = new ByteLines(new ByteArrayInputStream(bytes), 0, 1000);

        assertThat(lines.next()).isTrue();
        assertThat(lines.isTooLong()).isEqualTo(length > 1000);
        assertThat(lines.bytes()).hasSizeLessThanOrEqualTo(1000);
        assertThat(lines.next()).isTrue();
        assertThat(lines.isTooLong()).isFalse();
        assertThat(lines.offset()).isEqualTo(length + 1);
        assertThat(lines.isTerminated()).isFalse();
        assertThat(lines.next()).isFalse();
    }
}
