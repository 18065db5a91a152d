package io.juluo.geodata.city;

import java.util.Locale;

/**
 * Something that the population grid knows of a cell's people beside their number.
 *
 * @param id slug under which it is published
 * @param column column or attribute of the file
 * @param kind how it is added up
 * @param of what a share is a share of: {@link #POPULATION}, or the id of a count
 * @param unit unit under which it is published
 */
public record GridAttribute(String id, String column, Kind kind, String of, String unit) {
    /** A share of all people. */
    public static final String POPULATION = "population";

    /** How values of cells make the value of a zone. */
    public enum Kind {
        /** A number of people or things: added up, a cut cell's is shared out as its people are. */
        COUNT("persons"),
        /** A share of people or of a count: their mean, weighted by those it is a share of. */
        SHARE("share"),
        /** Something by area: the mean, weighted by area. */
        DENSITY("persons_per_km2");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** The word in city.yaml and in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Unit where city.yaml says none. */
        public String unit() {
            return unit;
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
