package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.jobs.run.CheckResult.Verdict;
import io.juluo.jobs.run.CheckResult.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a check says in English. */
final class CheckEnglish implements CheckWords {
    @Override
    public String title(CityProfile profile, int inputs) {
        return "Checking " + profile.nameEn() + " (" + profile.area() + "): " + count(inputs, "input");
    }

    @Override
    public String makingTheSampleCity() {
        return "Making the sample city first ...";
    }

    @Override
    public String inputs() {
        return "Inputs";
    }

    @Override
    public List<String> columns() {
        return List.of("input", "file", "format", "CRS", "rows", "kind", "verdict");
    }

    @Override
    public List<String> row(CheckedInput input, CheckResult result) {
        Long rows = result.rows(input);
        return List.of(
                input.role().nameEn(),
                input.label(),
                input.file().format().name(),
                input.crs().equals(CheckedInput.OWN_CRS) ? "the file's own" : input.crs(),
                rows == null ? "-" : String.format(Locale.ROOT, "%,d", rows),
                input.file().kind().code(),
                verdict(result.verdict(input)));
    }

    private static String verdict(Verdict verdict) {
        if (verdict.madeLater()) {
            return "the first run makes it";
        }
        List<String> parts = new ArrayList<>();
        if (verdict.errors() > 0) {
            parts.add(count(verdict.errors(), "error"));
        }
        if (verdict.warnings() > 0) {
            parts.add(count(verdict.warnings(), "warning"));
        }
        return parts.isEmpty() ? "fine" : String.join(", ", parts);
    }

    @Override
    public String ranges() {
        return "Numbers, as the footers of the Parquet files tell them";
    }

    @Override
    public List<String> rangeColumns() {
        return List.of("file", "column", "smallest", "largest", "empty");
    }

    @Override
    public String issues() {
        return "What is wrong, the worst first";
    }

    @Override
    public String nothing() {
        return "nothing";
    }

    @Override
    public List<String> issue(DataIssue issue) {
        String severity = String.format(Locale.ROOT, "%-8s", issue.severity().code());
        return List.of(
                severity + issue.input() + ": " + issue.message(),
                " ".repeat(severity.length()) + "Mend: " + issue.mend());
    }

    @Override
    public String summary(CheckResult result, double seconds, Written written) {
        String read = "Read " + count(result.read(), "input") + " in " + String.format(Locale.ROOT, "%.1f", seconds)
                + " s: " + count(result.count(Severity.ERROR), "error") + ", "
                + count(result.count(Severity.WARNING), "warning")
                + (result.strict() ? " (counted as errors, --strict)" : "") + ", "
                + count(result.count(Severity.NOTICE), "notice");
        return read + ". All of it: " + written.issuesCsv() + "; on a map: " + written.issuesGeoPackage();
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
