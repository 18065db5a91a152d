package io.juluo.geodata.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.source.GridSource;
import io.juluo.geodata.source.StopRules;
import io.juluo.geodata.source.StopSource;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** The product's own readers take the sample city as it is meant. */
class SampleSourcesTest extends SparkTest {
    @TempDir
    Path cache;

    @Test
    void theReadersFindTheGeneratorsWorldWithoutAnError() {
        Path home = Path.of(System.getProperty("juluo.home"));
        CityProfile profile = CityProfiles.load(home.resolve("geodata/cities/sample/city.yaml"), null, cache)
                .profile();
        SampleCity.ensure(profile.syntheticDir());
        IssueReport issues = new IssueReport();

        ZoneRegister register = Seeds.load(home.resolve("seeds"), null).zoneRegister();
        Dataset<Row> zones = ZoneSource.read(spark(), profile, register, issues).cache();
        Dataset<Row> census = CensusControlSource.read(spark(), profile, register, issues, zones);
        Dataset<Row> cells =
                GridSource.read(spark(), profile, register, issues, zones).cache();
        Dataset<Row> stops = StopSource.read(
                        spark(),
                        profile,
                        issues,
                        zones,
                        new StopRules(new TagRules(List.of()), List.of(), LocalDate.of(2025, 6, 30)))
                .stops();

        double people = sum(Sample.PEOPLE.townPeople());
        assertThat(zones.count()).isEqualTo(Sample.WORLD.towns().size() + Names.DISTRICTS.size());
        assertThat(exactTown(zones)).isTrue();
        assertThat(census.agg(functions.sum(CensusControlTable.POPULATION.col()))
                        .first()
                        .getLong(0))
                .isEqualTo((long) people);
        assertThat(cells.agg(ExactSum.of(CellTable.POPULATION.col())).first().getDouble(0))
                .isEqualTo(people);
        assertThat(stops.select(StopTable.MODE.col()).distinct().count()).isEqualTo(2);
        assertThat(issues.all())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .isEmpty();
    }

    private static double sum(long[] people) {
        double sum = 0;
        for (long town : people) {
            sum += (double) town;
        }
        return sum;
    }

    /** GeoJSON in the metric CRS comes back vertex for vertex. */
    private static boolean exactTown(Dataset<Row> zones) {
        Geometry read = (Geometry) zones.filter(ZoneTable.ZONE_CODE
                        .col()
                        .equalTo(Sample.WORLD.towns().get(0).code()))
                .select(ZoneTable.GEOMETRY.col())
                .first()
                .get(0);
        return read.norm().equalsExact(Sample.WORLD.townShapes().get(0).norm());
    }
}
