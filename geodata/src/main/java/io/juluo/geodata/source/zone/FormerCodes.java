package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneHistory.Former;
import io.juluo.geodata.source.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads codes of one input as they are today, and tells which of them have ended. */
public final class FormerCodes {
    private final String input;
    private final ZoneHistory history;
    private final IssueReport issues;
    private final Map<String, Long> read = new TreeMap<>();

    /** Of that input. */
    public FormerCodes(String input, ZoneHistory history, IssueReport issues) {
        this.input = input;
        this.history = history;
        this.issues = issues;
    }

    /** The code under which the same area is known today; the code itself where there is none. */
    public @Nullable String sameArea(@Nullable String code) {
        Optional<Former> former = history.former(code).filter(Former::whole);
        former.ifPresent(this::note);
        return former.map(Former::today).orElse(code);
    }

    /** The code of the zone that has the area today, be it the same or larger; the code itself where it goes on. */
    public @Nullable String lyingIn(@Nullable String code) {
        Optional<Former> former = history.former(code);
        former.ifPresent(this::note);
        return former.map(Former::today).orElse(code);
    }

    private void note(Former former) {
        read.merge(former.described(), 1L, Long::sum);
    }

    /** Tells the codes that were read otherwise than they are written: warning. */
    public void report() {
        report(Severity.WARNING);
    }

    /** The same with another weight: in a table of former days they are no fault. */
    public void report(Severity severity) {
        Findings findings = findings(input);
        read.forEach((change, count) -> findings.group(count, change));
        findings.reportZones(severity, issues);
    }

    /** What is told of codes that have ended. */
    public static Findings findings(String input) {
        return findings(input, "codes have ended and are read as they are today");
    }

    /** The same in words of the input's own. */
    public static Findings findings(String input, String what) {
        return new Findings("former_code", input, what, "write today's codes, or correct seeds/zone_history.csv");
    }
}
