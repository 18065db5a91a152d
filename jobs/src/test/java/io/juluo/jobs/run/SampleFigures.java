package io.juluo.jobs.run;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** The figures of a run, looked up by what they are. */
final class SampleFigures {
    private final List<Row> rows;

    SampleFigures(SampleRun run) {
        this.rows = run.rows(IndicatorValueTable.SPEC).collectAsList();
    }

    /** Every figure. */
    List<Row> rows() {
        return rows;
    }

    /** Value of a definition by zone code; figures without a value are left out. */
    Map<String, Double> byZone(ZoneLevel level, String definition) {
        return rows.stream()
                .filter(row -> text(row, "zone_level").equals(level.code()))
                .filter(row -> text(row, "definition_id").equals(definition))
                .filter(row -> row.getAs("value") != null)
                .collect(Collectors.toMap(
                        row -> text(row, "zone_code"), row -> row.<Double>getAs("value"), (a, b) -> a, TreeMap::new));
    }

    /** The city's value of a definition, with the units inside the figure; empty where it has none. */
    double ofCity(String definition, String units) {
        return rows.stream()
                .filter(row -> text(row, "zone_level").equals(ZoneLevel.CITY.code()))
                .filter(row -> text(row, "definition_id").equals(definition))
                .filter(row -> text(row, "unit_level").equals(units))
                .mapToDouble(row -> row.<Double>getAs("value"))
                .sum();
    }

    /** The entry of a key that must be there. */
    static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError(key + " is missing; there are " + map.keySet());
        }
        return value;
    }

    /** A text of a row. */
    static String text(Row row, String column) {
        return row.getAs(column);
    }
}
