package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.BaseState;
import io.juluo.jobs.sink.RunRecord.Headline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands on the console when a run has ended: stages, issues by kind, the scorecard, where the output is. */
final class Summary {
    private static final Map<String, String> BASE_WORDS = Map.of(
            BaseState.AGREES.code(), "as ours",
            BaseState.DIFFERS.code(), "not ours of that year",
            BaseState.MET_AT_BASE.code(), "not ours, by which it was met that year already");

    private final RunLog log;

    Summary(RunLog log) {
        this.log = log;
    }

    void tell(Stages stages, IssueReport issues, List<Headline> headlines, Path folder) {
        section("Stages", stages(stages));
        section("Issues", issues(issues));
        section("Scorecard", scorecard(headlines));
        log.say("");
        log.say("Output: " + folder);
        log.say("Finished with " + issues.count(Severity.WARNING) + " warnings.");
    }

    private void section(String title, TextTable table) {
        log.say("");
        log.say(title);
        if (table.isEmpty()) {
            log.say("  none");
        }
        if (!table.isEmpty()) {
            table.lines().forEach(line -> log.say("  " + line));
        }
    }

    private static TextTable stages(Stages stages) {
        TextTable table = new TextTable("stage", "rows in", "rows out", "seconds");
        double seconds = 0;
        for (Stages.Finished stage : stages.finished()) {
            table.row(stage.name(), whole(stage.rowsIn()), whole(stage.rowsOut()), tenths(stage.seconds()));
            seconds += stage.seconds();
        }
        return table.row("all", "", "", tenths(seconds));
    }

    private static TextTable issues(IssueReport issues) {
        TextTable table = new TextTable("severity", "kind", "input", "rows", "what");
        for (DataIssue issue : issues.all()) {
            table.row(
                    issue.severity().name().toLowerCase(Locale.ROOT),
                    issue.kind(),
                    issue.input(),
                    whole(issue.count()),
                    issue.message());
        }
        return table;
    }

    private static TextTable scorecard(List<Headline> headlines) {
        TextTable table = new TextTable(
                "zone", "figure", "units", "value", "interval", "target", "status", "input", "document's base");
        for (Headline headline : headlines) {
            table.row(
                    headline.zoneCode(),
                    headline.definitionId(),
                    headline.unitLevel(),
                    number(headline.value()),
                    interval(headline),
                    headline.targetValue() == null ? "-" : headline.comparator() + " " + number(headline.targetValue()),
                    headline.status(),
                    headline.inputKind(),
                    base(headline));
        }
        return table;
    }

    /** What the target's document starts from, and whether our figure of that year says the same. */
    private static String base(Headline headline) {
        String state = headline.baseState();
        return headline.baseValue() == null
                ? "-"
                : number(headline.baseValue()) + " in " + headline.baseYear()
                        + (state == null ? "" : ": " + BASE_WORDS.getOrDefault(state, state));
    }

    private static String interval(Headline headline) {
        return headline.lower() == null ? "-" : number(headline.lower()) + " to " + number(headline.upper());
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String tenths(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
