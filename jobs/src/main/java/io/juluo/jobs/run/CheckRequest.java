package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.ProfileReading;
import io.juluo.geodata.seed.Seeds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a check was asked for.
 *
 * @param reading the city's profile, read for a check
 * @param seeds targets and definitions
 * @param checkId identifier of the check
 * @param startedAt when it was started
 * @param out output folder of all areas
 * @param strict whether warnings count as errors
 */
record CheckRequest(ProfileReading reading, Seeds seeds, String checkId, Instant startedAt, Path out, boolean strict) {

    /** The day that a run without --date would stand for. */
    LocalDate date() {
        return RunDate.of(profile(), startedAt);
    }

    CityProfile profile() {
        return reading.profile();
    }
}
