package io.juluo.jobs.sink;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.IssueTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The issues of a run as rows of {@link IssueTable}. */
public final class IssueRows {
    private IssueRows() {}

    /** One row per issue. */
    public static Dataset<Row> of(SparkSession spark, IssueReport report) {
        List<Row> rows = report.all().stream().map(IssueRows::row).toList();
        return IssueTable.SPEC.conform(spark.createDataFrame(rows, IssueTable.SPEC.schema()));
    }

    private static Row row(DataIssue issue) {
        return RowFactory.create(
                issue.severity().code(),
                issue.kind(),
                issue.input(),
                issue.count(),
                String.join("; ", issue.sample()),
                issue.message(),
                issue.mend(),
                issue.place());
    }
}
