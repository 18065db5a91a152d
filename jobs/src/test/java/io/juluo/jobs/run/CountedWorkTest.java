package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.SparkTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night's work grows with people only where it must. The same small city is measured with few cells and with four times
 * as many: what is handed to the driver must not grow with them, and shuffles no faster than they do. Held is counted work, for
 * seconds hang on the machine.
 */
class CountedWorkTest extends SparkTest {
    /** More than any check takes as a sample, so that samples are of one size in both. */
    private static final int FEW_CELLS = 5_000;

    private static final int TIMES = 4;

    /** A job may hand over so many bytes more where there are more cells: numbers have more digits. */
    private static final long SLACK_BYTES = 24 << 10;

    /**
     * Rows that shuffles may write for each cell, all stages together: its overlaps and the doubles of its id are looked
     * for, and its six services meet its pieces; sums over pieces are partial before they are shuffled.
     */
    private static final double SHUFFLED_ROWS_A_CELL = 24;

    private static final String OF_ITSELF = "spark.sql.autoBroadcastJoinThreshold";

    @TempDir
    Path folder;

    /** What was counted in a night. */
    private record Night(Map<String, Long> mostBytes, long shuffledRows, long nestedLoopRows, int queries) {}

    @Test
    void aNightCollectsNothingThatGrowsWithPeopleAndJoinsNothingByComparingAll() throws IOException {
        Night few = night(FEW_CELLS);
        Night many = night(TIMES * FEW_CELLS);

        assertThat(many.queries()).as("queries that were looked at").isGreaterThan(20);
        assertThat(many.mostBytes())
                .hasSizeGreaterThan(10)
                .allSatisfy((place, bytes) -> assertThat(bytes)
                        .as("handed to the driver at %s", place)
                        .isLessThan(few.mostBytes().getOrDefault(place, 0L) + SLACK_BYTES));
        assertThat(many.nestedLoopRows()).isLessThan(few.nestedLoopRows() + FEW_CELLS);
        assertThat(many.shuffledRows())
                .as("rows shuffled, few cells: %d", few.shuffledRows())
                .isLessThan((long) (SHUFFLED_ROWS_A_CELL * TIMES * FEW_CELLS));
    }

    /** The counters see what they are there for. */
    @Test
    void aCollectOfCellsAndAJoinOfAllWithAllAreSeen() {
        try (CountedWork work = new CountedWork(spark())) {
            spark().range(0, FEW_CELLS, 1, 4)
                    .selectExpr("concat('cell_', id) as cell_id")
                    .collectAsList();
            long few = most(work.settled());
            spark().range(0, (long) TIMES * FEW_CELLS, 1, 4)
                    .selectExpr("concat('cell_', id) as cell_id")
                    .collectAsList();
            assertThat(most(work.settled())).isGreaterThan(few + SLACK_BYTES);

            spark().range(0, FEW_CELLS / 2)
                    .join(spark().range(0, 2))
                    .selectExpr("sum(1)")
                    .collectAsList();
            assertThat(work.settled().nestedLoopRows()).isGreaterThanOrEqualTo(FEW_CELLS);

            spark().range(0, FEW_CELLS).repartition(3).foreach(row -> {});
            assertThat(work.settled().shuffledRows()).isGreaterThanOrEqualTo(FEW_CELLS);
        }
    }

    private static long most(CountedWork work) {
        return work.mostBytesByPlace().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    private Night night(int cells) throws IOException {
        Path profile = city(cells);
        // Spark of itself sends small sides of joins to the driver and on to all tasks, up to a limit in bytes: not
        // here, so
        // that what is still handed over is what the code asks for.
        spark().conf().set(OF_ITSELF, "-1");
        try (CountedWork work = new CountedWork(spark())) {
            asInARun(() -> new NightlyTrial(folder.resolve("out" + cells), "tiny")
                    .nightly(profile)
                    .finished());
            work.settled();
            return new Night(work.mostBytesByPlace(), work.shuffledRows(), work.nestedLoopRows(), work.queries());
        } finally {
            spark().conf().unset(OF_ITSELF);
        }
    }

    /** Squares that fill the city of 4 km by 2 km. */
    private Path city(int cells) throws IOException {
        double edge_m = Math.sqrt(8e6 / cells);
        int columns = (int) Math.rint(4000 / edge_m);
        TinyCity city = new TinyCity(Files.createDirectories(folder.resolve("city" + cells)));
        city.grid(rows -> {
            Object[] first = rows.get(0);
            double west = (double) first[1] - 125;
            double south = (double) first[2] - 125;
            rows.clear();
            for (int i = 0; i < cells; i++) {
                int row = i / columns;
                rows.add(new Object[] {
                    String.format("cell_%05d", i),
                    west + edge_m * (i % columns + 0.5),
                    south + edge_m * (row + 0.5),
                    2048.0 / cells
                });
            }
        });
        String text = Files.readString(city.profile(), StandardCharsets.UTF_8);
        Files.writeString(city.profile(), text.replace("cell_m: 250", "cell_m: " + edge_m), StandardCharsets.UTF_8);
        return city.profile();
    }
}
