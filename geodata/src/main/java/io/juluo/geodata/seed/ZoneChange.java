package io.juluo.geodata.seed;

/**
 * The end of a division code.
 *
 * @param oldCode code that is no longer in use; unique
 * @param oldName name of the zone under that code
 * @param newCode code of the zone that its area belongs to since
 * @param newName name of that zone
 * @param year first year of the new code
 * @param kind whether the new zone is the old one or has more than it
 * @param mark verified or practice
 * @param citation document that made the change
 * @param note what else is to be known
 */
public record ZoneChange(
        String oldCode,
        String oldName,
        String newCode,
        String newName,
        int year,
        Kind kind,
        String mark,
        String citation,
        String note) {

    /** What happened to the area. */
    public enum Kind {
        /** The same area under another code. */
        RENAMED,
        /** Part of a larger zone. */
        MERGED
    }

    /** Both codes with their names and the year, the same in every language. */
    public String described() {
        return oldCode + " " + oldName + " → " + newCode + " " + newName + " (" + year + ")";
    }
}
