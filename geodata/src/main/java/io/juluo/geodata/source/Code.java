package io.juluo.geodata.source;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Division codes as text. */
public final class Code {
    /** A number that a spreadsheet or a JSON reader made of a code: 370202.0, 3.70202001E8. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+(E[0-9]{1,2})?");

    private Code() {}

    /**
     * The code as it is meant: trimmed, and without its fraction where that is zero (370202.0 is 370202). Everything
     * else stays as it is, leading zeros and fractions that are not zero included. Null where there is none.
     */
    public static @Nullable String of(@Nullable Object written) {
        if (written == null) {
            return null;
        }
        String text = written.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        return DECIMAL.matcher(text).matches() ? withoutZeroFraction(text) : text;
    }

    private static String withoutZeroFraction(String text) {
        if (!text.contains("E")) {
            String fraction = text.substring(text.indexOf('.') + 1);
            return fraction.chars().allMatch(digit -> digit == '0') ? text.substring(0, text.indexOf('.')) : text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= 0 ? number.toPlainString() : text;
    }
}
