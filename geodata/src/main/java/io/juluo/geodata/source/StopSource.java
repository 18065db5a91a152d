package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.source.gtfs.GtfsStops;
import io.juluo.geodata.source.osm.OsmStops;
import io.juluo.geodata.source.vector.VectorFile;
import io.juluo.geodata.table.StopHeadwayTable;
import io.juluo.geodata.table.StopTable;
import io.juluo.geodata.unit.InputKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The stops of all transit inputs. Stops are as many as a city has, not its people, and pass through the driver. */
public final class StopSource {
    private static final Map<String, StopFormat> FORMATS = Map.of(
            FileFormat.AMAP_METRO, new AmapMetro(),
            FileFormat.CITYVEIN_ROUTES, new CityveinRoutes(),
            FileFormat.STOPS_TABLE, new StopTableFile(),
            FileFormat.GTFS, new GtfsStops(),
            FileFormat.OSM_PBF, new OsmStops());

    private final SparkSession spark;
    private final CityProfile profile;
    private final IssueReport issues;
    private final CityExtent city;
    private final StopRules rules;

    private StopSource(SparkSession spark, CityProfile profile, IssueReport issues, CityExtent city, StopRules rules) {
        this.spark = spark;
        this.profile = profile;
        this.issues = issues;
        this.city = city;
        this.rules = rules;
    }

    /**
     * Reads and checks all inputs.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @param rules what the seeds say of stops
     * @return stops and, where an input is a timetable, their headways
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static StopReading read(
            SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones, StopRules rules) {
        StopReading reading = attempt(spark, profile, issues, zones, rules);
        issues.refuseIfErrors();
        return reading;
    }

    /** The same of the inputs that can be used; errors are noted and refuse nothing, so that all inputs can be checked. */
    public static StopReading attempt(
            SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones, StopRules rules) {
        CityExtent city = CityExtent.of(zones);
        List<Row> rows = new ArrayList<>();
        Map<String, List<Stop>> stopsByInput = new LinkedHashMap<>();
        for (TransitInput declared : profile.transit()) {
            List<Stop> stops = new StopSource(spark, profile, issues, city, rules).stops(declared);
            stopsByInput
                    .computeIfAbsent(DeclaredFile.label(declared.file().path()), label -> new ArrayList<>())
                    .addAll(stops);
            stops.forEach(stop -> rows.add(row(stop, kind(declared))));
        }
        if (profile.transit().isEmpty()) {
            tellNoStops(profile, issues);
        }
        StopChecks.idsAreUnique(stopsByInput, issues);
        List<Row> headways = stopsByInput.values().stream()
                .flatMap(List::stream)
                .flatMap(StopSource::headways)
                .toList();
        return new StopReading(
                StopTable.SPEC.conform(spark.createDataFrame(rows, StopTable.SPEC.schema())),
                StopHeadwayTable.SPEC.conform(spark.createDataFrame(headways, StopHeadwayTable.SPEC.schema())),
                stopsByInput);
    }

    private static void tellNoStops(CityProfile profile, IssueReport issues) {
        String input = DeclaredFile.label(profile.profileFile());
        issues.add(new FileIssue(
                Severity.NOTICE,
                "no_stops",
                input,
                0,
                List.of(),
                "the profile declares no stops (transit: []), so nobody lives near one",
                "nothing to do where the city has no public transport; else name the files of stops under transit"));
    }

    private List<Stop> stops(TransitInput declared) {
        StopFormat format =
                VectorFile.reads(FileFormat.of(declared.format())) ? new VectorStops() : FORMATS.get(declared.format());
        if (format == null) {
            throw new OperatorError("transit format '" + declared.format() + "' is unknown; write one of "
                    + String.join(", ", FORMATS.keySet().stream().sorted().toList()));
        }
        if (!DeclaredFile.isThere(declared.file(), issues)) {
            return List.of();
        }
        String crs = Objects.requireNonNullElse(declared.crs(), Crs.WGS84);
        StopInput input = new StopInput(
                spark,
                declared,
                crs,
                profile.metricCrs(),
                CoordinateTransform.to(crs, profile.metricCrs()),
                rules,
                city,
                profile.limits().badRowShare(),
                issues);
        return new StopChecks(input, city, () -> format.read(input.asDrawn())).usable(format.read(input));
    }

    /** Stops placed along a line are derived, however well the line was observed. */
    private static InputKind kind(TransitInput declared) {
        return declared.deriveStopsEveryM() == null
                ? declared.file().kind()
                : InputKind.weakest(declared.file().kind(), InputKind.DERIVED);
    }

    private static Stream<Row> headways(Stop stop) {
        return stop.headways().stream()
                .map(headway -> RowFactory.create(
                        stop.id(),
                        stop.mode(),
                        headway.routeId(),
                        StopHeadwayTable.WORKDAY,
                        headway.bandId(),
                        (long) headway.trips(),
                        headway.headwayMin()));
    }

    private static Row row(Stop stop, InputKind kind) {
        return RowFactory.create(stop.id(), stop.name(), stop.mode(), stop.x_m(), stop.y_m(), kind.code());
    }
}
