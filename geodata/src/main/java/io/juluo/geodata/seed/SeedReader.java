package io.juluo.geodata.seed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the seed files row by row and checks what must hold within a row and between rows. */
final class SeedReader {
    private final List<String> problems;
    /** Identifiers seen, by column: they are unique over all files that have the column. */
    private final Map<String, Set<String>> seen = new HashMap<>();

    SeedReader(List<String> problems) {
        this.problems = problems;
    }

    List<TargetUnit> units(Path file) {
        return new SeedFile(file, SeedColumns.UNITS, problems)
                .read(row -> new TargetUnit(unique(row, "unit"), row.needed("meaning_en"), row.needed("meaning_zh")));
    }

    List<Source> sources(Path file) {
        return new SeedFile(file, SeedColumns.SOURCES, problems)
                .read(row -> new Source(
                        unique(row, "source_id"),
                        row.needed("title_zh"),
                        row.needed("title_en"),
                        row.needed("issuer_zh"),
                        row.needed("issuer_en"),
                        row.text("document_number"),
                        row.needed("published"),
                        row.word("status", SeedColumns.STATUSES),
                        row.needed("area"),
                        row.needed("file_name")));
    }

    List<ServiceCircle> circles(Path file) {
        return new SeedFile(file, SeedColumns.CIRCLES, problems)
                .read(row -> new ServiceCircle(
                        unique(row, "circle_id"),
                        row.number("minutes"),
                        row.positive("distance_m"),
                        row.word("basis", SeedColumns.CIRCLE_BASES),
                        unique(row, "definition_suffix"),
                        row.word("mark", SeedColumns.MARKS),
                        row.needed("citation"),
                        row.text("note")));
    }

    List<Service> services(Path file) {
        return new SeedFile(file, SeedColumns.SERVICES, problems)
                .read(row -> new Service(
                        unique(row, "service"),
                        row.needed("name_zh"),
                        row.needed("name_en"),
                        row.needed("source_id"),
                        row.needed("chapter"),
                        row.needed("section")));
    }

    List<FacilityClass> facilityClasses(Path file, List<Service> services) {
        List<String> known = Stream.concat(Stream.of(""), services.stream().map(Service::code))
                .toList();
        return new SeedFile(file, SeedColumns.CLASSES, problems)
                .read(row -> new FacilityClass(
                        unique(row, "class_code"),
                        row.word("service", known),
                        row.needed("name_zh"),
                        row.needed("name_en"),
                        row.tagRule("osm_rule"),
                        row.priority("osm_priority", row.text("osm_rule").isEmpty()),
                        row.word("mark", SeedColumns.MARKS),
                        row.text("note")));
    }

    List<PlanningTarget> targets(Path file, List<TargetUnit> units, List<Source> sources) {
        Set<String> knownUnits = units.stream().map(TargetUnit::unit).collect(Collectors.toSet());
        Set<String> knownSources = sources.stream().map(Source::sourceId).collect(Collectors.toSet());
        return new SeedFile(file, SeedColumns.TARGETS, problems).read(row -> {
            PlanningTarget target = target(row);
            references(row, target, knownUnits, knownSources);
            place(row, target);
            numbers(row, target);
            return target;
        });
    }

    private PlanningTarget target(SeedRow row) {
        return new PlanningTarget(
                unique(row, "target_id"),
                row.needed("area"),
                row.word("zone_level", SeedColumns.ZONE_LEVELS),
                row.needed("zone_code"),
                row.needed("zone_name_zh"),
                row.word("theme", SeedColumns.THEMES),
                row.needed("indicator_zh"),
                row.text("definition_id"),
                row.text("service"),
                row.comparator("comparator"),
                row.number("target_value"),
                row.number("target_value_high"),
                row.needed("unit"),
                row.number("tolerance"),
                row.year("target_year"),
                row.word("year_basis", SeedColumns.YEAR_BASES),
                row.number("base_value"),
                row.year("base_year"),
                row.word("mark", SeedColumns.MARKS),
                row.text("source_id"),
                row.text("chapter"),
                row.text("section"),
                row.text("note"));
    }

    private static void references(SeedRow row, PlanningTarget target, Set<String> units, Set<String> sources) {
        row.require(
                target.unit().isEmpty() || units.contains(target.unit()),
                "unit",
                target.unit() + " stands not in units.csv; add it there or mend it");
        if (target.sourceId().isEmpty()) {
            row.require(
                    target.mark().equals("practice"),
                    "source_id",
                    "is empty; name the document, or mark the row practice");
            return;
        }
        row.require(
                sources.contains(target.sourceId()),
                "source_id",
                target.sourceId() + " stands not in sources.csv; add it there or mend it");
        row.require(!target.chapter().isEmpty(), "chapter", "is empty; a citation names its chapter");
    }

    /** A row that speaks of every area speaks of every zone, and only to say that there is no number. */
    private void place(SeedRow row, PlanningTarget target) {
        boolean any = target.ofAnyArea();
        row.require(
                target.zoneLevel().equals(PlanningTarget.ANY) == any,
                "zone_level",
                "must be * where the area is, and only there");
        row.require(
                target.zoneCode().equals(PlanningTarget.ANY) == any,
                "zone_code",
                "must be * where the area is, and only there");
        if (any) {
            row.require(
                    target.comparator() == TargetComparator.NONE,
                    "comparator",
                    "must be none where the area is *: no number holds for every area");
            row.require(!target.definitionId().isEmpty(), "definition_id", "is empty; name the definition");
            row.require(
                    firstOf("any area", target.definitionId() + " " + target.service()),
                    "definition_id",
                    target.definitionId() + " has a * row already; remove one");
        }
    }

    private static void numbers(SeedRow row, PlanningTarget target) {
        boolean none = target.comparator() == TargetComparator.NONE;
        row.require(
                none == row.text("target_value").isEmpty(),
                "target_value",
                "must be empty where the comparator is none, and only there");
        row.require(
                none || target.targetYear() != null || !row.text("target_year").isEmpty(),
                "target_year",
                "is empty; a target in numbers is set for a year");
        row.require(
                row.text("target_year").isEmpty() == target.yearBasis().isEmpty(),
                "year_basis",
                "must be stated or inferred where there is a year, and empty without one");
        tolerance(row, target);
        Double high = target.valueHigh();
        row.require(
                high == null || target.comparator() == TargetComparator.ABOUT,
                "target_value_high",
                "needs the comparator about");
        row.require(
                high == null || above(high, target.value()), "target_value_high", high + " is not above target_value");
    }

    private static void tolerance(SeedRow row, PlanningTarget target) {
        boolean about = target.comparator() == TargetComparator.ABOUT;
        boolean mayHave = about || target.comparator() == TargetComparator.APPROACHES;
        boolean empty = row.text("tolerance").isEmpty();
        row.require(!(about && empty), "tolerance", "is empty; 'about' needs one, such as 0.005");
        row.require(mayHave || empty, "tolerance", "is for about and approaches alone; remove it");
        Double tolerance = target.tolerance();
        row.require(tolerance == null || tolerance >= 0, "tolerance", tolerance + " is negative");
    }

    private static boolean above(double high, @Nullable Double low) {
        return low == null || high > low;
    }

    private String unique(SeedRow row, String column) {
        String id = row.needed(column);
        row.require(id.isEmpty() || firstOf(column, id), column, id + " stands twice; it must be unique");
        return id;
    }

    private boolean firstOf(String column, String id) {
        return seen.computeIfAbsent(column, c -> new HashSet<>()).add(id);
    }
}
