package io.juluo.jobs.bench;

import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.spatial.PointLocator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** A step in the process that bench has started for it: does it several times and tells each time's seconds. */
public final class StepRun {
    private static final String PREPARE = "prepare";
    private static final int KERNEL_ROUNDS = 5;

    private StepRun() {}

    /**
     * Does the work.
     *
     * @param work code of the work, or {@code prepare} for the files that contenders read
     * @param engine who does it
     * @param answer file for the answer of the last time
     */
    public static void run(
            SparkSession spark,
            String work,
            String engine,
            int times,
            Path city,
            Path folder,
            Path answer,
            PrintWriter out) {
        BenchFiles files = new BenchFiles(city, folder);
        if (work.equals(PREPARE)) {
            files.write(spark);
            return;
        }
        Work asked = Work.of(work);
        Step step = engine.equals(Contender.OURS) ? OurSteps.of(asked) : SedonaSteps.of(asked);
        time(times, () -> step.run(spark, files), answer, out);
        if (asked == Work.W1B && engine.equals(Contender.OURS)) {
            tell(out, "kernel", kernel(spark, files));
        }
    }

    /** The same by DuckDB, for which no session is opened. */
    public static void runDuckDb(
            String work, int times, Path city, Path folder, Path answer, Path launcher, PrintWriter out) {
        BenchFiles files = new BenchFiles(city, folder);
        time(times, () -> DuckDb.answer(Work.of(work), files, DuckDb.peers(launcher)), answer, out);
    }

    /** Whether the engine works without a session. */
    public static boolean isDuckDb(String engine) {
        return engine.equals(DuckDb.NAME);
    }

    private static void time(int times, Supplier<Answer> step, Path answer, PrintWriter out) {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Answer found = step.get();
            tell(out, "step", (System.nanoTime() - start) / 1e9);
            if (i + 1 == times) {
                found.write(answer);
            }
        }
    }

    private static void tell(PrintWriter out, String what, double number) {
        out.println(String.format(Locale.ROOT, "%s %.4f", what, number));
        out.flush();
    }

    /** Nanoseconds a point of the bare locator on one core, the best of several rounds over all points. */
    private static double kernel(SparkSession spark, BenchFiles files) {
        PointLocator locator = PointLocator.of(new BenchTables(spark, files).zones(), ZoneLevel.TOWN);
        DoubleBuffer points;
        try {
            points = ByteBuffer.wrap(Files.readAllBytes(files.points()))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asDoubleBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + files.points(), e);
        }
        double[] numbers = new double[points.remaining()];
        points.get(numbers);
        double best = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < KERNEL_ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < numbers.length; i += 2) {
                found += locator.locate(numbers[i], numbers[i + 1]);
            }
            best = Math.min(best, 2.0 * (System.nanoTime() - start) / numbers.length);
        }
        return found == Long.MIN_VALUE ? Double.NaN : best; // the sum is used, so that the loop is not left out
    }
}
