package io.juluo.geodata.seed;

/**
 * A way in which names of zones are written that does not change what they mean.
 *
 * @param kind a wrong character, a traditional one, or another name
 * @param written what is found in files: a character, or a whole name where it is an alias
 * @param meant what it stands for
 * @param zoneCode the zone that an alias is of; empty for characters
 * @param mark verified or practice
 * @param note what else is to be known
 */
public record NameVariant(Kind kind, String written, String meant, String zoneCode, String mark, String note) {

    /** What is written otherwise. */
    public enum Kind {
        /** A character that looks like the right one. */
        LOOK_ALIKE,
        /** The traditional form of a character. */
        TRADITIONAL,
        /** Another name of one zone. */
        ALIAS
    }
}
