package io.juluo.geodata.synth.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text files of the sample city: UTF-8, lines end in a line feed, numbers are written digit by digit. */
public final class Text {
    private Text() {}

    /** Writes a CSV of plain fields. */
    public static void csv(Path file, List<String> header, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** A number that is not negative, with two decimals; Double.toString differs between Java versions. */
    public static String hundredths(double number) {
        return decimal(number, 100);
    }

    /** A number that is not negative, with three decimals. */
    public static String thousandths(double number) {
        return decimal(number, 1000);
    }

    /** A share with six decimals. */
    public static String millionths(double number) {
        return decimal(number, 1_000_000);
    }

    private static String decimal(double number, int parts) {
        long all = (long) StrictMath.rint(number * parts);
        return all / parts + "." + Long.toString(parts + all % parts).substring(1);
    }
}
