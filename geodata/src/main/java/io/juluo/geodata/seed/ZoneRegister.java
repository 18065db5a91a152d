package io.juluo.geodata.seed;

import java.util.List;

/**
 * What is known of the codes and names of zones, wherever they stand.
 *
 * @param history codes that have ended
 * @param names ways in which names are written
 */
public record ZoneRegister(ZoneHistory history, ZoneNames names) {
    /** A register that knows of no changes and no variants. */
    public static final ZoneRegister EMPTY = new ZoneRegister(new ZoneHistory(List.of()), new ZoneNames(List.of()));
}
