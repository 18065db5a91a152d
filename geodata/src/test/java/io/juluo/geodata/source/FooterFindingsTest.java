package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterFindingsTest extends SparkTest {
    private static final List<Col> COLUMNS =
            List.of(CellTable.CELL_ID, CellTable.X_M, CellTable.POPULATION, CellTable.CENSUS_UNIT);

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
    }

    private ParquetFooter check(String query) throws IOException {
        city.parquet(spark(), "grid.parquet", query);
        FileFormat format = new FileFormat(FileFormat.PARQUET, null, null, null, Map.of("population", "pop"));
        InputFile file = new InputFile(folder.resolve("grid.parquet"), InputKind.OBSERVED, format);
        ParquetFooter footer = ParquetFooter.check(file, List.of(CellTable.CELL_ID), city.issues)
                .orElseThrow();
        FooterFindings.check(file, footer, COLUMNS, city.issues);
        return footer;
    }

    @Test
    void aFooterTellsTheRangeOfEachColumn() throws IOException {
        ParquetFooter footer = check("select string(id) as cell_id, id - 3D as x_m, id as pop, "
                + "nullif(string(id), '2') as census_unit from range(7)");

        assertThat(footer.statistics().get("x_m")).isEqualTo(new ColumnStatistics(0L, -3.0, 3.0, 0));
        assertThat(footer.statistics().get("pop")).isEqualTo(new ColumnStatistics(0L, 0.0, 6.0, 0));
        assertThat(footer.statistics().get("census_unit")).isEqualTo(new ColumnStatistics(1L, null, null, 0));
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    @BadInput(
            number = 33,
            input = "negative population in a Parquet file",
            must = "is told from its footer before a row is read; the rows are counted later")
    void negativePeopleAreTold() throws IOException {
        check("select string(id) as cell_id, id - 3D as pop from range(7)");
        city.tells(Severity.WARNING, "negative_values", 1, "pop (-3.0)");
    }

    @Test
    @BadInput(
            number = 32,
            input = "NaN or infinite population in a Parquet file",
            must = "is told from its footer before a row is read; the rows are counted later")
    void valuesThatAreNoFiniteNumberAreTold() throws IOException {
        check("select string(id) as cell_id, double('NaN') as pop, id / 0 + double('Infinity') as x_m from range(7)");
        city.tells(Severity.NOTICE, "endless_values", 1, "pop (NaN?)");
    }

    @Test
    void infinitePeopleAreTold() throws IOException {
        check("select string(id) as cell_id, if(id = 3, double('Infinity'), 1D) as pop from range(7)");
        city.tells(Severity.NOTICE, "endless_values", 1, "pop (1.0…Infinity)");
    }

    @Test
    void emptyValuesAreTold() throws IOException {
        check("select string(id) as cell_id, if(id < 2, null, 1D) as pop from range(7)");
        city.tells(Severity.WARNING, "null_values", 1, "pop (2)");
    }
}
