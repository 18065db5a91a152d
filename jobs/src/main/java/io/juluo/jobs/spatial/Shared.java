package io.juluo.jobs.spatial;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.unit.ExactSum;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The people of a cell or of a part of it, and what else is known of them. */
final class Shared {
    private final double persons;
    private final double byArea;
    private final List<@Nullable Double> attributes;
    private final boolean[] counts;

    private Shared(double persons, double byArea, List<@Nullable Double> attributes, boolean[] counts) {
        this.persons = persons;
        this.byArea = byArea;
        this.attributes = attributes;
        this.counts = counts;
    }

    /**
     * All of a row of {@link CellTable}.
     *
     * @param counts which of the attributes are counts
     */
    static Shared of(Row cell, boolean[] counts) {
        double population = cell.getAs(CellTable.POPULATION.name());
        return new Shared(population, population, cell.getList(cell.fieldIndex(CellTable.ATTRIBUTES.name())), counts);
    }

    /**
     * What a part takes; counts go where the people go, other attributes hold for every part.
     *
     * @param part its place among the parts
     * @param people share of the people of each part
     * @param areas share of the area of each part
     */
    Shared part(int part, double[] people, double[] areas) {
        if (people.length == 1) {
            return this;
        }
        List<@Nullable Double> values = new ArrayList<>(attributes);
        for (int i = 0; i < counts.length; i++) {
            Double whole = values.get(i);
            if (counts[i] && whole != null) {
                values.set(i, PieceRows.shareOut(whole, people)[part]);
            }
        }
        return new Shared(
                PieceRows.shareOut(persons, people)[part], PieceRows.shareOut(byArea, areas)[part], values, counts);
    }

    /** People. */
    double persons() {
        return persons;
    }

    /** People beyond those that it would have by area. */
    double moved() {
        return ExactSum.persons(ExactSum.units(persons) - ExactSum.units(byArea));
    }

    /** Values of the attributes; null where one is not known. */
    @Nullable
    Double[] attributes() {
        return attributes.toArray(new Double[0]);
    }
}
