package io.juluo.jobs.run;

import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The runs that the tests share; each is made once in a process, at its first use. */
final class SampleRuns extends SparkTest {
    /** The sample city's own date. */
    static final String DATE = "2025-06-30";

    private SampleRuns() {}

    /** The session that all tests share, in which the runs take place. */
    static SparkSession session() {
        return spark();
    }

    /** The run that everyone makes who calls the command without options. */
    static SampleRun usual() {
        return Usual.RUN;
    }

    /** The same date once more. */
    static SampleRun again() {
        return Again.RUN;
    }

    /** Another date, with the grid that lies 37 m farther east and north. */
    static SampleRun shifted() {
        return Shifted.RUN;
    }

    /** A third date, by Sedona's SQL functions. */
    static SampleRun sedona() {
        return Sedona.RUN;
    }

    /** The sample city's profile. */
    static CityProfile profile() {
        return new CityOptions().read().profile();
    }

    /** A file of the sample city; the usual run has made it. */
    static Path file(String name) {
        usual();
        return profile().syntheticDir().resolve(name);
    }

    private static final class Usual {
        static final SampleRun RUN = asInARun(() -> SampleRun.of(DATE));
    }

    private static final class Again {
        static final SampleRun RUN = again();

        /** After the first run of the date and the run of another. */
        private static SampleRun again() {
            usual();
            shifted();
            return asInARun(() -> SampleRun.of(DATE));
        }
    }

    private static final class Shifted {
        static final SampleRun RUN = shifted();

        private static SampleRun shifted() {
            Path data = SampleFolder.temporary("juluo-sample-data");
            try {
                Files.copy(file("population_grid_shifted.parquet"), data.resolve("population_grid.parquet"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return asInARun(() -> SampleRun.of("2025-07-01", "--data", data.toString()));
        }
    }

    private static final class Sedona {
        static final SampleRun RUN = asInARun(() -> SampleRun.of("2025-07-02", "--engine", "sedona"));
    }
}
