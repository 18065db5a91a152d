package io.juluo.geodata.seed;

import org.jspecify.annotations.Nullable;

/**
 * A part of a workday for which headways are told.
 *
 * @param bandId unique
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param fromMinute first minute of the day in it
 * @param toMinute first minute of the day after it
 * @param frequentHeadwayMin headway in this band up to which a stop counts as frequently served; null for bands that
 *     do not decide it
 * @param mark practice or verified
 * @param citation where it comes from
 * @param note what else is to be known
 */
public record TimeBand(
        String bandId,
        String nameZh,
        String nameEn,
        int fromMinute,
        int toMinute,
        @Nullable Double frequentHeadwayMin,
        String mark,
        String citation,
        String note) {

    /** How long it is. */
    public int minutes() {
        return toMinute - fromMinute;
    }
}
