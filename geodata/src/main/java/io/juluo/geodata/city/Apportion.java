package io.juluo.geodata.city;

import java.util.Locale;

/**
 * How the people of a cell are shared out among the pieces that borders make of it.
 *
 * @param mode the rule
 * @param builtUp weight of a square metre of built-up land, in the mode dasymetric
 * @param land weight of a square metre of land, in the mode dasymetric
 * @param streets weight of a metre of street, in the mode dasymetric
 */
public record Apportion(Mode mode, double builtUp, double land, double streets) {
    /** By area. */
    public static final Apportion BY_AREA = new Apportion(Mode.AREA, 0, 0, 0);

    /** The rules. */
    public enum Mode {
        /** By area: people live evenly over the cell. */
        AREA,
        /** All people to the piece with the cell's point. */
        CENTRE,
        /** By weighted areas of built-up land and land, and weighted lengths of streets. */
        DASYMETRIC,
        /** By the area of land. */
        LAND_ONLY;

        /** The word in city.yaml. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Mode of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
