package io.juluo.geodata.source;

import io.juluo.geodata.city.CalibrationInput;
import io.juluo.geodata.city.CalibrationInput.Level;
import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.city.CalibrationInput.TownControlInput;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The totals that a profile wants its people scaled to: those of districts from the census control, those of towns, and
 * those by categories, which are made to add up to them. Empty where nothing is to be scaled.
 */
public final class CalibrationControlSource {
    private final CalibrationInput calibration;
    private final String city;
    private final CalibrationZones zones;
    private final IssueReport issues;
    private final InputKind census;
    private final List<Row> rows = new ArrayList<>();
    private final Map<ZoneLevel, Map<String, Double>> people = new TreeMap<>();

    private CalibrationControlSource(
            CityProfile profile, CalibrationZones zones, IssueReport issues, InputKind census) {
        this.calibration = profile.census().calibration();
        this.city = profile.code();
        this.zones = zones;
        this.issues = issues;
        this.census = census;
    }

    /**
     * Reads and checks the totals.
     *
     * @param register what is known of codes
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param controls {@link io.juluo.geodata.table.CensusControlTable}
     * @return {@link CalibrationControlTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(
            SparkSession spark,
            CityProfile profile,
            ZoneRegister register,
            IssueReport issues,
            Dataset<Row> zones,
            Dataset<Row> controls) {
        CityProfile.ControlInput control = profile.census().control();
        List<Row> rows = List.of();
        if (profile.census().calibration().wanted() && control != null) {
            CalibrationZones known = new CalibrationZones(register.history(), control, zones, controls);
            rows = new CalibrationControlSource(
                            profile, known, issues, control.file().kind())
                    .rows();
        }
        issues.refuseIfErrors();
        return CalibrationControlTable.SPEC.conform(spark.createDataFrame(rows, CalibrationControlTable.SPEC.schema()));
    }

    private List<Row> rows() {
        Map<String, Double> districts = new TreeMap<>();
        zones.peopleByDistrict().forEach((code, persons) -> districts.put(code, persons.doubleValue()));
        TownControlInput input = calibration.townControl();
        if (input != null) {
            Map<String, Double> towns = new TownControls(input, city, zones, issues).read();
            totals(ZoneLevel.TOWN, towns, input.file().kind());
            if (calibration.level() == Level.TOWN) {
                districts.clear();
                towns.forEach((town, persons) ->
                        districts.merge(zones.districtByTown().get(town), persons, Double::sum));
            }
        }
        totals(ZoneLevel.DISTRICT, districts, census);
        calibration.margins().forEach(this::margin);
        return rows;
    }

    private void totals(ZoneLevel level, Map<String, Double> byZone, InputKind kind) {
        people.put(level, byZone);
        byZone.forEach((zone, persons) ->
                row(level, zone, CalibrationControlTable.TOTAL, CalibrationControlTable.ALL, persons, kind));
    }

    private void margin(MarginInput input) {
        String file = DeclaredFile.label(input.file().path());
        MarginControls.Counts counts =
                new MarginControls(input, city, zones, people.getOrDefault(ZoneLevel.TOWN, Map.of()), issues).read();
        if (counts.level() == ZoneLevel.TOWN && calibration.level() != Level.TOWN) {
            new Findings(
                            "margin_of_towns",
                            file,
                            "the categories are those of towns, but people are scaled to districts",
                            "write census.calibrate: town, or name a file of census units")
                    .add(input.dimension())
                    .reportFile(Severity.ERROR, issues);
            return;
        }
        margin(input, file, counts);
    }

    private void margin(MarginInput input, String file, MarginControls.Counts counts) {
        MarginScaling scaling = new MarginScaling(input.dimension(), input.percent(), file);
        Findings missing = new Findings(
                "zone_without_margin",
                file,
                "zones have no row of " + input.dimension() + "; their people are not scaled by it",
                "add their rows");
        List<String> categories = MarginControls.categories(input);
        people.getOrDefault(counts.level(), Map.of()).forEach((zone, whole) -> {
            List<Double> values = counts.byZone().get(zone);
            if (values == null) {
                if (!counts.unreadable().contains(zone)) {
                    missing.add(zone);
                }
                return;
            }
            List<Double> scaled = scaling.scale(zone, whole, values);
            for (int c = 0; c < scaled.size(); c++) {
                row(
                        counts.level(),
                        zone,
                        input.dimension(),
                        categories.get(c),
                        scaled.get(c),
                        input.file().kind());
            }
        });
        missing.reportZones(Severity.WARNING, issues);
        scaling.report(issues);
    }

    private void row(ZoneLevel level, String zone, String dimension, String category, double persons, InputKind kind) {
        rows.add(RowFactory.create(level.code(), zone, dimension, category, persons, kind.code()));
    }
}
