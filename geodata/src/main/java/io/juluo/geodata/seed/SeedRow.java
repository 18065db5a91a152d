package io.juluo.geodata.seed;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a seed file, read by column and type; what cannot be read is noted with its place. */
final class SeedRow {
    private final String at;
    private final UnaryOperator<String> cells;
    private final List<String> problems;

    SeedRow(String at, UnaryOperator<String> cells, List<String> problems) {
        this.at = at;
        this.cells = cells;
        this.problems = problems;
    }

    /** Text that may be empty. */
    String text(String column) {
        return cells.apply(column).strip();
    }

    /** Text that must stand. */
    String needed(String column) {
        String text = text(column);
        require(!text.isEmpty(), column, "is empty; fill it in");
        return text;
    }

    /** One of the given words. */
    String word(String column, List<String> words) {
        String word = text(column);
        require(words.contains(word), column, "'" + word + "' is none of " + String.join(", ", words));
        return word;
    }

    /** A number; null where the cell is empty. */
    @Nullable
    Double number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            require(Double.isFinite(number), column, text + " is no number; write one such as 0.4");
            return number;
        } catch (NumberFormatException e) {
            problem(column, text + " is no number; write one such as 0.4");
            return null;
        }
    }

    /** A number above 0 that must stand. */
    double positive(String column) {
        needed(column);
        Double number = number(column);
        require(number == null || number > 0, column, number + " must be above 0");
        return number == null ? Double.NaN : number;
    }

    /** A year; null where the cell is empty. */
    @Nullable
    Integer year(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20)\\d\\d")) {
            problem(column, text + " is no year; write one such as 2025");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** When an OpenStreetMap element counts; a rule that never holds where the cell is empty. */
    TagRule tagRule(String column) {
        try {
            return TagRule.parse(text(column));
        } catch (IllegalArgumentException e) {
            problem(column, e.getMessage() + "; write such as amenity=school & access!=private | shop=mall");
            return TagRule.parse("");
        }
    }

    /** A whole number of at least 1; 0, and an empty cell, where there is nothing to rank. */
    int priority(String column, boolean nothing) {
        String text = text(column);
        boolean good = nothing ? text.isEmpty() : text.matches("[1-9]\\d{0,3}");
        require(good, column, nothing ? "must be empty without a rule" : text + " is none of 1 to 9999");
        return good && !nothing ? Integer.parseInt(text) : 0;
    }

    /** A time of the day (07:30) in minutes, up to 24:00. */
    int minuteOfDay(String column) {
        String text = text(column);
        boolean good = text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00");
        require(good, column, "'" + text + "' is no time; write one such as 07:30");
        return good ? Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)) : 0;
    }

    /** How figures are compared. */
    TargetComparator comparator(String column) {
        Optional<TargetComparator> found = Stream.of(TargetComparator.values())
                .filter(comparator -> comparator.code().equals(text(column)))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = Stream.of(TargetComparator.values())
                    .map(TargetComparator::code)
                    .toList();
            problem(column, "'" + text(column) + "' is none of " + String.join(", ", known));
        }
        return found.orElse(TargetComparator.NONE);
    }

    /** Notes a problem of the column unless the condition holds. */
    void require(boolean holds, String column, String complaint) {
        if (!holds) {
            problem(column, complaint);
        }
    }

    private void problem(String column, String complaint) {
        problems.add(at + ": " + column + " " + complaint);
    }
}
