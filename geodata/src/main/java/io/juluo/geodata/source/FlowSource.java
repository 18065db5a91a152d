package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ExactSum;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Commuting flows from Parquet: {@code home_code, work_code, commuters} and, where sampled, {@code sample_devices}.
 * Codes are towns or {@value FlowTable#OUTSIDE}; flows that name no zone or an unknown one are left out and their
 * commuters counted, so that the ledger of people closes.
 */
public final class FlowSource {
    private static final Column HOME = FlowTable.HOME_CODE.col();
    private static final Column WORK = FlowTable.WORK_CODE.col();
    private static final Column COMMUTERS = FlowTable.COMMUTERS.col();
    private static final Column DEVICES = FlowTable.SAMPLE_DEVICES.col();

    private final CityProfile profile;
    private final IssueReport issues;
    private final String file;
    private final RowChecks checks;

    private FlowSource(CityProfile profile, IssueReport issues) {
        this.profile = profile;
        this.issues = issues;
        this.file = DeclaredFile.label(profile.flows().file().path());
        Column pair = functions.concat_ws(
                " -> ",
                functions.coalesce(HOME, functions.lit("null")),
                functions.coalesce(WORK, functions.lit("null")));
        this.checks = new RowChecks(file, pair, issues);
    }

    /**
     * Reads and checks the flows.
     *
     * @param zones {@link ZoneTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static FlowReading read(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones) {
        InputFile input = profile.flows().file();
        Optional<ParquetFooter> footer = ParquetFooter.check(
                input,
                List.of(FlowTable.HOME_CODE, FlowTable.WORK_CODE, FlowTable.COMMUTERS),
                List.of(FlowTable.SAMPLE_DEVICES),
                issues);
        if (footer.isEmpty()) {
            issues.refuseIfErrors();
        }
        boolean sampled = footer.map(f -> f.has(FlowTable.SAMPLE_DEVICES)).orElse(false);
        Dataset<Row> stored = spark.read()
                .parquet(input.path().toUri().toString())
                .select(
                        HOME,
                        WORK,
                        FlowTable.COMMUTERS.is(COMMUTERS.cast(DataTypes.DoubleType)),
                        FlowTable.SAMPLE_DEVICES.is(
                                (sampled ? DEVICES : functions.lit(null)).cast(DataTypes.LongType)));
        return new FlowSource(profile, issues).checked(stored, townsAndOutside(zones));
    }

    private FlowReading checked(Dataset<Row> stored, Object[] known) {
        Dataset<Row> counted = checks.quarantine(
                stored,
                List.of(
                        RowRule.people(
                                "bad_commuters",
                                COMMUTERS,
                                "flows have commuters that are negative or no number",
                                "write a finite number of people, 0 or more"),
                        new RowRule(
                                "bad_sample_devices",
                                functions.coalesce(DEVICES.lt(0), functions.lit(false)),
                                "flows have a negative number of devices",
                                "write the devices behind the estimate, or leave it null")),
                profile.limits().badRowShare());
        checks.unique(counted, List.of(HOME, WORK), "pairs of home and work stand on several rows");
        Column located = functions.coalesce(HOME.isin(known).and(WORK.isin(known)), functions.lit(false));
        double unlocatable = tellUnlocatable(counted.filter(functions.not(located)));
        issues.refuseIfErrors();
        Dataset<Row> flows = counted.filter(located)
                .withColumn(
                        FlowTable.INPUT_KIND.name(),
                        functions.lit(profile.flows().file().kind().code()));
        return new FlowReading(FlowTable.SPEC.conform(flows), unlocatable);
    }

    private double tellUnlocatable(Dataset<Row> flows) {
        double people = flows.agg(ExactSum.of(COMMUTERS)).first().getDouble(0);
        Findings unknown = new Findings(
                "unknown_zone",
                file,
                String.format(
                        Locale.ROOT,
                        "flows with %,.0f commuters name a zone that is no town of the zone layer; they are left out",
                        people),
                "correct the codes, add the towns' polygons, or write '" + FlowTable.OUTSIDE
                        + "' for places beyond the city");
        checks.tell(flows, functions.lit(true), unknown, Severity.WARNING);
        return people;
    }

    private static Object[] townsAndOutside(Dataset<Row> zones) {
        List<String> codes = new ArrayList<>(zones
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_CODE.col())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList());
        codes.add(FlowTable.OUTSIDE);
        return codes.toArray();
    }
}
