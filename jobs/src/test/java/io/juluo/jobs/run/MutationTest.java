package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.city.DeclaredFormats;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.jobs.run.Mutation.Content;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every input that a city.yaml can name, in every format, gone bad in every way that {@link Mutation} knows. It is read
 * as it was, or what is lost is told and counted, or it is refused with its reason and its mend. It never ends in a
 * fault of the code, never hangs, and no issue is the one for faults that nobody foresaw.
 *
 * <p>What is promised of the figures, where a changed file is read and nothing is told:
 *
 * <ul>
 *   <li><b>With a list of checksums</b> ({@code checksums:} in city.yaml) no changed file is ever read, whatever its
 *       format: any other bytes are refused.
 *   <li>Parquet and GeoParquet with page checksums, a .zip or .csv.gz, .osm.pbf in packed blocks: every value is as it
 *       was. Their content carries checksums, and what stands outside of them (footers, headers) is held against it.
 *   <li>CSV, GeoJSON, AMap's JSON: there are as many rows as the file has records; none is lost or doubled in silence.
 *       A digit that became another digit cannot be seen.
 *   <li>Shapefile, GeoPackage, GeoTIFF: there are as many rows as before, for these formats number their records and
 *       cells. A coordinate or attribute that became another one cannot be seen.
 *   <li>Totals of towns and of categories: every zone has its rows as before, since a zone that is missing or doubled
 *       is told.
 *   <li>Ground layers without checksums: nothing, since a corner that moved makes other tiles of the same ground.
 *   <li>Route lines (cityvein-routes) and a folder of GTFS: nothing, since in them any number is one that could have
 *       been meant, and a line that is cut out leaves a good file.
 *   <li>The city's outline, water and references change no figure in any format.
 * </ul>
 *
 * <p>What keeps a text's meaning (rows or columns in another order, line ends, a byte order mark, another encoding) is
 * read with the same values or refused, as far as the bytes tell: text in another encoding whose every character is
 * good UTF-8 as well cannot be told from it.
 *
 * <p>A few hundred readings and a thousand comparisons with the list in a usual run; several thousand of both under
 * {@code ./juluo test --long}. The random numbers come from a seed that a failure names; {@code -Djuluo.seed=N} takes
 * another.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MutationTest extends SparkTest {
    private static final List<MutatedInput> INPUTS = MutatedInputs.all().toList();
    private static final boolean LONG = Boolean.getBoolean("juluo.long");
    private static final int READINGS_OF_AN_INPUT = LONG ? 120 : 4;
    private static final Duration TIME_FOR_AN_INPUT = LONG ? Duration.ofSeconds(18) : Duration.ofMillis(600);
    private static final int TIMES_EACH_WAY = LONG ? 5 : 1;
    private static final long SEED = Long.getLong("juluo.seed", 370_200);

    /** One task is enough for a hundred rows. */
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private final String usual = spark().conf().get(PARTITIONS);
    private final Map<MutatedInput, MutationTrial> trials = new HashMap<>();

    private Path folder;
    private TinyCity city;
    private Dataset<Row> zones;

    static Stream<MutatedInput> inputs() {
        return INPUTS.stream();
    }

    @BeforeAll
    void readTheZones(@TempDir Path temporary) {
        folder = temporary;
        spark().conf().set(PARTITIONS, "1");
        city = new TinyCity(folder);
        zones = Inputs.gather(
                ZoneTable.SPEC,
                ZoneSource.read(
                        spark(),
                        CityProfiles.load(city.profile(), null, folder.resolve("cache"))
                                .profile(),
                        ZoneRegister.EMPTY,
                        new IssueReport()));
    }

    @AfterAll
    void putBack() {
        spark().conf().set(PARTITIONS, usual);
    }

    private MutationTrial trial(MutatedInput input) {
        MutationTrial known = trials.get(input);
        if (known == null) {
            TinyCity own = city.copy(folder.resolve("city_" + trials.size()));
            known = new MutationTrial(spark(), input, own, folder.resolve("cache"), zones);
            trials.put(input, known);
        }
        return known;
    }

    @Test
    void everyFormatOfEveryInputIsTried() {
        SortedSet<String> tried =
                new TreeSet<>(inputs().map(MutatedInput::declared).toList());

        assertThat(tried).isEqualTo(DeclaredFormats.all());
    }

    @BadInput(
            number = 26,
            input = "any input with bits flipped, pieces cut out, columns shuffled or another encoding, at random",
            must = "read as before, told and counted, or refused: never a fault, a hang or another total in silence")
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isReadAsItWasOrToldOrRefused(MutatedInput input) {
        MutationTrial trial = trial(input);
        Instant end = Instant.now().plus(TIME_FOR_AN_INPUT);
        for (int i = 0; i < READINGS_OF_AN_INPUT && Instant.now().isBefore(end); i++) {
            int first = Math.floorMod(input.toString().hashCode(), 1000) + i;
            String file = input.files().get(first % input.files().size());
            List<Mutation> ways = Mutation.of(Content.of(file));
            Mutation way = ways.get(first / input.files().size() % ways.size());
            byte[] bad = way.of(trial.whole(file), new Random(SEED + 31L * i));
            String name = input + ", " + file + " with " + way + ", seed " + SEED + ", trial " + i;
            if (!Arrays.equals(bad, trial.whole(file))) {
                trial.with(file, bad, () -> {
                    trial.isLookedAt(name);
                    trial.isReadAsItWasOrToldOrRefused(file, bad, way, name);
                });
            }
        }
    }

    @BadInput(
            number = 26,
            input = "any file of any input changed at random, with a list of checksums",
            must = "refused, whatever was changed and whether its format could tell or not")
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefusedByTheListOfChecksums(MutatedInput input) {
        MutationTrial trial = trial(input);
        for (String file : input.files()) {
            if (!file.equals(MutationTrial.CHECKSUMS) && !input.declared().startsWith("targets")) {
                for (Mutation way : Mutation.of(Content.of(file))) {
                    for (int i = 0; i < TIMES_EACH_WAY; i++) {
                        byte[] bad = way.of(trial.whole(file), new Random(SEED + 31L * i));
                        String name = input + ", " + file + " with " + way + ", seed " + SEED + ", trial " + i;
                        if (!Arrays.equals(bad, trial.whole(file))) {
                            trial.with(file, bad, () -> trial.isRefusedByItsChecksum(file, name));
                        }
                    }
                }
            }
        }
    }
}
