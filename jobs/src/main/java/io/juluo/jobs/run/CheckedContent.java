package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CustomLayer;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.source.Stop;
import io.juluo.geodata.source.StopReading;
import io.juluo.geodata.source.ZoneReading;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.TableSpec;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.run.CheckedInput.Role;
import io.juluo.jobs.work.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The content of the inputs, read by the readers of a nightly run to their last row. Each reader has a report of its
 * own, so that it stops for its own errors alone. Where the zones are refused, the others are read without them; what
 * they are told about zones then means nothing and is left out.
 */
final class CheckedContent {
    /** Kinds that hold an input against the zones. */
    private static final Set<String> AGAINST_ZONES = Set.of(
            "unknown_zone",
            "unknown_unit",
            "town_without_control",
            "zone_without_margin",
            "outside_districts",
            "wrong_crs",
            "unit_without_district",
            "district_without_census");

    private static final Set<Role> AFTER_ZONES = Set.of(
            Role.CENSUS, Role.EARLIER_CENSUS, Role.CALIBRATION, Role.GRID, Role.STOPS, Role.FACILITIES, Role.FLOWS);

    private final SparkSession spark;
    private final CheckRequest request;
    private final CityProfile profile;
    private final List<CheckedInput> inputs;
    private final IssueReport found;
    private final Map<CheckedInput, Long> rows;
    private final RunLog log;
    private final Inputs readers;
    private final Map<Role, Dataset<Row>> tables = new ConcurrentHashMap<>();
    private final Map<String, List<Stop>> stopsByInput = new ConcurrentHashMap<>();

    /** Notes faults in {@code found} and the rows of what could be read in {@code rows}. */
    CheckedContent(
            SparkSession spark,
            CheckRequest request,
            List<CheckedInput> inputs,
            IssueReport found,
            Map<CheckedInput, Long> rows,
            RunLog log) {
        this.spark = spark;
        this.request = request;
        this.profile = request.profile();
        this.inputs = inputs;
        this.found = found;
        this.rows = rows;
        this.log = log;
        this.readers = new Inputs(spark, profile, request.date(), found);
    }

    void check() {
        Optional<ZoneReading> read = attempt(Role.DISTRICTS, found.child(), this::zones);
        Dataset<Row> zones = read.map(ZoneReading::zones).orElseGet(() -> none(ZoneTable.SPEC));
        boolean refused = read.map(ZoneReading::refused).orElse(true);
        IssueReport others = refused ? new IssueReport() : found;
        Together.all(work(zones, others));
        Dataset<Row> districts = zones.filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.DISTRICT.code()));
        if (!districts.isEmpty()) {
            attempt(Role.DISTRICTS, found.child(), own -> fit(zones, own));
        }
        if (refused) {
            IssueReport once = found.child(); // what is told of the files already is not told again
            others.all().stream()
                    .filter(issue -> !AGAINST_ZONES.contains(issue.kind()))
                    .forEach(once::add);
            tellWhatWasNotChecked();
        }
    }

    private ZoneReading zones(IssueReport own) {
        ZoneReading read = readers.zonesAsFarAsTheyGo(request.seeds(), own);
        countZones(read.zones());
        if (!read.refused()) {
            Nodes.with(read.zones(), request.seeds(), profile.area(), own);
        }
        return read;
    }

    /** Holds the layers against each other, those that could be read. */
    private boolean fit(Dataset<Row> zones, IssueReport own) {
        readers.fit(
                zones,
                tables.getOrDefault(Role.GRID, none(CellTable.SPEC)),
                tables.getOrDefault(Role.FACILITIES, none(FacilityTable.SPEC)),
                stopsByInput,
                own);
        own.refuseIfErrors();
        return true;
    }

    private Dataset<Row> none(TableSpec table) {
        return spark.createDataFrame(List.of(), table.schema());
    }

    private List<Supplier<Boolean>> work(Dataset<Row> zones, IssueReport report) {
        List<Supplier<Boolean>> work = new ArrayList<>();
        reading(Role.CENSUS, work, report, own -> readers.censusControls(request.seeds(), zones, own));
        reading(Role.EARLIER_CENSUS, work, report, own -> readers.earlierControls(request.seeds(), zones, own));
        reading(Role.CALIBRATION, work, report, own -> calibration(zones, own));
        Stream.of(Role.LAND, Role.BUILT_UP, Role.STREETS)
                .filter(role -> inputs.stream().anyMatch(input -> input.role() == role))
                .findFirst()
                .ifPresent(role -> work.add(() ->
                        attempt(role, report.child(), own -> ground(zones, own)).isPresent()));
        reading(Role.GRID, work, report, own -> readers.cells(request.seeds(), zones, own));
        reading(Role.STOPS, work, report, own -> stops(zones, own));
        reading(Role.FACILITIES, work, report, own -> readers.facilities(request.seeds(), zones, own));
        reading(
                Role.FLOWS,
                work,
                report,
                own -> readers.flows(request.seeds(), zones, own).flows());
        return work;
    }

    /** What is wrong with the census totals themselves is told with them. */
    private Dataset<Row> calibration(Dataset<Row> zones, IssueReport own) {
        Dataset<Row> controls = readers.censusControls(request.seeds(), zones, new IssueReport());
        return readers.calibrationControls(request.seeds(), zones, controls, own);
    }

    /** Reads all ground layers to their last feature; how many there are says nothing, for they are cut into tiles. */
    private long ground(Dataset<Row> zones, IssueReport own) {
        return readers.ground(zones, own).queryExecution().toRdd().count();
    }

    private Dataset<Row> stops(Dataset<Row> zones, IssueReport own) {
        StopReading stops = readers.stopsAsFarAsTheyGo(request.seeds(), zones, own);
        stopsByInput.putAll(stops.byInput());
        for (CheckedInput input : inputs) {
            List<Stop> placed = stops.byInput().get(input.label());
            if (input.role() == Role.STOPS && placed != null && !placed.isEmpty()) {
                rows.putIfAbsent(input, (long) placed.size());
            }
        }
        return stops.stops();
    }

    /** Adds the reading of an input, unless nothing is there to be read. */
    private void reading(
            Role role, List<Supplier<Boolean>> work, IssueReport report, Function<IssueReport, Dataset<Row>> reader) {
        boolean there = inputs.stream().anyMatch(input -> input.role() == role && !input.madeLater());
        boolean toldOfNone = role == Role.STOPS && profile.transit().isEmpty();
        if (there || toldOfNone) {
            work.add(() -> attempt(role, report.child(), own -> count(role, reader.apply(own)))
                    .isPresent());
        }
    }

    /** What the reader gives; empty, with its errors noted, where it refuses its input. */
    private <T> Optional<T> attempt(Role role, IssueReport own, Function<IssueReport, T> reader) {
        try {
            return Optional.of(DamagedInput.told(() -> reader.apply(own)));
        } catch (DataRefused refused) {
            refused.issues().forEach(own::add);
        } catch (OperatorError | InfrastructureError notOfTheInput) {
            throw notOfTheInput;
        } catch (Exception fault) { // Spark throws checked exceptions that Scala does not declare
            unreadable(role, own, fault);
        }
        return Optional.empty();
    }

    /**
     * Reads every column of every row, and notes how many there are where the reader has one input only; stop files
     * are several, and the rows of a calibration are no file's.
     */
    private long count(Role role, Dataset<Row> read) {
        long last = read.queryExecution().toRdd().count();
        tables.put(role, read);
        List<CheckedInput> own =
                inputs.stream().filter(input -> input.role() == role).toList();
        if (own.size() == 1 && role != Role.CALIBRATION) {
            rows.putIfAbsent(own.get(0), last);
        }
        return last;
    }

    private void countZones(Dataset<Row> zones) {
        Map<String, Long> byLevel = zones.select(ZoneTable.ZONE_LEVEL.col()).collectAsList().stream()
                .collect(Collectors.groupingBy(row -> row.getString(0), Collectors.counting()));
        for (CheckedInput input : inputs) {
            if (input.role() == Role.DISTRICTS) {
                note(input, byLevel.get(ZoneLevel.DISTRICT.code()));
            } else if (input.role() == Role.TOWNS) {
                note(input, byLevel.get(ZoneLevel.TOWN.code()));
            }
        }
        countCustomZones(zones);
    }

    private void countCustomZones(Dataset<Row> zones) {
        Map<String, Long> byLayer = zones
                .where(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.CUSTOM.code()))
                .select(ZoneTable.PARENT_CODE.col())
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.getString(0), Collectors.counting()));
        for (CustomLayer layer : profile.zoneContext().custom()) {
            inputs.stream()
                    .filter(input -> input.file().equals(layer.zones().file()))
                    .forEach(input -> note(input, byLayer.get(layer.id())));
        }
    }

    private void note(CheckedInput input, @Nullable Long features) {
        if (features != null) {
            rows.putIfAbsent(input, features);
        }
    }

    /** A fault that no reader foresaw must not hide what the others found. */
    private void unreadable(Role role, IssueReport own, Exception fault) {
        log.noteTrace(fault);
        String input = inputs.stream()
                .filter(one -> one.role() == role)
                .map(CheckedInput::label)
                .collect(Collectors.joining(", "));
        own.add(new FileIssue(
                Severity.ERROR,
                "reading_failed",
                input,
                1,
                List.of(fault.getClass().getSimpleName()),
                "reading it failed in a way that is not foreseen: "
                        + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""),
                "look whether the file is damaged; the log " + log.path() + " has the details"));
    }

    private void tellWhatWasNotChecked() {
        List<String> unplaced = inputs.stream()
                .filter(input -> !input.madeLater() && AFTER_ZONES.contains(input.role()))
                .map(CheckedInput::label)
                .distinct()
                .toList();
        found.add(new FileIssue(
                Severity.NOTICE,
                "not_held_against_zones",
                profile.districts().file().path().getFileName() + ", "
                        + profile.towns().file().path().getFileName(),
                unplaced.size(),
                unplaced,
                "as the zones are refused, it could not be checked whether these inputs lie in the city and name its"
                        + " zones: " + String.join("; ", unplaced),
                "mend the zones and check again"));
    }
}
