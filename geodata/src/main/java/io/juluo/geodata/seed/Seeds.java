package io.juluo.geodata.seed;

import io.juluo.geodata.issue.OperatorError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a planner may dispute: the targets, where they stand, how far a service circle reaches and what counts as a
 * service. Read from the CSV files of seeds/.
 *
 * @param targets all targets, those of the area's own table last
 * @param sources planning documents
 * @param services services of the fifteen-minute circle, in the order readers see
 * @param circles service circles
 * @param facilityClasses classes of facilities
 * @param units units of the targets
 * @param zoneRegister what is known of the codes and names of zones
 * @param stopTags which OpenStreetMap elements are stops
 * @param timeBands parts of a workday, by their beginning; at most one decides what is frequent
 * @param nodes functional nodes and the towns that stand for them
 * @param errorAssumptions what is assumed of errors that a run cannot measure
 */
public record Seeds(
        List<PlanningTarget> targets,
        List<Source> sources,
        List<Service> services,
        List<ServiceCircle> circles,
        List<FacilityClass> facilityClasses,
        List<TargetUnit> units,
        ZoneRegister zoneRegister,
        List<StopTag> stopTags,
        List<TimeBand> timeBands,
        List<FunctionalNode> nodes,
        ErrorAssumptions errorAssumptions) {

    /** Keeps the lists from changing. */
    public Seeds {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        services = List.copyOf(services);
        circles = List.copyOf(circles);
        facilityClasses = List.copyOf(facilityClasses);
        units = List.copyOf(units);
        stopTags = List.copyOf(stopTags);
        timeBands = List.copyOf(timeBands);
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads and checks all seed files.
     *
     * @param seedsDir folder of the CSV files
     * @param areaTargets target table of the area's own, in the columns of planning_targets.csv; null where there is
     *     none
     * @throws OperatorError naming every problem with its file and row
     */
    public static Seeds load(Path seedsDir, @Nullable Path areaTargets) {
        List<String> problems = new ArrayList<>();
        SeedReader reader = new SeedReader(problems);
        ZoneSeedReader zones = new ZoneSeedReader(problems);
        List<TargetUnit> units = reader.units(seedsDir.resolve("units.csv"));
        List<Source> sources = reader.sources(seedsDir.resolve("sources.csv"));
        List<PlanningTarget> targets =
                new ArrayList<>(reader.targets(seedsDir.resolve("planning_targets.csv"), units, sources));
        if (areaTargets != null) {
            targets.addAll(reader.targets(areaTargets, units, sources));
        }
        List<Service> services = reader.services(seedsDir.resolve("services.csv"));
        Seeds seeds = new Seeds(
                targets,
                sources,
                services,
                reader.circles(seedsDir.resolve("service_circles.csv")),
                reader.facilityClasses(seedsDir.resolve("facility_classes.csv"), services),
                units,
                new ZoneRegister(
                        new ZoneHistory(zones.history(seedsDir.resolve("zone_history.csv"))),
                        new ZoneNames(zones.names(seedsDir.resolve("name_variants.csv")))),
                StopSeeds.tags(seedsDir.resolve("stop_tags.csv"), problems),
                StopSeeds.bands(seedsDir.resolve("time_bands.csv"), problems),
                zones.nodes(seedsDir.resolve("functional_nodes.csv")),
                ErrorAssumptions.read(seedsDir.resolve("error_assumptions.csv"), problems));
        if (!problems.isEmpty()) {
            throw new OperatorError(problems);
        }
        return seeds;
    }

    /** Which class of facilities an OpenStreetMap element is of. */
    public TagRules facilityTags() {
        return new TagRules(facilityClasses.stream()
                .map(facility -> new TagRules.Ranked(facility.classCode(), facility.osmPriority(), facility.osmRule()))
                .toList());
    }

    /** Which mode an OpenStreetMap element is a stop of. */
    public TagRules stopModes() {
        return new TagRules(stopTags.stream()
                .map(tag -> new TagRules.Ranked(tag.mode(), tag.osmPriority(), tag.osmRule()))
                .toList());
    }

    /** The service of every known class by its code; empty text for a class that counts as none. */
    public Map<String, String> serviceOfClass() {
        Map<String, String> services = new LinkedHashMap<>();
        facilityClasses.forEach(facility -> services.put(facility.classCode(), facility.service()));
        return services;
    }
}
