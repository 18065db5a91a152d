package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.EarlierCensus;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.RowIssue;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CensusUnits.Totals;
import io.juluo.geodata.source.CensusUnits.Unit;
import io.juluo.geodata.source.text.CsvLines;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Census totals by unit from CSV, of the census and of an earlier one. Codes written as decimals (370202.0) are read as meant. The city's own total is left
 * out of the table but compared with the sum. Units are told as they are today: under the code that their area has now,
 * and merged ones with the unit they belong to. Totals that the profile does not declare give an empty table.
 */
public final class CensusControlSource {
    private final CityProfile profile;
    private final Totals totals;
    private final ControlInput control;
    private final ZoneRegister register;
    private final IssueReport issues;
    private final String file;
    private final Findings codeless;
    private final Findings uncounted;
    private final Findings notUrban;

    private CensusControlSource(CityProfile profile, Totals totals, ZoneRegister register, IssueReport issues) {
        this.profile = profile;
        this.totals = totals;
        this.control = totals.input();
        this.register = register;
        this.issues = issues;
        this.file = DeclaredFile.label(control.file().path());
        this.codeless = new Findings(
                "null_code", file, "rows have no code in the column " + control.code(), "fill in the unit's code");
        this.uncounted = new Findings(
                "bad_population",
                file,
                "rows have no whole number of people in the column " + control.population(),
                "write it with digits only");
        this.notUrban = new Findings(
                "bad_population",
                file,
                "rows have no whole number of people, at most all of the unit's, in the column " + control.urban(),
                "write it with digits only, 0 where nobody lives in an urban place");
    }

    /**
     * Reads and checks the totals.
     *
     * @param register what is known of codes and names
     * @param zones {@link ZoneTable}
     * @return {@link CensusControlTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues, Dataset<Row> zones) {
        ControlInput control = profile.census().control();
        Totals totals = control == null ? null : new Totals("census.control", control, false);
        return read(spark, profile, totals, register, issues, zones);
    }

    /**
     * The same of the earlier census. Its units are told by today's codes; that they had others then is no fault.
     *
     * @return {@link CensusControlTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> readEarlier(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues, Dataset<Row> zones) {
        EarlierCensus earlier = profile.census().earlier();
        Totals totals = earlier == null ? null : new Totals("census.earlier", earlier.totals(), true);
        return read(spark, profile, totals, register, issues, zones);
    }

    private static Dataset<Row> read(
            SparkSession spark,
            CityProfile profile,
            @Nullable Totals totals,
            ZoneRegister register,
            IssueReport issues,
            Dataset<Row> zones) {
        List<Row> rows = totals == null
                ? List.of()
                : new CensusControlSource(profile, totals, register, issues).rows(districts(zones));
        issues.refuseIfErrors();
        return CensusControlTable.SPEC.conform(spark.createDataFrame(rows, CensusControlTable.SPEC.schema()));
    }

    /** Names of the districts by code. */
    private static Map<String, String> districts(Dataset<Row> zones) {
        return zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.DISTRICT.code()))
                .select(ZoneTable.ZONE_CODE.col(), ZoneTable.ZONE_NAME.col())
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    }

    private List<Row> rows(Map<String, String> districts) {
        List<String> columns = Stream.of(control.code(), control.name(), control.population(), control.urban())
                .filter(Objects::nonNull)
                .toList();
        List<Unit> all =
                CsvTable.read(control.file(), columns, issues).map(this::units).orElse(List.of());
        List<Unit> written =
                all.stream().filter(unit -> !unit.code().equals(profile.code())).toList();
        compareWithTotal(all, written);
        CensusUnits history = new CensusUnits(totals, file, register, issues);
        List<Unit> units = history.today(written);
        codesAreUnique(Stream.concat(units.stream(), all.stream().filter(unit -> !written.contains(unit)))
                .toList());
        if (!units.isEmpty()) {
            lieInDistricts(units, districts.keySet());
            history.compareNames(units, districts);
        }
        return units.stream()
                .map(unit -> RowFactory.create(
                        unit.code(),
                        unit.name(),
                        districtOf(unit),
                        unit.population(),
                        control.file().kind().code(),
                        unit.urban()))
                .toList();
    }

    private List<Unit> units(CsvTable table) {
        List<Unit> units = new ArrayList<>();
        for (CsvLines.Line line : table.lines()) {
            String code = Code.of(line.get(control.code()));
            String written = line.get(control.population());
            Long people = wholeNumber(Code.of(written));
            if (code == null) {
                codeless.add("line " + line.number());
            } else if (people == null) {
                uncounted.add("line " + line.number() + " (" + code + "): " + written);
            } else {
                String name = control.name() == null ? null : line.get(control.name());
                units.add(new Unit(code, name == null ? code : name, people, urban(line, code, people)));
            }
        }
        codeless.reportRows(Severity.ERROR, issues);
        uncounted.reportRows(Severity.ERROR, issues);
        notUrban.reportRows(Severity.ERROR, issues);
        return units;
    }

    /** The unit's urban residents; null where no column tells them. */
    private @Nullable Long urban(CsvLines.Line line, String code, long people) {
        if (control.urban() == null) {
            return null;
        }
        String written = line.get(control.urban());
        Long urban = wholeNumber(Code.of(written));
        if (urban == null || urban > people) {
            notUrban.add("line " + line.number() + " (" + code + "): " + written + " / " + people);
        }
        return urban;
    }

    private static @Nullable Long wholeNumber(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private void codesAreUnique(List<Unit> units) {
        Findings twice =
                new Findings("duplicate_code", file, "codes stand on several rows", "keep one row for each unit");
        Set<String> seen = new HashSet<>();
        units.stream()
                .filter(unit -> !seen.add(unit.code()))
                .forEach(unit -> twice.add(unit.code() + " " + unit.name()));
        twice.reportRows(Severity.ERROR, issues);
    }

    private void compareWithTotal(List<Unit> all, List<Unit> units) {
        long sum = units.stream().mapToLong(Unit::population).sum();
        all.stream()
                .filter(unit -> unit.code().equals(profile.code()) && unit.population() != sum)
                .forEach(city -> issues.add(new RowIssue(
                        Severity.WARNING,
                        "total_differs",
                        file,
                        1,
                        List.of(city.code()),
                        String.format(
                                Locale.ROOT,
                                "the city's own row says %,d people, its units add up to %,d (%+,d); the units are used",
                                city.population(),
                                sum,
                                sum - city.population()),
                        "look for a missing, doubled or mistyped unit")));
    }

    private void lieInDistricts(List<Unit> units, Set<String> districts) {
        Findings homeless = new Findings(
                "unit_without_district",
                file,
                "census units lie in no district of the district layer",
                "say where they lie under " + totals.section() + ".located_in in the profile");
        units.stream()
                .filter(unit -> !districts.contains(districtOf(unit)))
                .forEach(unit -> homeless.add(unit.code() + " " + unit.name()));
        homeless.reportRows(Severity.ERROR, issues);
        Set<String> counted = units.stream().map(this::districtOf).collect(Collectors.toSet());
        Findings uncovered = new Findings(
                "district_without_census", file, "districts have no census unit", "add their rows to the census");
        districts.stream().filter(code -> !counted.contains(code)).sorted().forEach(uncovered::add);
        uncovered.reportRows(Severity.WARNING, issues);
    }

    private String districtOf(Unit unit) {
        String place = control.locatedIn().getOrDefault(unit.code(), unit.code());
        return register.history().lyingIn(place);
    }
}
