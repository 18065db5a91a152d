package io.juluo.jobs.run;

import static io.juluo.jobs.run.SampleFigures.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import io.juluo.jobs.spatial.BroadcastEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample city with its land declared, its people kept on it and its districts scaled to the census: against the truth
 * that only its generator knows, and beside the usual run, which counts a part of every coast cell in the sea.
 */
class SampleOnLandTest {
    @TempDir
    static Path folder;

    private static final Map<String, Double> TRUTH = SampleTruth.townPeople();
    private static Map<String, Double> onLand = Map.of();
    private static Map<String, Double> calibrated = Map.of();

    @BeforeAll
    static void cutTheCity() throws IOException {
        CityProfile profile = profile();
        Seeds seeds = Seeds.load(Path.of(System.getProperty("juluo.home"), "seeds"), profile.targetsFile());
        Inputs inputs = new Inputs(SampleRuns.session(), profile, LocalDate.parse(SampleRuns.DATE), new IssueReport());
        Zones zones = inputs.zones(seeds);
        Places places = inputs.places(seeds, zones.zones());
        Population cut = Population.apportion(new BroadcastEngine(SampleRuns.session()), zones, places, profile);
        onLand = towns(cut.pieces());
        calibrated = towns(CalibratedPopulation.of(profile, zones, places, cut)
                .population()
                .pieces());
        cut.release();
    }

    private static CityProfile profile() throws IOException {
        Path data = SampleRuns.file("towns.geojson").getParent();
        Path sample = Path.of(System.getProperty("juluo.home"), "geodata/cities/sample/city.yaml");
        String text = Files.readString(sample)
                .replace("cell_m: 250, synthetic", "cell_m: 250, apportion: land_only, synthetic")
                .replace("  grid: {file", "  calibrate: district\n  grid: {file")
                .replace(
                        "\nlimits:",
                        "\nground: {land: {file: towns.geojson, crs: EPSG:4549, synthetic: true}}\nlimits:");
        Path targets = sample.resolveSibling("planning_targets.csv");
        Files.copy(targets, folder.resolve("planning_targets.csv"));
        Path file = Files.writeString(folder.resolve("city.yaml"), text);
        return CityProfiles.load(file, data, folder.resolve("cache")).profile();
    }

    private static Map<String, Double> towns(Dataset<Row> pieces) {
        Map<String, Double> towns = new TreeMap<>();
        pieces.where(PieceTable.TOWN_CODE.col().isNotNull())
                .groupBy(PieceTable.TOWN_CODE.col())
                .agg(ExactSum.of(PieceTable.PERSONS.col()))
                .collectAsList()
                .forEach(row -> towns.put(row.getString(0), row.getDouble(1)));
        return towns;
    }

    @Test
    void nobodyIsLeftInTheSea() {
        assertThat(sum(onLand)).isCloseTo(sum(TRUTH), within(1e-6));
    }

    @Test
    void townsComeNearerToTheTruth() {
        Map<String, Double> byArea = new SampleFigures(SampleRuns.usual()).byZone(ZoneLevel.TOWN, "usual_residents");

        assertThat(meanError(onLand)).isLessThan(0.8 * meanError(byArea));
        assertThat(meanError(calibrated)).isLessThan(0.8 * meanError(byArea));
        assertThat(worst(calibrated)).isLessThan(worst(byArea));
    }

    @Test
    void everyDistrictHasItsPeopleAfterCalibration() {
        Map<String, Double> districts = byDistrict(calibrated);
        assertThat(districts)
                .hasSameSizeAs(byDistrict(TRUTH))
                .allSatisfy((district, people) ->
                        assertThat(people).isCloseTo(known(byDistrict(TRUTH), district), within(1e-4)));
        assertThat(byDistrict(onLand)).isNotEqualTo(districts);
    }

    private static Map<String, Double> byDistrict(Map<String, Double> towns) {
        Map<String, Double> districts = new TreeMap<>();
        towns.forEach((town, people) -> districts.merge(SampleTruth.district(town), people, Double::sum));
        return districts;
    }

    private static double sum(Map<String, Double> towns) {
        return towns.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double meanError(Map<String, Double> towns) {
        return TRUTH.keySet().stream()
                .mapToDouble(town -> error(towns, town))
                .average()
                .orElseThrow();
    }

    private static double worst(Map<String, Double> towns) {
        return TRUTH.keySet().stream()
                .mapToDouble(town -> error(towns, town))
                .max()
                .orElseThrow();
    }

    /** Relative. */
    private static double error(Map<String, Double> towns, String town) {
        return Math.abs(towns.getOrDefault(town, 0.0) - known(TRUTH, town)) / known(TRUTH, town);
    }
}
