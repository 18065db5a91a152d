package io.juluo.jobs.population;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.RowIssue;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds the lines of the ledger of people against each other, to 1e-9 of their size:
 *
 * <ul>
 *   <li>a total equals the sum of its other lines, for the city, each district and each custom layer;
 *   <li>the city's total equals its districts' totals and its own lines outside them;
 *   <li>a district's people inside equal those of its towns, the city's those of all towns.
 * </ul>
 */
public final class LedgerCheck {
    /** Far above the rounding of the sums, far below a person in ten million. */
    private static final double TOLERANCE = 1e-9;

    /** Lines of the city that are no district's. */
    private static final List<LedgerLine> OUTSIDE = List.of(
            LedgerLine.OUTSIDE_SEA,
            LedgerLine.OUTSIDE_BEYOND_BORDER,
            LedgerLine.OUTSIDE_CITY,
            LedgerLine.SUPPRESSED,
            LedgerLine.UNLOCATABLE);

    private record Key(String input, String level, String code, String line) {}

    private final Map<Key, Double> persons = new HashMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final List<DataIssue> broken = new ArrayList<>();

    private LedgerCheck(List<Row> ledger, List<Row> towns) {
        for (Row row : ledger) {
            Key key = new Key(
                    row.getAs(LedgerTable.INPUT.name()),
                    row.getAs(LedgerTable.ZONE_LEVEL.name()),
                    row.getAs(LedgerTable.ZONE_CODE.name()),
                    row.getAs(LedgerTable.LINE.name()));
            persons.put(key, row.getAs(LedgerTable.PERSONS.name()));
        }
        for (Row town : towns) {
            parents.put(town.getAs(ZoneTable.ZONE_CODE.name()), town.getAs(ZoneTable.PARENT_CODE.name()));
        }
    }

    /**
     * Stops the run where the ledger does not close.
     *
     * @param ledger {@link LedgerTable} of any inputs
     * @param zones {@link ZoneTable}
     * @throws DataRefused naming every line that does not add up and by how much
     */
    public static void verify(Dataset<Row> ledger, Dataset<Row> zones) {
        List<Row> towns = zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.PARENT_CODE.col())
                .collectAsList();
        LedgerCheck check = new LedgerCheck(ledger.collectAsList(), towns);
        check.run();
        if (!check.broken.isEmpty()) {
            throw new DataRefused(check.broken);
        }
    }

    private void run() {
        for (String input : inputs()) {
            for (String city : codes(input, ZoneLevel.CITY)) {
                totalEqualsItsLines(input, ZoneLevel.CITY, city);
                cityEqualsItsDistricts(input, city);
            }
            for (String layer : codes(input, ZoneLevel.CUSTOM)) {
                totalEqualsItsLines(input, ZoneLevel.CUSTOM, layer);
            }
            for (String district : codes(input, ZoneLevel.DISTRICT)) {
                totalEqualsItsLines(input, ZoneLevel.DISTRICT, district);
                districtEqualsItsTowns(input, district);
            }
        }
    }

    private void totalEqualsItsLines(String input, ZoneLevel level, String code) {
        double lines = 0;
        for (LedgerLine line : LedgerLine.values()) {
            lines += line.isPart() ? line(input, level, code, line) : 0;
        }
        compare(input, level, code, "total", line(input, level, code, LedgerLine.TOTAL), "its lines", lines);
    }

    private void cityEqualsItsDistricts(String input, String city) {
        Set<String> districts = codes(input, ZoneLevel.DISTRICT);
        if (districts.isEmpty()) {
            return;
        }
        double sum = 0;
        for (String district : districts) {
            sum += line(input, ZoneLevel.DISTRICT, district, LedgerLine.TOTAL);
        }
        for (LedgerLine beyond : OUTSIDE) {
            sum += line(input, ZoneLevel.CITY, city, beyond);
        }
        double total = line(input, ZoneLevel.CITY, city, LedgerLine.TOTAL);
        compare(input, ZoneLevel.CITY, city, "total", total, "its districts and what lies outside them", sum);
        double inside = line(input, ZoneLevel.CITY, city, LedgerLine.INSIDE);
        double towns = 0;
        for (String town : codes(input, ZoneLevel.TOWN)) {
            towns += line(input, ZoneLevel.TOWN, town, LedgerLine.INSIDE);
        }
        compare(input, ZoneLevel.CITY, city, "inside", inside, "all towns", towns);
    }

    private void districtEqualsItsTowns(String input, String district) {
        double towns = 0;
        for (Map.Entry<String, String> town : parents.entrySet()) {
            if (town.getValue().equals(district)) {
                towns += line(input, ZoneLevel.TOWN, town.getKey(), LedgerLine.INSIDE);
            }
        }
        double inside = line(input, ZoneLevel.DISTRICT, district, LedgerLine.INSIDE);
        compare(input, ZoneLevel.DISTRICT, district, "inside", inside, "its towns", towns);
    }

    private void compare(
            String input, ZoneLevel level, String code, String line, double stated, String of, double sum) {
        double gap = stated - sum;
        if (Math.abs(gap) <= TOLERANCE * Math.max(Math.abs(stated), Math.abs(sum))) {
            return;
        }
        String message = String.format(
                Locale.ROOT,
                "the ledger of people does not close: %s %s, line %s, is %s, but %s add up to %s: a difference of %s people",
                level.code(),
                code,
                line,
                stated,
                of,
                sum,
                gap);
        broken.add(new RowIssue(
                Severity.ERROR,
                "ledger_does_not_close",
                input,
                1,
                List.of(code),
                message,
                "look for zones that overlap, towns under another district, or rows read twice"));
    }

    private Set<String> inputs() {
        Set<String> inputs = new TreeSet<>();
        persons.keySet().forEach(key -> inputs.add(key.input()));
        return inputs;
    }

    private Set<String> codes(String input, ZoneLevel level) {
        Set<String> codes = new TreeSet<>();
        persons.keySet().stream()
                .filter(key -> key.input().equals(input) && key.level().equals(level.code()))
                .forEach(key -> codes.add(key.code()));
        return codes;
    }

    private double line(String input, ZoneLevel level, String code, LedgerLine line) {
        return persons.getOrDefault(new Key(input, level.code(), code, line.code()), 0.0);
    }
}
