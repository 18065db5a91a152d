package io.juluo.geodata.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.SparkTest;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TableSpecTest extends SparkTest {
    private static final Col CODE = Col.text("code", "Code");
    private static final Col PEOPLE = Col.real("people", "persons", "People");
    private static final Col NOTE = Col.text("note", "Note").orNull("nothing to say");
    private static final TableSpec SPEC =
            new TableSpec("town", "Towns", "one row per town", List.of(CODE), List.of(CODE, PEOPLE, NOTE));

    @Test
    void selectsTheDeclaredColumnsInTheirOrderAndWidensNumbers() {
        Dataset<Row> rows = spark().sql("select 'x' as extra, cast(null as string) as note, 3 as people, 'a' as code");

        Dataset<Row> town = SPEC.conform(rows);

        assertThat(town.columns()).containsExactly("code", "people", "note");
        assertThat(town.first().getDouble(1)).isEqualTo(3.0);
    }

    @Test
    void namesEveryDifferenceAtOnce() {
        Dataset<Row> rows = spark().sql("select 1.5D as code, 'many' as people");

        assertThatThrownBy(() -> SPEC.conform(rows))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("table town")
                .hasMessageContaining("people is string, declared double")
                .hasMessageContaining("note is missing");
    }

    @Test
    void neverNarrowsANumber() {
        TableSpec whole = new TableSpec("n", "N", "one row", List.of(), List.of(Col.whole("n", "", "N")));

        assertThatThrownBy(() -> whole.conform(spark().sql("select 1.9D as n"))).isInstanceOf(ContractBroken.class);
    }

    @Test
    void aNullInAColumnThatIsNeverNullStopsTheReader() {
        Dataset<Row> town = SPEC.conform(
                spark().sql("select cast(null as string) as code, 1.0D as people, cast(null as string) as note"));

        assertThatThrownBy(town::collectAsList).hasMessageContaining("table town: column code is null");
    }
}
