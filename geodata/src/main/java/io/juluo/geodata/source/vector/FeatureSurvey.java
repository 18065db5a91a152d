package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.Reason;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Reads a layer once from end to end, so that damage shows before anybody works with it, and tells what is left out. */
final class FeatureSurvey {
    private static final int SAMPLE_SIZE = 5;

    private FeatureSurvey() {}

    /** Whether every feature could be read; an error is noted if not. */
    static boolean passes(Dataset<Row> rows, LayerRequest request) {
        try {
            heights(rows, request);
            return true;
        } catch (Exception failed) {
            String reason = reason(failed);
            request.refuse("damaged_layer", "the file breaks off or is damaged", reason, "fetch or export it again");
            return false;
        }
    }

    private static void heights(Dataset<Row> rows, LayerRequest request) {
        Column flattened = functions.col(FeatureRows.NOTE).equalTo(Drawn.FLATTENED);
        Row told = rows.agg(
                        functions.count(functions.when(flattened, 1)),
                        // every geometry is drawn by this, whether it is flattened or not
                        functions.count(functions.col(FeatureRows.GEOMETRY)))
                .first();
        long count = told.getLong(0);
        if (count == 0) {
            return;
        }
        List<String> first =
                rows.filter(flattened).orderBy(FeatureRows.NUMBER).limit(SAMPLE_SIZE).collectAsList().stream()
                        .map(row -> row.<String>getAs(FeatureRows.FEATURE))
                        .toList();
        request.finding(
                        Drawn.FLATTENED,
                        "features have heights or measures, which are left out",
                        "nothing to do; only places on the map are used")
                .addMany(count, first)
                .reportFile(Severity.NOTICE, request.issues());
    }

    private static String reason(Exception failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && (cause instanceof SparkException || cause.getMessage() == null)) {
            cause = cause.getCause();
        }
        return Reason.of(cause, "a feature cannot be read");
    }
}
