package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.city.GridAttribute;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ZoneAttributeTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ValueState;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Adds up the attributes of the population grid by zone, each by the formula of its kind: a count's sum; a share's mean,
 * weighted by the people, or the count, that it is a share of; a density's mean, weighted by area. Pieces whose value is
 * not known count on neither side.
 */
public final class ZoneAttributes {
    /** People moved by the mode of apportionment. */
    public static final String MOVED = "moved_persons";

    private static final Column NONE = lit(null).cast("double");
    private static final String SQUARE_KM = "ST_Area(" + PieceTable.GEOMETRY.name() + ") / 1e6D";

    private final List<GridAttribute> attributes;

    private ZoneAttributes(List<GridAttribute> attributes) {
        this.attributes = attributes;
    }

    /**
     * A row for every zone and attribute, and for {@link #MOVED}.
     *
     * @param pieces {@link PieceTable}
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @return {@link ZoneAttributeTable}
     */
    public static Dataset<Row> of(
            Dataset<Row> pieces, Dataset<Row> zones, List<GridAttribute> attributes, String cityCode) {
        return new ZoneAttributes(attributes).of(pieces, zones, cityCode);
    }

    private Dataset<Row> of(Dataset<Row> pieces, Dataset<Row> zones, String cityCode) {
        List<Column> sums = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            Column known = value(i).isNotNull();
            Column weight = weight(attributes.get(i));
            boolean count = attributes.get(i).kind() == GridAttribute.Kind.COUNT;
            sums.add(count(when(known, 1)).as("known_" + i));
            sums.add(ExactSum.of(count ? value(i) : value(i).multiply(weight)).as("sum_" + i));
            sums.add(ExactSum.of(when(known, weight)).as("weight_" + i));
        }
        Dataset<Row> byZone = ZoneRollup.byZone(pieces, cityCode)
                .groupBy(ZoneRollup.LEVEL, ZoneRollup.CODE)
                .agg(ExactSum.of(PieceTable.MOVED_PERSONS.col()).as(MOVED), sums.toArray(Column[]::new));
        Dataset<Row> all = ZoneRollup.allZones(zones, cityCode)
                .join(byZone, new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE}, "left");
        List<Column> rows = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            rows.add(told(i));
        }
        Column moved = coalesce(col(MOVED), lit(0.0));
        rows.add(row(MOVED, GridAttribute.Kind.COUNT, "persons", moved, NONE, NONE, lit(true)));
        return ZoneAttributeTable.SPEC.conform(all.select(
                        col(ZoneRollup.LEVEL),
                        col(ZoneRollup.CODE),
                        explode(array(rows.toArray(Column[]::new))).as("row"))
                .select(ZoneRollup.LEVEL, ZoneRollup.CODE, "row.*"));
    }

    private static Column value(int attribute) {
        return PieceTable.ATTRIBUTES.col().getItem(attribute);
    }

    private Column weight(GridAttribute attribute) {
        if (attribute.kind() == GridAttribute.Kind.DENSITY) {
            return expr(SQUARE_KM);
        }
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).id().equals(attribute.of())) {
                return value(i);
            }
        }
        return PieceTable.PERSONS.col();
    }

    private Column told(int i) {
        GridAttribute attribute = attributes.get(i);
        Column known = coalesce(col("known_" + i), lit(0L)).gt(0);
        Column sum = when(known, col("sum_" + i));
        if (attribute.kind() == GridAttribute.Kind.COUNT) {
            return row(attribute.id(), attribute.kind(), attribute.unit(), sum, NONE, NONE, known);
        }
        Column weight = when(known, col("weight_" + i));
        Column mean = when(weight.gt(0), sum.divide(weight));
        return row(attribute.id(), attribute.kind(), attribute.unit(), mean, sum, weight, known);
    }

    private static Column row(
            String id,
            GridAttribute.Kind kind,
            String unit,
            Column value,
            Column numerator,
            Column denominator,
            Column known) {
        Column state = when(value.isNotNull(), lit(ValueState.VALUE.code()))
                .when(known, lit(ValueState.UNDEFINED.code()))
                .otherwise(lit(ValueState.NO_DATA.code()));
        return struct(
                ZoneAttributeTable.ATTRIBUTE_ID.is(lit(id)),
                ZoneAttributeTable.KIND.is(lit(kind.code())),
                ZoneAttributeTable.VALUE.is(value),
                ZoneAttributeTable.UNIT.is(lit(unit)),
                ZoneAttributeTable.NUMERATOR.is(numerator),
                ZoneAttributeTable.DENOMINATOR.is(denominator),
                ZoneAttributeTable.VALUE_STATE.is(state));
    }
}
