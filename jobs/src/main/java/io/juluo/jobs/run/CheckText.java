package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on the console when a check has ended: the inputs, what is wrong with them, and one line to sum it up. */
final class CheckText {
    /** Millimetres of a coordinate, and more than anybody reads of a number of people. */
    private static final MathContext TO_READ = new MathContext(9);

    private static final String NONE = "-";

    private final CheckWords words;
    private final RunLog log;

    CheckText(CheckWords words, RunLog log) {
        this.words = words;
        this.log = log;
    }

    void tell(CheckResult result, double seconds, CheckResult.Written written) {
        TextTable table = new TextTable(words.columns().toArray(String[]::new));
        result.inputs().forEach(input -> table.row(words.row(input, result).toArray(String[]::new)));
        section(words.inputs(), table.lines());
        if (!result.ranges().isEmpty()) {
            section(words.ranges(), ranges(result.ranges()));
        }
        List<DataIssue> issues = result.all();
        section(
                words.issues(),
                issues.isEmpty()
                        ? List.of(words.nothing())
                        : issues.stream()
                                .flatMap(issue -> words.issue(issue).stream())
                                .toList());
        log.say("");
        log.say(words.summary(result, seconds, written));
    }

    private List<String> ranges(List<ColumnRange> ranges) {
        TextTable table = new TextTable(words.rangeColumns().toArray(String[]::new));
        ranges.forEach(range -> table.row(
                range.input(),
                range.column(),
                number(range.min()),
                number(range.max()),
                Objects.toString(range.nulls(), NONE)));
        return table.lines();
    }

    private static String number(@Nullable Double real) {
        if (real == null) {
            return NONE;
        }
        if (real.isInfinite()) {
            return real > 0 ? "∞" : "-∞"; // read alike in every language
        }
        return BigDecimal.valueOf(real).round(TO_READ).stripTrailingZeros().toPlainString();
    }

    private void section(String title, List<String> lines) {
        log.say("");
        log.say(title);
        lines.forEach(line -> log.say("  " + line));
    }
}
