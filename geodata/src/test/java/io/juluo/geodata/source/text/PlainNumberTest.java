package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "-1.5, -1.5", "+2, 2", ".5, 0.5", "5., 5", "1e3, 1000", "1.25E-2, 0.0125"})
    void digitsWithAPointAreANumber(String text, double number) {
        assertThat(PlainNumber.real(text)).isEqualTo(number);
    }

    @BadInput(
            number = 35,
            input = "numbers with decimal comma, thousands separator, full-width digits, blanks or a unit",
            must = "are no numbers: the rows are counted as bad_number, none is guessed")
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "+-1",
                "1,5",
                "1.234,5",
                "1,234",
                "1.2.3",
                "1 000",
                "1_000",
                "１２",
                "1２",
                "٣",
                "一",
                "12人",
                "1e",
                "e5",
                "1e+",
                "0x1F",
                "1d",
                "1f",
                "1L",
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                "1e999",
                "--1",
                "1-",
                "1e5.0",
                "½",
                "−1"
            })
    void everythingElseIsNone(String text) {
        assertThat(PlainNumber.real(text)).isNull();
        assertThat(PlainNumber.whole(text)).isNull();
    }

    @Test
    void wholeNumbersMayHaveAZeroFraction() {
        assertThat(PlainNumber.whole("15")).isEqualTo(15);
        assertThat(PlainNumber.whole("15.00")).isEqualTo(15);
        assertThat(PlainNumber.whole("-3.")).isEqualTo(-3);
        assertThat(PlainNumber.whole("15.5")).isNull();
        assertThat(PlainNumber.whole("1e3")).isNull();
        assertThat(PlainNumber.whole(".0")).isNull();
        assertThat(PlainNumber.whole("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(PlainNumber.whole("9223372036854775808")).isNull();
    }
}
