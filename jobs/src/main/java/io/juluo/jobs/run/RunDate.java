package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that a run stands for where the command names none. */
final class RunDate {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private RunDate() {}

    /** The date that the profile declares, else the day in China. */
    static LocalDate of(CityProfile profile, Instant now) {
        LocalDate declared = profile.runDate();
        return declared == null ? today(now) : declared;
    }

    /** The day in China. */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, CHINA);
    }
}
