package io.juluo.geodata;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import io.juluo.geodata.table.TableSpec;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.StructField;

/**
 * Compares declared tables by spark-testing-base's dataset comparison, on the session that all tests share. The
 * library's own life cycle, which would open a second context, is never started.
 */
public final class TableAssertions {
    private TableAssertions() {}

    /** Both tables hold the same rows, compared by key order; every value is equal. */
    public static void assertSameRows(TableSpec spec, Dataset<Row> expected, Dataset<Row> actual) {
        Comparison comparison = new Comparison();
        comparison.assertDatasetEquals(sorted(spec, expected), sorted(spec, actual));
    }

    /** Both tables hold the same rows, compared by key order; numbers may differ by the tolerance, geometry is left out. */
    public static void assertSameRows(TableSpec spec, Dataset<Row> expected, Dataset<Row> actual, double tolerance) {
        Comparison comparison = new Comparison();
        comparison.assertDatasetApproximateEquals(
                withoutGeometry(sorted(spec, expected)), withoutGeometry(sorted(spec, actual)), tolerance);
    }

    /** One partition in key order with the declared schema, so that rows meet their like. */
    private static Dataset<Row> sorted(TableSpec spec, Dataset<Row> rows) {
        Column[] keys = spec.keys().stream().map(key -> key.col()).toArray(Column[]::new);
        List<Row> ordered = spec.conform(rows).coalesce(1).sort(keys).collectAsList();
        return SparkTest.spark().createDataset(ordered, Encoders.row(spec.schema()));
    }

    private static Dataset<Row> withoutGeometry(Dataset<Row> rows) {
        return rows.drop(Arrays.stream(rows.schema().fields())
                .filter(field -> field.dataType() instanceof GeometryUDT)
                .map(StructField::name)
                .toArray(String[]::new));
    }

    private static final class Comparison extends JavaDatasetSuiteBase {
        private static final long serialVersionUID = 1L;

        @Override
        public SparkSession spark() {
            return SparkTest.spark();
        }
    }
}
