package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.zone.TodaysCodes;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Commuting flows from Parquet or CSV: {@code home_code, work_code, commuters} and, where sampled, {@code
 * sample_devices}, under these names or those that the profile gives: a ready origin-destination table will do. Codes are
 * towns or {@value FlowTable#OUTSIDE}; a code that has ended means the town that has its area today, and rows that come
 * to mean one pair of towns are added up. Flows that name no zone or an unknown one are left out and their commuters
 * counted, so that the ledger of people closes.
 */
public final class FlowSource {
    static final ParquetColumns COLUMNS = new ParquetColumns(
            List.of(FlowTable.HOME_CODE, FlowTable.WORK_CODE, FlowTable.COMMUTERS), List.of(FlowTable.SAMPLE_DEVICES));
    private static final Column HOME = FlowTable.HOME_CODE.col();
    private static final Column WORK = FlowTable.WORK_CODE.col();
    private static final Column COMMUTERS = FlowTable.COMMUTERS.col();
    private static final Column DEVICES = FlowTable.SAMPLE_DEVICES.col();

    private final CityProfile profile;
    private final IssueReport issues;
    private final List<String> towns;
    private final TodaysCodes codes;

    private FlowSource(CityProfile profile, ZoneRegister register, IssueReport issues, List<String> towns) {
        this.profile = profile;
        this.issues = issues;
        this.towns = towns;
        this.codes = new TodaysCodes(register.history(), towns);
    }

    /**
     * Reads and checks the flows.
     *
     * @param register what is known of codes
     * @param zones {@link ZoneTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static FlowReading read(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues, Dataset<Row> zones) {
        Optional<TableFile> table =
                TableFile.read(spark, profile.flows().file(), COLUMNS.required(), COLUMNS.optional(), issues);
        if (table.isEmpty()) {
            issues.refuseIfErrors();
        }
        return new FlowSource(profile, register, issues, towns(zones)).checked(table.orElseThrow());
    }

    private FlowReading checked(TableFile table) {
        InputFile input = profile.flows().file();
        Column pair = functions.concat_ws(
                " -> ",
                functions.coalesce(HOME, functions.lit("null")),
                functions.coalesce(WORK, functions.lit("null")));
        RowChecks checks = table.checks(input, pair, issues);
        Column located = located();
        Unlocatable unlocatable = new Unlocatable(located);
        FormerFlows former = new FormerFlows(codes, located);
        List<RowRule> rules =
                Stream.concat(table.rules().stream(), rules().stream()).toList();
        List<RowTally> tallies = codes.none() ? List.of(unlocatable) : List.of(unlocatable, former);
        Dataset<Row> counted =
                checks.quarantine(table.rows(), rules, profile.limits().badRowShare(), tallies);
        checks.unique(
                former.inCodesOfSameArea(counted), List.of(HOME, WORK), "pairs of home and work stand on several rows");
        issues.refuseIfErrors();
        Dataset<Row> flows = former.today(counted.filter(located))
                .withColumn(
                        FlowTable.INPUT_KIND.name(), functions.lit(input.kind().code()));
        return new FlowReading(FlowTable.SPEC.conform(flows), unlocatable.people);
    }

    private static List<RowRule> rules() {
        return List.of(
                RowRule.people(
                        "bad_commuters",
                        COMMUTERS,
                        "flows have commuters that are negative or no number",
                        "write a finite number of people, 0 or more"),
                new RowRule(
                        "bad_sample_devices",
                        functions.coalesce(DEVICES.lt(0), functions.lit(false)),
                        "flows have a negative number of devices",
                        "write the devices behind the estimate, or leave it null"));
    }

    /** Counts the flows that name no zone or an unknown one, and their commuters. */
    private static final class Unlocatable implements RowTally {
        private final Column located;
        private double people;

        Unlocatable(Column located) {
            this.located = located;
        }

        @Override
        public List<Column> counted(Column isGood) {
            Column without = isGood.and(functions.not(located));
            return List.of(
                    functions.count(functions.when(without, 1)), ExactSum.of(functions.when(without, COMMUTERS)));
        }

        @Override
        public void told(Row counts, int place, Dataset<Row> good, RowChecks checks) {
            people = counts.getDouble(place + 1);
            Findings unknown = new Findings(
                    "unknown_zone",
                    checks.input(),
                    String.format(
                            Locale.ROOT,
                            "flows with %,.0f commuters name a zone that is no town of the zone layer; they are left"
                                    + " out",
                            people),
                    "correct the codes, add the towns' polygons, or write '" + FlowTable.OUTSIDE
                            + "' for places beyond the city");
            checks.tell(counts.getLong(place), good.filter(functions.not(located)), unknown, Severity.WARNING);
        }
    }

    /** Whether both ends are a town, by the code of today or one that has ended, or the outside; never null. */
    private Column located() {
        List<String> known = new ArrayList<>(towns);
        known.add(FlowTable.OUTSIDE);
        known.addAll(codes.ended());
        Object[] any = known.toArray();
        return functions.coalesce(HOME.isin(any).and(WORK.isin(any)), functions.lit(false));
    }

    private static List<String> towns(Dataset<Row> zones) {
        return zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
