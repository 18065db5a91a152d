package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.source.ChecksumManifest;
import io.juluo.geodata.source.FacilityRules;
import io.juluo.geodata.source.FacilitySource;
import io.juluo.geodata.source.FlowReading;
import io.juluo.geodata.source.FlowSource;
import io.juluo.geodata.source.GridSource;
import io.juluo.geodata.source.StopReading;
import io.juluo.geodata.source.StopRules;
import io.juluo.geodata.source.StopSource;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.TableSpec;
import io.juluo.jobs.work.Together;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Reads the inputs of a run into declared tables, kept in memory as far as they fit. */
final class Inputs {
    private final SparkSession spark;
    private final CityProfile profile;
    private final IssueReport issues;

    Inputs(SparkSession spark, CityProfile profile, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.issues = issues;
    }

    /**
     * Where people can be.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param censusControls {@link io.juluo.geodata.table.CensusControlTable}
     */
    record Zones(Dataset<Row> zones, Dataset<Row> censusControls) {}

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
        ZoneRegister register = seeds.zoneRegister();
        Dataset<Row> zones = keep(ZoneSource.read(spark, profile, register, issues));
        return new Zones(zones, keep(CensusControlSource.read(spark, profile, register, issues, zones)));
    }

    Places places(Seeds seeds, Dataset<Row> zones) {
        StopReading stops = StopSource.read(spark, profile, issues, zones, StopRules.of(seeds));
        FlowReading flows = FlowSource.read(spark, profile, issues, zones);
        return new Places(
                keep(GridSource.read(spark, profile, issues, zones)),
                keep(FacilitySource.read(spark, profile, issues, zones, FacilityRules.of(seeds))),
                keep(stops.stops()),
                keep(stops.headways()),
                new FlowReading(keep(flows.flows()), flows.unlocatableCommuters()));
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
