package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.CalibrationControlSource;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.source.ChecksumManifest;
import io.juluo.geodata.source.FacilityRules;
import io.juluo.geodata.source.FacilitySource;
import io.juluo.geodata.source.FlowReading;
import io.juluo.geodata.source.FlowSource;
import io.juluo.geodata.source.GridSource;
import io.juluo.geodata.source.GroundSource;
import io.juluo.geodata.source.Stop;
import io.juluo.geodata.source.StopReading;
import io.juluo.geodata.source.StopRules;
import io.juluo.geodata.source.StopSource;
import io.juluo.geodata.source.ZoneReading;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.source.fit.LayerFit;
import io.juluo.geodata.source.fit.LayerTables;
import io.juluo.geodata.table.TableSpec;
import io.juluo.jobs.work.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads the inputs of a run into declared tables. A run notes what is wrong in its own report and keeps the tables in
 * memory as far as they fit; a check gives each input a report of its own.
 */
final class Inputs {
    private final SparkSession spark;
    private final CityProfile profile;
    private final LocalDate date;
    private final IssueReport issues;

    /** Inputs of a run or a check that stands for that date. */
    Inputs(SparkSession spark, CityProfile profile, LocalDate date, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.date = date;
        this.issues = issues;
    }

    /**
     * Where people can be.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param censusControls {@link io.juluo.geodata.table.CensusControlTable}
     * @param earlierControls the same of the earlier census
     * @param calibrationControls {@link io.juluo.geodata.table.CalibrationControlTable}
     * @param ground {@link io.juluo.geodata.table.GroundTable}
     */
    record Zones(
            Dataset<Row> zones,
            Dataset<Row> censusControls,
            Dataset<Row> earlierControls,
            Dataset<Row> calibrationControls,
            Dataset<Row> ground) {}

    /**
     * What people live in and use.
     *
     * @param cells {@link io.juluo.geodata.table.CellTable}
     * @param facilities {@link io.juluo.geodata.table.FacilityTable}
     * @param stops {@link io.juluo.geodata.table.StopTable}
     * @param headways {@link io.juluo.geodata.table.StopHeadwayTable}
     * @param flows {@link io.juluo.geodata.table.FlowTable} and the commuters that could not be placed
     */
    record Places(
            Dataset<Row> cells,
            Dataset<Row> facilities,
            Dataset<Row> stops,
            Dataset<Row> headways,
            FlowReading flows) {}

    /** Before anything is read, the files are held against the list of checksums that the profile may name. */
    Zones zones(Seeds seeds) {
        ChecksumManifest.check(profile, issues);
        issues.refuseIfErrors();
        Dataset<Row> read = ZoneSource.read(spark, profile, seeds.zoneRegister(), issues);
        Dataset<Row> zones = keep(Nodes.with(read, seeds, profile.area(), issues));
        issues.refuseIfErrors();
        Dataset<Row> controls = keep(censusControls(seeds, zones, issues));
        return new Zones(
                zones,
                controls,
                keep(earlierControls(seeds, zones, issues)),
                calibrationControls(seeds, zones, controls, issues),
                keep(ground(zones, issues)));
    }

    Places places(Seeds seeds, Dataset<Row> zones) {
        StopReading stops = stops(seeds, zones, issues);
        FlowReading flows = flows(seeds, zones, issues);
        Dataset<Row> cells = keep(cells(seeds, zones, issues));
        Dataset<Row> facilities = keep(facilities(seeds, zones, issues));
        fit(zones, cells, facilities, stops.byInput(), issues);
        return new Places(
                cells,
                facilities,
                keep(stops.stops()),
                keep(stops.headways()),
                new FlowReading(keep(flows.flows()), flows.unlocatableCommuters()));
    }

    /** The zones as far as they can be used; a run wants all of them, a check what there is. */
    ZoneReading zonesAsFarAsTheyGo(Seeds seeds, IssueReport report) {
        return ZoneSource.attempt(spark, profile, seeds.zoneRegister(), report);
    }

    Dataset<Row> ground(Dataset<Row> zones, IssueReport report) {
        return GroundSource.read(spark, profile, report, zones);
    }

    Dataset<Row> censusControls(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return CensusControlSource.read(spark, profile, seeds.zoneRegister(), report, zones);
    }

    Dataset<Row> earlierControls(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return CensusControlSource.readEarlier(spark, profile, seeds.zoneRegister(), report, zones);
    }

    Dataset<Row> calibrationControls(Seeds seeds, Dataset<Row> zones, Dataset<Row> controls, IssueReport report) {
        return CalibrationControlSource.read(spark, profile, seeds.zoneRegister(), report, zones, controls);
    }

    Dataset<Row> cells(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return GridSource.read(spark, profile, seeds.zoneRegister(), report, zones);
    }

    Dataset<Row> facilities(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return FacilitySource.read(spark, profile, report, zones, FacilityRules.of(seeds));
    }

    StopReading stops(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return StopSource.read(spark, profile, report, zones, StopRules.of(seeds, date));
    }

    /** The stops of the inputs that can be used; a run wants all of them, a check what there is. */
    StopReading stopsAsFarAsTheyGo(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return StopSource.attempt(spark, profile, report, zones, StopRules.of(seeds, date));
    }

    /** Tells of layers that fit the others better in another coordinate system than the declared one. */
    void fit(
            Dataset<Row> zones,
            Dataset<Row> cells,
            Dataset<Row> facilities,
            Map<String, List<Stop>> stopsByInput,
            IssueReport report) {
        LayerFit.check(profile, new LayerTables(zones, cells, facilities, stopsByInput), report);
    }

    FlowReading flows(Seeds seeds, Dataset<Row> zones, IssueReport report) {
        return FlowSource.read(spark, profile, seeds.zoneRegister(), report, zones);
    }

    /**
     * The rows as they are now, through the driver: for tables that grow with zones and definitions alone. Whoever reads
     * them plans and runs nothing of what made them.
     */
    static Dataset<Row> gather(TableSpec spec, Dataset<Row> rows) {
        return spec.conform(
                rows.sparkSession().createDataFrame(spec.conform(rows).collectAsList(), spec.schema()));
    }

    /** The same of several parts of the table, which are computed some at the same time. */
    static Dataset<Row> gather(SparkSession spark, TableSpec spec, List<Supplier<Dataset<Row>>> parts) {
        List<Supplier<List<Row>>> work = parts.stream()
                .map(part ->
                        (Supplier<List<Row>>) () -> spec.conform(part.get()).collectAsList())
                .toList();
        List<Row> rows = Together.all(work).stream().flatMap(List::stream).toList();
        return spec.conform(spark.createDataFrame(rows, spec.schema()));
    }

    static Dataset<Row> keep(Dataset<Row> rows) {
        return rows.persist(StorageLevel.MEMORY_AND_DISK());
    }
}
