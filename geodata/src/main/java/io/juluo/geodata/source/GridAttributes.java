package io.juluo.geodata.source;

import io.juluo.geodata.city.GridAttribute;
import io.juluo.geodata.source.text.PlainNumber;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Col;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * The attributes of a population grid, read beside the people into {@link CellTable#ATTRIBUTES}. A value that is absent
 * is not known; one that is no number, negative or, of a share, above 1 makes the row unusable.
 */
final class GridAttributes {
    private static final int LARGEST_SHARE = 1;

    private final List<GridAttribute> attributes;

    GridAttributes(List<GridAttribute> attributes) {
        this.attributes = attributes;
    }

    /** Their columns as the file calls them. */
    List<String> names() {
        return attributes.stream().map(GridAttribute::column).toList();
    }

    /** The same as columns of numbers. */
    List<Col> columns() {
        return attributes.stream()
                .map(attribute -> Col.real(attribute.column(), "", "").orNull("not known"))
                .toList();
    }

    /** The values of columns of numbers. */
    Column ofNumbers() {
        return array(attribute -> functions.col(attribute.column()).cast(DataTypes.DoubleType));
    }

    /** The values of texts, by the column's name; what is no number stays one that no row check lets pass. */
    Column ofTexts(Function<String, Column> text) {
        return array(attribute -> {
            Column written = text.apply(attribute.column());
            Column absent = written.isNull().or(functions.trim(written).equalTo(""));
            Column number = functions.coalesce(PlainNumber.real(written), functions.lit(Double.NaN));
            return functions
                    .when(absent, functions.lit(null).cast(DataTypes.DoubleType))
                    .otherwise(number);
        });
    }

    private Column array(Function<GridAttribute, Column> value) {
        Column[] values = attributes.stream().map(value).toArray(Column[]::new);
        return CellTable.ATTRIBUTES.is(functions.array(values).cast(CellTable.ATTRIBUTES.type()));
    }

    /** What makes a row unusable. */
    RowRule rule() {
        Column broken = functions.lit(false);
        for (int i = 0; i < attributes.size(); i++) {
            Column value = CellTable.ATTRIBUTES.col().getItem(i);
            Column good = RowRule.isFinite(value).and(value.geq(0));
            if (attributes.get(i).kind() == GridAttribute.Kind.SHARE) {
                good = good.and(value.leq(LARGEST_SHARE));
            }
            broken = broken.or(value.isNotNull().and(functions.not(functions.coalesce(good, functions.lit(false)))));
        }
        return new RowRule(
                "bad_attribute",
                broken,
                "cells have an attribute (" + String.join(", ", names())
                        + ") that is negative, no number or, of a share, above 1",
                "write finite numbers, 0 or more, shares up to 1; nothing where the value is not known");
    }
}
