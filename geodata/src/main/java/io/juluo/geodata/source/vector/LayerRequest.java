package io.juluo.geodata.source.vector;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * What is asked of a vector file.
 *
 * @param spark session
 * @param file the file
 * @param required attributes that it must have, by our names
 * @param optional attributes that it may have
 * @param issues where problems are noted
 */
record LayerRequest(
        SparkSession spark, InputFile file, List<String> required, List<String> optional, IssueReport issues) {
    private static final int MOST_NAMES = 40;

    Path path() {
        return file.path();
    }

    FileFormat format() {
        return file.format();
    }

    /** What issues call the file by. */
    String label() {
        return DeclaredFile.label(path());
    }

    /** The attributes of the file that are wanted, by the name they are asked for. */
    Map<String, String> wanted() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.concat(required.stream(), optional.stream())
                .distinct()
                .forEach(ours -> columns.put(ours, format().column(ours)));
        return columns;
    }

    /** Whether the file has the required attributes; an error that names the others is noted if not. */
    boolean has(Collection<String> present) {
        Findings missing = finding(
                "missing_attribute",
                "the layer lacks attributes (after the slash: those it has)",
                "correct their names in the profile, or add them to the layer");
        String others = String.join(", ", present.stream().limit(MOST_NAMES).toList());
        required.stream()
                .map(format()::column)
                .filter(column -> !present.contains(column))
                .forEach(column -> missing.add(column + " / " + others));
        missing.reportFile(Severity.ERROR, issues);
        return missing.none();
    }

    /** Notes an error of the file as a whole. */
    void refuse(String kind, String what, String sample, String mend) {
        finding(kind, what, mend).add(sample).reportFile(Severity.ERROR, issues);
    }

    /** Gathers problems of one kind in this file. */
    Findings finding(String kind, String what, String mend) {
        return new Findings(kind, label(), what, mend);
    }
}
