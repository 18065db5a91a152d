package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.Tables;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --engine sedona} publishes the same tables as the engine that runs every night. */
class SampleEnginesTest {
    private static final double TOLERANCE = 1e-9;

    static List<TableSpec> published() {
        return Tables.PUBLISHED;
    }

    @ParameterizedTest
    @MethodSource("published")
    void bothEnginesPublishTheSameTable(TableSpec spec) {
        List<Row> broadcast = sorted(spec, SampleRuns.usual());
        List<Row> sedona = sorted(spec, SampleRuns.sedona());

        assertThat(sedona).hasSameSizeAs(broadcast);
        List<String> differences = IntStream.range(0, broadcast.size())
                .filter(i -> !same(broadcast.get(i), sedona.get(i)))
                .mapToObj(i -> broadcast.get(i) + " by broadcast, " + sedona.get(i) + " by sedona")
                .limit(10)
                .toList();
        assertThat(differences).isEmpty();
    }

    /** Rows by key, without geometry, which the pieces' areas stand for, and without the date that flows take from the run. */
    private static List<Row> sorted(TableSpec spec, SampleRun run) {
        Column[] columns = spec.columns().stream()
                .filter(column -> !(column.type() instanceof GeometryUDT))
                .filter(column -> !column.equals(IndicatorValueTable.REFERENCE_DATE))
                .map(Col::col)
                .toArray(Column[]::new);
        Dataset<Row> rows = run.rows(spec).select(columns);
        if (spec.equals(PieceTable.SPEC)) {
            // The one engine may see a piece of rounding's size where the other sees none.
            rows = rows.where(PieceTable.AREA_SHARE.col().gt(TOLERANCE));
        }
        return rows.coalesce(1)
                .sort(spec.keys().stream().map(Col::col).toArray(Column[]::new))
                .collectAsList();
    }

    private static boolean same(Row one, Row other) {
        return IntStream.range(0, one.size()).allMatch(i -> same(one.get(i), other.get(i)));
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Double a && other instanceof Double b) {
            return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        }
        return Objects.equals(one, other);
    }
}
