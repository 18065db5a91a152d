package io.juluo.jobs.population;

import io.juluo.geodata.unit.ZoneLevel;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Locale;

/**
 * An equation of the ledger that does not hold.
 *
 * @param input table whose people are told
 * @param level level of the zone
 * @param code its code
 * @param name its name; empty where it has none
 * @param line line of the ledger
 * @param expected people that the line states
 * @param parts what must add up to them, in words
 * @param found people that the parts add up to
 */
record LedgerGap(
        String input,
        ZoneLevel level,
        String code,
        String name,
        LedgerLine line,
        double expected,
        String parts,
        double found) {
    /** The largest difference first; equal ones in the order of their zones. */
    static final Comparator<LedgerGap> WORST_FIRST = Comparator.comparingDouble((LedgerGap gap) -> -gap.size())
            .thenComparing(LedgerGap::level)
            .thenComparing(LedgerGap::code)
            .thenComparing(LedgerGap::line)
            .thenComparing(LedgerGap::parts);

    private double size() {
        return Math.abs(found - expected);
    }

    /** In full, for the message. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%s, line %s: expected %s, found %s in %s, difference %s",
                zone(),
                line.code(),
                people(expected),
                people(found),
                parts,
                difference(expected, found));
    }

    /** In short, for the sample. */
    String inShort() {
        return String.format(
                Locale.ROOT,
                "%s %s: %s ≠ %s (%s)",
                zone(),
                line.code(),
                people(expected),
                people(found),
                difference(expected, found));
    }

    private String zone() {
        return level.code() + " " + code + (name.isEmpty() ? "" : " " + name);
    }

    /** People to the billionth, without the zeros. */
    static String people(double persons) {
        return new DecimalFormat("#,##0.0########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(persons);
    }

    /** People found beyond the expected ones, with the sign. */
    static String difference(double expected, double found) {
        return (found > expected ? "+" : "") + people(found - expected);
    }
}
