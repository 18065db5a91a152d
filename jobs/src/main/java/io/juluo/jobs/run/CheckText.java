package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue;
import java.util.List;

/** What stands on the console when a check has ended: the inputs, what is wrong with them, and one line to sum it up. */
final class CheckText {
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

    private void section(String title, List<String> lines) {
        log.say("");
        log.say(title);
        lines.forEach(line -> log.say("  " + line));
    }
}
