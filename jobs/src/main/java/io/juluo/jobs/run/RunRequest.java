package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.ProfileReading;
import io.juluo.geodata.seed.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a nightly run was asked for.
 *
 * @param reading the city's profile and where each value comes from
 * @param seeds targets and definitions
 * @param date date the run stands for
 * @param runId identifier of the run
 * @param startedAt when it was started
 * @param out output folder of all areas
 * @param seedsDir folder of the seeds
 * @param engine name of the spatial engine
 * @param strict whether warnings stop the run
 * @param arguments the command's arguments as given
 */
record RunRequest(
        ProfileReading reading,
        Seeds seeds,
        LocalDate date,
        String runId,
        Instant startedAt,
        Path out,
        Path seedsDir,
        String engine,
        boolean strict,
        List<String> arguments) {

    CityProfile profile() {
        return reading.profile();
    }
}
