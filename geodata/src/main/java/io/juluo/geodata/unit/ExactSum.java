package io.juluo.geodata.unit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Sums of people that do not depend on the order of the rows. A sum of doubles changes in its last digits with the
 * partitioning; people are therefore added up in whole billionths of a person. A 64-bit sum holds nine thousand
 * million people, and a row is rounded by at most half a billionth of one.
 */
public final class ExactSum {
    private static final double UNITS_A_PERSON = 1e9;

    private ExactSum() {}

    /** Sum of the column over a group; 0 where all its values are null. */
    public static Column of(Column persons) {
        return persons(functions.coalesce(functions.sum(units(persons)), functions.lit(0L)));
    }

    /** The column as whole billionths of a person, which a plain sum adds up exactly. */
    public static Column units(Column persons) {
        return functions.round(persons.multiply(UNITS_A_PERSON)).cast(DataTypes.LongType);
    }

    /** A column of whole billionths as people. */
    public static Column persons(Column units) {
        return units.divide(UNITS_A_PERSON);
    }

    /** People as whole billionths of a person, rounded as {@link #of} does. */
    public static long units(double persons) {
        return Math.round(persons * UNITS_A_PERSON);
    }

    /** Whole billionths as people. */
    public static double persons(long units) {
        return units / UNITS_A_PERSON;
    }
}
