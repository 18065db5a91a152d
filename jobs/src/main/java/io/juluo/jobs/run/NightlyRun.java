package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.synth.SyntheticInputs;
import io.juluo.geodata.synth.SyntheticRequest;
import io.juluo.geodata.synth.sample.SampleCity;
import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.TargetStatusTable;
import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Indicator;
import io.juluo.jobs.indicator.IndicatorParameters;
import io.juluo.jobs.indicator.IndicatorTables;
import io.juluo.jobs.indicator.Indicators;
import io.juluo.jobs.indicator.ZoneKinds;
import io.juluo.jobs.indicator.ZonePeople;
import io.juluo.jobs.run.Inputs.Places;
import io.juluo.jobs.run.Inputs.Zones;
import io.juluo.jobs.run.Stages.Counted;
import io.juluo.jobs.sink.Publication;
import io.juluo.jobs.spatial.SpatialEngine;
import io.juluo.jobs.target.TargetComparison;
import io.juluo.jobs.uncertainty.ErrorModel;
import io.juluo.jobs.uncertainty.ErrorModels;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The nightly run as one chain of stages, from the inputs to the published output. */
final class NightlyRun {
    private final RunRequest request;
    private final CityProfile profile;
    private final SparkSession spark;
    private final SpatialEngine engine;
    private final RunLog log;
    private final IssueReport issues = new IssueReport();
    private final IndicatorParameters parameters;
    private final Inputs inputs;
    private final Stages stages;
    private final IdentityHashMap<Dataset<Row>, Long> counts = new IdentityHashMap<>();

    NightlyRun(RunRequest request, SparkSession spark, SpatialEngine engine, RunLog log, TaskProgress progress) {
        this.request = request;
        this.profile = request.profile();
        this.spark = spark;
        this.engine = engine;
        this.log = log;
        this.parameters = Parameters.of(request);
        this.inputs = new Inputs(spark, profile, request.date(), issues);
        this.stages = new Stages(stageNames(profile), log, progress);
    }

    private static List<String> stageNames(CityProfile profile) {
        List<String> names = new ArrayList<>();
        if (profile.generatedCity()) {
            names.add("sample city");
        }
        names.add("zones");
        if (!profile.generatedCity()) {
            names.add("synthetic inputs");
        }
        names.addAll(List.of("people and places", "apportionment"));
        if (profile.census().calibration().wanted()) {
            names.add("calibration");
        }
        names.addAll(List.of("uncertainty", "reach", "indicators", "targets", "maps and files", "publish"));
        return names;
    }

    /** What the indicators said. */
    record Figures(Dataset<Row> indicatorValues, Dataset<Row> targetStatus) {}

    void run() {
        log.say("Juluo " + profile.nameZh() + " (" + profile.area() + "), " + request.date() + ", run "
                + request.runId());
        stages.announce();
        try (Publication publication =
                Publication.begin(spark, request.out(), profile.area(), request.date(), request.runId())) {
            publication.issues().forEach(issues::add);
            Zones zones = zones();
            Places places = stages.run("people and places", () -> DamagedInput.told(() -> places(zones)));
            Population cut = stages.run("apportionment", () -> population(zones, places));
            CalibratedPopulation calibrated = calibrated(zones, places, cut);
            Population population = calibrated.population();
            ErrorModel errors = stages.run("uncertainty", () -> errors(zones, places, cut));
            if (population.pieces() != cut.pieces()) {
                cut.release();
            }
            Reach reach = stages.run("reach", () -> reach(places, population, errors));
            Dataset<Row> values = stages.run("indicators", () -> indicators(zones, places, population, reach, errors));
            Dataset<Row> status = stages.run("targets", () -> targets(values));
            Results results = new Results(zones, places, calibrated, reach, new Figures(values, status));
            Outputs outputs = new Outputs(request, publication, issues, log);
            stages.run("maps and files", () -> outputs.write(spark, results));
            if (request.strict()) {
                StrictRefusal.refuseWarnings(issues);
            }
            stages.run("publish", () -> outputs.publish(stages));
            new Summary(log).tell(stages, issues, outputs.headlines(), outputs.folder());
        }
    }

    private Zones zones() {
        if (profile.generatedCity()) {
            stages.run("sample city", () -> {
                SampleCity.ensure(profile.syntheticDir());
                return new Counted<>(true, 0, 0);
            });
        }
        Zones zones = stages.run("zones", () -> {
            Zones read = inputs.zones(request.seeds());
            long rows = rows(read.zones()) + rows(read.censusControls()) + rows(read.earlierControls());
            issues.refuseIfErrors();
            return new Counted<>(read, rows, rows);
        });
        if (!profile.generatedCity()) {
            stages.run("synthetic inputs", () -> {
                int made = SyntheticInputs.make(SyntheticRequest.from(
                                profile,
                                zones.zones().collectAsList(),
                                zones.censusControls().collectAsList()))
                        .size();
                return new Counted<>(made, 0, made);
            });
        }
        return zones;
    }

    private Counted<Places> places(Zones zones) {
        Places read = inputs.places(request.seeds(), zones.zones());
        long rows = rows(read.cells())
                + rows(read.facilities())
                + rows(read.stops())
                + rows(read.flows().flows());
        issues.refuseIfErrors();
        return new Counted<>(read, rows, rows);
    }

    private Counted<Population> population(Zones zones, Places places) {
        Population population = Population.apportion(engine, zones, places, profile);
        population.issues().forEach(issues::add);
        return new Counted<>(population, rows(places.cells()), rows(population.pieces()));
    }

    private CalibratedPopulation calibrated(Zones zones, Places places, Population cut) {
        if (!profile.census().calibration().wanted()) {
            return CalibratedPopulation.asItIs(spark, cut);
        }
        return stages.run("calibration", () -> {
            CalibratedPopulation calibrated = CalibratedPopulation.of(profile, zones, places, cut);
            calibrated.issues().forEach(issues::add);
            long pieces = rows(calibrated.population().pieces());
            return new Counted<>(calibrated, pieces, pieces);
        });
    }

    private @Nullable ZoneLevel calibratedTo() {
        return switch (profile.census().calibration().level()) {
            case NONE -> null;
            case DISTRICT -> ZoneLevel.DISTRICT;
            case TOWN -> ZoneLevel.TOWN;
        };
    }

    private Counted<ErrorModel> errors(Zones zones, Places places, Population cut) {
        ErrorModel errors = ErrorModels.of(
                places.cells(),
                cut.uncut(),
                calibratedTo(),
                zones.censusControls(),
                profile.code(),
                request.seeds().errorAssumptions());
        return new Counted<>(errors, rows(cut.pieces()), 1);
    }

    private Counted<Reach> reach(Places places, Population population, ErrorModel errors) {
        Reach reach = Reach.measure(engine, places, population, parameters, errors);
        long rowsIn = rows(places.cells()) + rows(population.pieces());
        return new Counted<>(reach, rowsIn, rows(reach.serviceDistances()) + rows(reach.stopCover()));
    }

    private Counted<Dataset<Row>> indicators(
            Zones zones, Places places, Population population, Reach reach, ErrorModel errors) {
        IndicatorTables tables = new IndicatorTables(
                zones.zones(),
                population.pieces(),
                zones.censusControls(),
                places.flows().flows(),
                reach.serviceDistances(),
                reach.stopCover(),
                zones.earlierControls(),
                population.ground(),
                Inputs.gather(
                        ZonePeopleTable.SPEC,
                        population.byZone(pieces -> ZonePeople.of(pieces, zones.zones(), profile.code()))),
                errors,
                reach.uncut());
        List<Supplier<Dataset<Row>>> each = new ArrayList<>();
        Indicators.ALL.forEach((Indicator indicator) -> each.add(() -> indicator.compute(tables, parameters)));
        Dataset<Row> values = Inputs.gather(spark, IndicatorValueTable.SPEC, each);
        if (!profile.zoneContext().custom().isEmpty() || !parameters.nodes().isEmpty()) {
            values = Inputs.gather(IndicatorValueTable.SPEC, ZoneKinds.weakened(values, zones.zones()));
        }
        return new Counted<>(values, rows(population.pieces()), rows(values));
    }

    private Counted<Dataset<Row>> targets(Dataset<Row> values) {
        Dataset<Row> status = Inputs.gather(
                TargetStatusTable.SPEC,
                TargetComparison.compare(values, request.seeds().targets(), profile.generatedCity()));
        return new Counted<>(status, rows(values), rows(status));
    }

    /** Rows of a table that is kept; each is counted once. */
    private long rows(Dataset<Row> table) {
        return counts.computeIfAbsent(table, Dataset::count);
    }
}
