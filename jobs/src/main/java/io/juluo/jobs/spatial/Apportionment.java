package io.juluo.jobs.spatial;

import io.juluo.geodata.city.Apportion;
import io.juluo.geodata.city.GridAttribute;
import io.juluo.geodata.table.GroundTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the people of cut cells, and what else is counted of them, are shared out.
 *
 * @param rule the mode and its weights
 * @param attributes what the cells' attributes are, in their order
 * @param ground {@link io.juluo.geodata.table.GroundTable}; null where the mode asks for none
 */
public record Apportionment(
        Apportion rule,
        List<GridAttribute> attributes,
        @Nullable Dataset<Row> ground) {
    /** By area, without attributes. */
    public static final Apportionment BY_AREA = new Apportionment(Apportion.BY_AREA, List.of(), null);

    /** Copies. */
    public Apportionment {
        attributes = List.copyOf(attributes);
        boolean weighs = rule.mode() == Apportion.Mode.DASYMETRIC || rule.mode() == Apportion.Mode.LAND_ONLY;
        if (weighs && ground == null) {
            throw new IllegalArgumentException("the mode " + rule.mode().code() + " needs ground layers");
        }
    }

    /** Of each attribute, whether it is a count. */
    boolean[] counts() {
        boolean[] counts = new boolean[attributes.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = attributes.get(i).kind() == GridAttribute.Kind.COUNT;
        }
        return counts;
    }

    /** Weight of a square metre, or metre, of each layer that weighs anything. */
    List<Weight> weights() {
        return switch (rule.mode()) {
            case AREA, CENTRE -> List.of();
            case LAND_ONLY -> List.of(new Weight(GroundTable.LAND, 1));
            case DASYMETRIC ->
                List.of(
                                new Weight(GroundTable.LAND, rule.land()),
                                new Weight(GroundTable.BUILT_UP, rule.builtUp()),
                                new Weight(GroundTable.STREETS, rule.streets()))
                        .stream()
                        .filter(weight -> weight.weight() > 0)
                        .toList();
        };
    }

    /** What a layer weighs. */
    record Weight(String ground, double weight) {}
}
