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
 */
public record Seeds(
        List<PlanningTarget> targets,
        List<Source> sources,
        List<Service> services,
        List<ServiceCircle> circles,
        List<FacilityClass> facilityClasses,
        List<TargetUnit> units,
        ZoneRegister zoneRegister) {

    /** Keeps the lists from changing. */
    public Seeds {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        services = List.copyOf(services);
        circles = List.copyOf(circles);
        facilityClasses = List.copyOf(facilityClasses);
        units = List.copyOf(units);
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
                        new ZoneNames(zones.names(seedsDir.resolve("name_variants.csv")))));
        if (!problems.isEmpty()) {
            throw new OperatorError(problems);
        }
        return seeds;
    }

    /** The service of every known class by its code; empty text for a class that counts as none. */
    public Map<String, String> serviceOfClass() {
        Map<String, String> services = new LinkedHashMap<>();
        facilityClasses.forEach(facility -> services.put(facility.classCode(), facility.service()));
        return services;
    }
}
