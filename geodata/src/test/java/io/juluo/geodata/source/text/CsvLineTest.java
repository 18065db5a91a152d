package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
    private static void isTaken(String line, @Nullable String... values) {
        assertThat(CsvLine.split(line, ',')).isEqualTo(new CsvLine(Arrays.asList(values), null));
    }

    @Test
    void valuesStandBetweenDelimiters() {
        isTaken("a,b,c", "a", "b", "c");
        isTaken("a", "a");
        isTaken("a;b", "a;b");
    }

    @Test
    void aBlankValueIsNull() {
        isTaken(",a,,  ,", null, "a", null, null, null);
        isTaken("\"\",\" \"", null, null);
    }

    @Test
    void blanksRoundAValueAreNoPartOfIt() {
        isTaken(" a b\t,\u3000青岛\u00A0, \"c\" ,\" d \"", "a b", "青岛", "c", "d");
    }

    @Test
    void quotedValuesHoldDelimitersAndDoubledQuotes() {
        isTaken("\"a,b\",\"c\"\"d\",\"\"\"e\"\"\"", "a,b", "c\"d", "\"e\"");
    }

    @Test
    void tabsDivideWhereTheyAreTheDelimiter() {
        assertThat(CsvLine.split("a\t\t\"b\tc\"\t", '\t').values()).containsExactly("a", null, "b\tc", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,\"b|QUOTED_NEWLINE",
                "\"|QUOTED_NEWLINE",
                "a,\"b\"\"|QUOTED_NEWLINE",
                "a,5\" pipe|STRAY_QUOTE",
                "a,b\"|STRAY_QUOTE",
                "\"a\"b,c|STRAY_QUOTE",
                "\"a\" \"b\",c|STRAY_QUOTE"
            })
    void aQuoteWhereNoneMayStandIsAFault(String line, LineFault fault) {
        CsvLine taken = CsvLine.split(line, ',');

        assertThat(taken.fault()).isEqualTo(fault);
        assertThat(taken.values()).isEmpty();
    }
}
