package io.juluo.geodata.source.text;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as text, taken by their word: digits of ASCII with a point as decimal mark, a sign before them and an exponent
 * of ten behind them where need be. Whatever else people and programs take for a number (1,5; 1 000; １２; 1.5d; 0x1F;
 * NaN) is none: to guess its meaning could be wrong by a thousand.
 */
public final class PlainNumber {
    private PlainNumber() {}

    /** The number; null where the text is none or larger than any double. */
    public static @Nullable Double real(@Nullable String text) {
        if (text == null || !isReal(text)) {
            return null;
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? number : null;
    }

    /** The whole number, also where a zero fraction stands behind it (15.0); null where the text is none. */
    public static @Nullable Long whole(@Nullable String text) {
        if (text == null || !isReal(text)) {
            return null;
        }
        int point = text.indexOf('.');
        String digits = point < 0 ? text : text.substring(0, point);
        boolean zeroFraction = point < 0 || text.chars().skip(point + 1L).allMatch(digit -> digit == '0');
        boolean plain = zeroFraction && digits.chars().noneMatch(c -> c == 'e' || c == 'E');
        try {
            return plain ? Long.valueOf(digits) : null;
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** The same for a column of text. */
    public static Column real(Column text) {
        UDF1<String, Double> parse = PlainNumber::real;
        return functions.udf(parse, DataTypes.DoubleType).apply(text);
    }

    /** The same for a column of text. */
    public static Column whole(Column text) {
        UDF1<String, Long> parse = PlainNumber::whole;
        return functions.udf(parse, DataTypes.LongType).apply(text);
    }

    private static boolean isReal(String text) {
        int at = afterSign(text, 0);
        int whole = afterDigits(text, at);
        int digits = whole - at;
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = afterDigits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits > 0 && at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = afterSign(text, at + 1);
            at = afterDigits(text, exponent);
            digits = at - exponent;
        }
        return digits > 0 && at == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
