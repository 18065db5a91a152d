package io.juluo.jobs.sink;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Writes issues.csv: what was wrong with the inputs and the run, one row per kind and input, the worst first, with its mend. */
public final class IssuesCsv {
    /** Platforms read the file by these names; new columns go to the end. */
    private static final List<String> HEADER = List.of(
            "severity",
            "severity_zh",
            "kind",
            "input",
            "row_count",
            "sample",
            "message",
            "mend",
            "x_m",
            "y_m",
            "message_zh",
            "mend_zh");

    private IssuesCsv() {}

    /** Writes the file whole; x_m and y_m are a point inside the issue's place, empty where it has none. */
    public static void write(Path file, IssueReport report) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        report.all().forEach(issue -> rows.add(row(issue)));
        CsvFile.write(file, HEADER, rows);
    }

    private static List<? extends @Nullable Object> row(DataIssue issue) {
        Geometry place = issue.place();
        Point inside = place == null || place.isEmpty() ? null : place.getInteriorPoint();
        return Arrays.asList(
                issue.severity().code(),
                issue.severity().nameZh(),
                issue.kind(),
                issue.input(),
                issue.count(),
                String.join("; ", issue.sample()),
                issue.message(),
                issue.mend(),
                inside == null ? null : inside.getX(),
                inside == null ? null : inside.getY(),
                issue.messageZh(),
                issue.mendZh());
    }
}
