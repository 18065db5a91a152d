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
