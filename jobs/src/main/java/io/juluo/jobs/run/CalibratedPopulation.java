package io.juluo.jobs.run;

import io.juluo.geodata.city.CalibrationInput;
import io.juluo.geodata.city.CalibrationInput.Level;
import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.GridAttribute;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.table.CalibrationErrorTable;
import io.juluo.geodata.table.CalibrationFactorTable;
import io.juluo.geodata.table.LedgerTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneCategoryTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.calibration.CalibratedLedger;
import io.juluo.jobs.calibration.Calibration;
import io.juluo.jobs.calibration.Calibration.Calibrated;
import io.juluo.jobs.calibration.Calibration.Rules;
import io.juluo.jobs.population.LedgerCheck;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The population that all figures rest on, and what the calibration did to it.
 *
 * @param population pieces and ledger
 * @param factors {@link CalibrationFactorTable}
 * @param errors {@link CalibrationErrorTable}
 * @param categories {@link ZoneCategoryTable}
 * @param issues what a planner should know of the calibration
 */
record CalibratedPopulation(
        Population population,
        Dataset<Row> factors,
        Dataset<Row> errors,
        Dataset<Row> categories,
        List<DataIssue> issues) {

    /** The population as the grid has it. */
    static CalibratedPopulation asItIs(SparkSession spark, Population population) {
        return new CalibratedPopulation(
                population,
                none(spark, CalibrationFactorTable.SPEC),
                none(spark, CalibrationErrorTable.SPEC),
                none(spark, ZoneCategoryTable.SPEC),
                List.of());
    }

    private static Dataset<Row> none(SparkSession spark, TableSpec table) {
        return table.conform(spark.createDataFrame(List.of(), table.schema()));
    }

    /** What the profile says, the grid's attributes by their places. */
    private static Rules rules(CityProfile profile) {
        CalibrationInput wanted = profile.census().calibration();
        List<GridAttribute> attributes = profile.census().grid().attributes();
        List<String> ids = attributes.stream().map(GridAttribute::id).toList();
        Map<String, Map<String, List<Integer>>> places = new HashMap<>();
        for (MarginInput margin : wanted.margins()) {
            Map<String, List<Integer>> own = new HashMap<>();
            margin.attributes()
                    .forEach((category, counts) ->
                            own.put(category, counts.stream().map(ids::indexOf).toList()));
            places.put(margin.dimension(), own);
        }
        Set<Integer> counts = new TreeSet<>();
        attributes.stream()
                .filter(attribute -> attribute.kind() == GridAttribute.Kind.COUNT)
                .forEach(attribute -> counts.add(ids.indexOf(attribute.id())));
        ZoneLevel level = wanted.level() == Level.TOWN ? ZoneLevel.TOWN : ZoneLevel.DISTRICT;
        return new Rules(level, wanted.flagFactor(), profile.code(), places, counts);
    }

    /** Scales the people to the census and closes the ledger again, or fails naming the line that does not add up. */
    static CalibratedPopulation of(CityProfile profile, Zones zones, Places places, Population cut) {
        Calibrated calibrated =
                Calibration.apply(cut.uncut(), zones.zones(), zones.calibrationControls(), rules(profile));
        Dataset<Row> uncut = Inputs.keep(calibrated.pieces());
        Dataset<Row> pieces = cut.drawn().isEmpty() ? uncut : Inputs.keep(scaled(profile, zones, cut.pieces()));
        List<Row> after = Population.ledger(zones, places, pieces, uncut, cut.drawn(), profile.code())
                .collectAsList();
        List<Row> lines =
                CalibratedLedger.of(cut.ledger().collectAsList(), after, calibrated.removed(), profile.code());
        Dataset<Row> ledger =
                LedgerTable.SPEC.conform(pieces.sparkSession().createDataFrame(lines, LedgerTable.SPEC.schema()));
        LedgerCheck.verify(ledger, zones.zones());
        pieces.count();
        return new CalibratedPopulation(
                cut.with(pieces, uncut, ledger),
                calibrated.factors(),
                calibrated.errors(),
                calibrated.categories(),
                calibrated.issues());
    }

    /** The pieces cut at drawn zones too; a town's may differ from the uncut by the rounding of its pieces, in billionths. */
    private static Dataset<Row> scaled(CityProfile profile, Zones zones, Dataset<Row> pieces) {
        return Calibration.apply(pieces, zones.zones(), zones.calibrationControls(), rules(profile))
                .pieces();
    }
}
