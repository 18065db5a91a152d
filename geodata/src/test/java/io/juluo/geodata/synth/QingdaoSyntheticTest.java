package io.juluo.geodata.synth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.table.CensusControlTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made inside the real towns of Qingdao. */
class QingdaoSyntheticTest extends SparkTest {
    private static final Path PROFILE = Path.of(System.getProperty("juluo.home"), "geodata/cities/qingdao/city.yaml");

    @TempDir
    Path cache;

    @BeforeEach
    void needsTheRealData() {
        Assumptions.assumeTrue(System.getenv(CityProfiles.REAL_DATA) != null, "JULUO_REAL_DATA is not set");
    }

    @Test
    void theGridAddsUpToTheRealCensusAndTheHighTechZoneLivesInItsTwoTowns() throws IOException {
        CityProfile profile = CityProfiles.load(PROFILE, null, cache).profile();
        List<Row> controls = QingdaoRows.controls(profile);

        SyntheticInputs.make(SyntheticRequest.from(profile, QingdaoRows.towns(profile), controls));

        Dataset<Row> grid = read(profile.census().grid().file());
        Map<String, Double> byUnit = sums(grid, "census_unit");
        assertThat(controls).hasSize(11);
        for (Row control : controls) {
            String unit = control.getAs(CensusControlTable.CENSUS_UNIT.name());
            long counted = control.getAs(CensusControlTable.POPULATION.name());
            assertThat(byUnit.get(unit)).as(unit).isCloseTo((double) counted, within(1e-6));
        }
        assertThat(sums(grid.where("census_unit = '370271'"), "right(cell_id, 9)"))
                .containsOnlyKeys("370214009", "370214010");
        assertThat(sums(grid, "right(cell_id, 9)")).hasSize(135);
        assertThat(grid.select("cell_id").distinct().count())
                .isEqualTo(grid.count())
                .isGreaterThan(180_000L);

        Dataset<Row> facilities = read(profile.facilities().file());
        assertThat(facilities.count()).isBetween(9_000L, 16_000L);
        Dataset<Row> flows = read(profile.flows().file()).where("home_code <> 'outside'");
        double commuters = commuters(flows);
        assertThat(commuters).isCloseTo(10_071_722 * 0.48, within(1.0));
        assertThat(commuters(flows.where("home_code = work_code")) / commuters).isBetween(0.2, 0.5);
        assertThat(commuters(flows.where("left(home_code, 6) = left(work_code, 6)")) / commuters)
                .isBetween(0.6, 0.9);
    }

    @Test
    void aHomeTownThatIsNoneOfTheDistrictsIsNamedWithItsMend() throws IOException {
        CityProfile profile = CityProfiles.load(PROFILE, null, cache).profile();
        List<Row> towns = QingdaoRows.towns(profile).stream()
                .filter(row -> !"370214010".equals(row.getString(1)))
                .toList();
        List<Row> controls = QingdaoRows.controls(profile);

        assertThatThrownBy(() -> SyntheticRequest.from(profile, towns, controls))
                .isInstanceOf(OperatorError.class)
                .hasMessage("census.control.home_towns: 370214010 of census unit 370271 is no town of district 370214: "
                        + "write a town's code");
        assertThatThrownBy(() -> SyntheticRequest.from(profile, towns, List.of()))
                .isInstanceOf(OperatorError.class)
                .hasMessageStartingWith("census.control has no rows");
    }

    private static Dataset<Row> read(CityProfile.InputFile file) {
        return spark().read().parquet(file.path().toString());
    }

    private static double commuters(Dataset<Row> flows) {
        return flows.selectExpr("sum(commuters)").first().getDouble(0);
    }

    private static Map<String, Double> sums(Dataset<Row> rows, String key) {
        return rows.selectExpr(key + " as k", "population").groupBy("k").sum("population").collectAsList().stream()
                .collect(Collectors.toMap(row -> requireNonNull(row.getString(0)), row -> row.getDouble(1)));
    }
}
