package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.jobs.run.MutatedInput.Nature;
import io.juluo.jobs.run.MutatedInput.Totals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every input, gone bad in every way that {@link Mutation} knows: it is read as it was, or read with what is lost told
 * and counted, or refused with its reason and its mend. It never ends in a fault of the code, never hangs, and never
 * gives another total in silence.
 *
 * <p>A few dozen mutations a run; several thousand under {@code ./juluo test --long}. The random numbers come from a
 * seed that a failure names; {@code -Djuluo.seed=N} takes another.
 */
class MutationTest extends SparkTest {
    private static final boolean LONG = Boolean.getBoolean("juluo.long");
    private static final int MUTATIONS_OF_AN_INPUT = LONG ? 400 : 16;
    private static final Duration TIME_FOR_AN_INPUT = LONG ? Duration.ofMinutes(6) : Duration.ofSeconds(5);
    private static final long SEED = Long.getLong("juluo.seed", 370_200);
    private static final Duration HANGS = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    static Stream<MutatedInput> inputs() {
        return MutatedInputs.all();
    }

    /** How a mutated input was met. */
    private record Met(
            @Nullable Totals read,
            List<DataIssue> issues,
            @Nullable Throwable fault) {}

    @BadInput(
            number = 26,
            input = "any input with bits flipped, pieces cut out, columns shuffled or another encoding, at random",
            must = "read as before, told and counted, or refused: never a fault, a hang or another total in silence")
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isReadAsItWasOrToldOrRefused(MutatedInput input) {
        TinyCity city = new TinyCity(folder);
        input.make().accept(city);
        CityProfile profile = input.load(city.profile(), cache);
        Dataset<Row> zones = ZoneSource.read(spark(), profile, ZoneRegister.EMPTY, new IssueReport())
                .cache();
        zones.count();
        byte[] whole = city.bytes(input.file());
        Met sound = meet(input, profile, zones);
        assertThat(sound.fault()).isNull();
        Totals before = Objects.requireNonNull(sound.read());

        Instant end = Instant.now().plus(TIME_FOR_AN_INPUT);
        List<Mutation> ways = ways(input);
        for (int i = 0; i < MUTATIONS_OF_AN_INPUT && Instant.now().isBefore(end); i++) {
            Mutation way = ways.get(i % ways.size());
            byte[] bad = way.of(whole, new Random(SEED + 31L * i));
            if (!Arrays.equals(bad, whole)) {
                city.write(input.file(), bad);
                String trial = input.file() + " with " + way + ", seed " + SEED + ", trial " + i;
                verify(input, trial, way, bad, before, sound.issues(), meet(input, profile, zones));
            }
        }
        zones.unpersist();
    }

    private static List<Mutation> ways(MutatedInput input) {
        List<Mutation> ways = new ArrayList<>(List.of(Mutation.values()));
        ways.removeIf(way -> way.ofText() && input.nature() != Nature.TABLE);
        return ways;
    }

    private void verify(
            MutatedInput input, String trial, Mutation way, byte[] bad, Totals before, List<DataIssue> usual, Met met) {
        assertThat(met.fault()).as(trial).isNull();
        assertThat(met.issues()).as(trial).allSatisfy(issue -> {
            assertThat(issue.message()).isNotBlank().doesNotContain("\tat ", "java.lang.");
            assertThat(issue.mend()).isNotBlank();
        });
        Totals after = met.read();
        if (after == null) {
            assertThat(met.issues()).as(trial + " is refused for a reason").isNotEmpty();
        } else if (way.keepsMeaning()) {
            assertSame(trial, before, after);
        } else if (met.issues().equals(usual)) {
            switch (input.nature()) {
                case TABLE -> assertHasEveryLine(trial, bad, after);
                case CHECKED -> assertSame(trial, before, after);
                default -> assertThat(after.rows()).as(trial).isEqualTo(before.rows());
            }
        }
    }

    private static void assertSame(String trial, Totals before, Totals after) {
        assertThat(after.rows()).as(trial).isEqualTo(before.rows());
        before.totals()
                .forEach((column, total) -> assertThat(after.totals().get(column))
                        .as(trial + ": " + column)
                        .isCloseTo(total, within(1e-9)));
    }

    /** Without a word about it a table is read whole: it has as many rows as lines behind its header. */
    private static void assertHasEveryLine(String trial, byte[] bad, Totals after) {
        long lines = Mutation.lines(bad).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .count();
        assertThat(after.rows()).as(trial).isEqualTo(lines);
    }

    private Met meet(MutatedInput input, CityProfile profile, Dataset<Row> zones) {
        IssueReport issues = new IssueReport();
        ExecutorService one = Executors.newSingleThreadExecutor();
        Callable<Totals> reading = () -> DamagedInput.told(() -> input.read(spark(), profile, issues, zones));
        try {
            Totals read = one.submit(reading).get(HANGS.toSeconds(), TimeUnit.SECONDS);
            return new Met(read, issues.all(), null);
        } catch (ExecutionException ended) {
            Throwable fault = Objects.requireNonNull(ended.getCause());
            if (Faults.exitCode(fault) == ExitCode.DATA_REFUSED) {
                return new Met(null, refusal(fault), null);
            }
            return new Met(null, issues.all(), fault);
        } catch (TimeoutException hangs) {
            return new Met(null, issues.all(), hangs);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            one.shutdownNow();
        }
    }

    private static List<DataIssue> refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataRefused refused) {
                return refused.issues();
            }
        }
        return List.of();
    }
}
