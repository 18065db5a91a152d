package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Lines are taken apart as Commons CSV does, wherever it takes them apart by the standard. */
class CsvLineProperties {
    private static final CSVFormat PEER = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(',', '"', ' ', 'a', '1', '.', '青')
                .list()
                .ofMaxSize(14)
                .map(letters -> {
                    StringBuilder line = new StringBuilder();
                    letters.forEach(line::append);
                    return line.toString();
                });
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .withChars(",\" ab青\t;")
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Optional<List<String>> peer(String line) {
        try (CSVParser parser = CSVParser.parse(line, PEER)) {
            return parser.getRecords().stream().findFirst().map(record -> record.toList());
        } catch (IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    @Property(tries = 5000)
    void whatIsTakenApartIsTakenApartAsByThePeer(@ForAll("lines") String line) {
        CsvLine own = CsvLine.split(line, ',');

        if (own.fault() == null && !line.isEmpty()) {
            List<String> peers = peer(line).orElseThrow(() -> new AssertionError("the peer refuses it"));
            assertThat(own.values().stream().map(CsvLineProperties::orEmpty))
                    .containsExactlyElementsOf(peers.stream().map(String::strip).toList());
        }
    }

    @Property
    void whatWasWrittenIsReadBack(@ForAll("values") List<String> values) {
        String line = CSVFormat.RFC4180.builder().setRecordSeparator("").get().format(values.toArray());

        CsvLine own = CsvLine.split(line, ',');

        assertThat(own.fault()).isNull();
        assertThat(own.values().stream().map(CsvLineProperties::orEmpty))
                .containsExactlyElementsOf(values.stream().map(String::strip).toList());
    }
}
