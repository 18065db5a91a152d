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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
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

    static final String KIND = "ledger_does_not_close";

    /** A message names so many zones: the analyst starts at the worst. */
    private static final int NAMED = 10;

    private record Key(String input, String level, String code, String line) {}

    private final Map<Key, Double> persons = new HashMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<LedgerGap> gaps = new ArrayList<>();

    private LedgerCheck(List<Row> ledger, List<Row> zones) {
        for (Row row : ledger) {
            Key key = new Key(
                    row.getAs(LedgerTable.INPUT.name()),
                    row.getAs(LedgerTable.ZONE_LEVEL.name()),
                    row.getAs(LedgerTable.ZONE_CODE.name()),
                    row.getAs(LedgerTable.LINE.name()));
            persons.put(key, row.getAs(LedgerTable.PERSONS.name()));
        }
        for (Row zone : zones) {
            String level = zone.getAs(ZoneTable.ZONE_LEVEL.name());
            String code = zone.getAs(ZoneTable.ZONE_CODE.name());
            names.put(level + " " + code, zone.getAs(ZoneTable.ZONE_NAME.name()));
            if (level.equals(ZoneLevel.TOWN.code())) {
                parents.put(code, zone.getAs(ZoneTable.PARENT_CODE.name()));
            }
        }
    }

    /**
     * Stops the run where the ledger does not close.
     *
     * @param ledger {@link LedgerTable} of any inputs
     * @param zones {@link ZoneTable}
     * @throws DataRefused naming the worst zones of each input with what is stated and what was found
     */
    public static void verify(Dataset<Row> ledger, Dataset<Row> zones) {
        verify(ledger, zones, List::of);
    }

    /**
     * The same, with what else shows where it went wrong.
     *
     * @param evidence asked for only where the ledger does not close
     */
    public static void verify(Dataset<Row> ledger, Dataset<Row> zones, Supplier<List<DataIssue>> evidence) {
        Column[] told = {
            ZoneTable.ZONE_LEVEL.col(),
            ZoneTable.ZONE_CODE.col(),
            ZoneTable.ZONE_NAME.col(),
            ZoneTable.PARENT_CODE.col()
        };
        LedgerCheck check =
                new LedgerCheck(ledger.collectAsList(), zones.select(told).collectAsList());
        check.run();
        if (!check.gaps.isEmpty()) {
            List<DataIssue> issues = new ArrayList<>(check.issues());
            issues.addAll(evidence.get());
            throw new DataRefused(issues);
        }
    }

    /** One for each input. */
    private List<DataIssue> issues() {
        List<DataIssue> issues = new ArrayList<>();
        for (String input : inputs()) {
            List<LedgerGap> own = gaps.stream()
                    .filter(gap -> gap.input().equals(input))
                    .sorted(LedgerGap.WORST_FIRST)
                    .toList();
            if (!own.isEmpty()) {
                List<LedgerGap> worst = own.subList(0, Math.min(NAMED, own.size()));
                issues.add(new RowIssue(
                        Severity.ERROR,
                        KIND,
                        input,
                        own.size(),
                        worst.stream().map(LedgerGap::inShort).toList(),
                        listed(
                                "the ledger of people does not close",
                                worst.stream().map(LedgerGap::inWords).toList(),
                                own.size()),
                        "look at these zones for polygons that overlap, towns under another district, or rows read twice;"
                                + " if there are none, it is a fault of Juluo's own: report it"));
            }
        }
        return issues;
    }

    /** What is wrong, the worst places, and how many more there are. */
    static String listed(String what, List<String> worst, long all) {
        String more = all > worst.size() ? "; and " + (all - worst.size()) + " more" : "";
        return what + ": " + String.join("; ", worst) + more;
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
        compare(input, level, code, LedgerLine.TOTAL, "its lines", lines);
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
        compare(input, ZoneLevel.CITY, city, LedgerLine.TOTAL, "its districts and what lies outside them", sum);
        double towns = 0;
        for (String town : codes(input, ZoneLevel.TOWN)) {
            towns += line(input, ZoneLevel.TOWN, town, LedgerLine.INSIDE);
        }
        compare(input, ZoneLevel.CITY, city, LedgerLine.INSIDE, "all towns", towns);
    }

    private void districtEqualsItsTowns(String input, String district) {
        double towns = 0;
        for (Map.Entry<String, String> town : parents.entrySet()) {
            if (town.getValue().equals(district)) {
                towns += line(input, ZoneLevel.TOWN, town.getKey(), LedgerLine.INSIDE);
            }
        }
        compare(input, ZoneLevel.DISTRICT, district, LedgerLine.INSIDE, "its towns", towns);
    }

    private void compare(String input, ZoneLevel level, String code, LedgerLine line, String parts, double found) {
        double expected = line(input, level, code, line);
        if (Math.abs(expected - found) > TOLERANCE * Math.max(Math.abs(expected), Math.abs(found))) {
            String name = names.getOrDefault(level.code() + " " + code, "");
            gaps.add(new LedgerGap(input, level, code, name, line, expected, parts, found));
        }
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
