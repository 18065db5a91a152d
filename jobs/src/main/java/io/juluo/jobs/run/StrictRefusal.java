package io.juluo.jobs.run;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.IssueReport;
import java.util.List;

/** What --strict does: warnings stop the run as errors would. */
final class StrictRefusal {
    private StrictRefusal() {}

    static void refuseWarnings(IssueReport issues) {
        List<DataIssue> warnings = issues.all().stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .toList();
        if (!warnings.isEmpty()) {
            throw new DataRefused(warnings);
        }
    }
}
