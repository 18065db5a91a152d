package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QingdaoProfileTest {
    private static final Path PROFILE = Path.of(System.getProperty("juluo.home"), "geodata/cities/qingdao/city.yaml");

    @TempDir
    Path cache;

    @Test
    void withTheRealDataEveryFileIsFound() {
        String realData = System.getenv(CityProfiles.REAL_DATA);
        Assumptions.assumeTrue(realData != null, "JULUO_REAL_DATA is not set");

        CityProfile qingdao = CityProfiles.load(PROFILE, null, cache).profile();

        assertThat(qingdao.towns().file().path()).isRegularFile();
        assertThat(qingdao.towns().file().kind()).isEqualTo(InputKind.OBSERVED);
        assertThat(qingdao.transit().get(1).file().kind()).isEqualTo(InputKind.DERIVED);
        assertThat(qingdao.flows().file().kind()).isEqualTo(InputKind.SYNTHETIC);
        assertThat(qingdao.mainCity()).hasSize(5);
    }

    @Test
    void withoutItEachMissingFileIsNamedWithWhereItIsToBeHad() {
        assertThatThrownBy(() -> CityProfiles.load(PROFILE, null, cache, null))
                .isInstanceOf(OperatorError.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines())
                        .hasSize(7)
                        .allSatisfy(line -> assertThat(line).contains("is missing", "to be had: ")));
        assertThat(cache).isEmptyDirectory();
    }
}
