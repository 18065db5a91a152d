package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Zones of one level must not overlap, or people are counted twice.
 *
 * <p>Borders that were digitised twice leave narrow strips which belong to both zones: these go to the zone with the
 * smallest code and are told. An overlap that is wide somewhere, or more than a small share of a zone, is an error.
 * After this, the insides of the zones meet nowhere by more than the rounding of their coordinates, which is what
 * cutting cells of people at their borders asks for.
 */
public final class ZoneOverlaps {
    /** Two lines, each within the 5 m that a map of 1:10,000 allows for, are not farther apart. */
    static final double STRIP_WIDTH_M = 10;

    private final String input;
    private final double mostShare;
    private final List<ZoneFeature> zones;
    private boolean matched = true;

    private ZoneOverlaps(List<ZoneFeature> zones, String input, double mostShare) {
        this.zones = zones;
        this.input = input;
        this.mostShare = mostShare;
    }

    /** What two zones have in common; the first has the smaller code. */
    private record Overlap(ZoneFeature first, ZoneFeature second, List<Polygon> common) {
        double area() {
            return common.stream().mapToDouble(Polygon::getArea).sum();
        }

        Geometry place() {
            return Overlays.together(common, first.geometry());
        }

        boolean isStrip(double mostShare) {
            double smaller =
                    Math.min(first.geometry().getArea(), second.geometry().getArea());
            return area() <= mostShare * smaller
                    && common.stream().allMatch(part -> Overlays.meanWidth(part) <= STRIP_WIDTH_M);
        }

        String described() {
            return first.title() + " ∩ " + second.title() + ": " + Size.area(area());
        }
    }

    /**
     * The zones without overlaps; those of an overlap that is no strip stay as they are, and an error is noted.
     *
     * @param mostShare share of the smaller zone above which an overlap is an error however narrow it is
     */
    public static Coverage resolved(List<ZoneFeature> zones, String input, double mostShare, IssueReport issues) {
        return new ZoneOverlaps(zones, input, mostShare).resolve(issues);
    }

    private Coverage resolve(IssueReport issues) {
        Findings real =
                new Findings("overlapping_zones", input, "zones overlap", "redraw their common border, or join them");
        Findings strips = new Findings(
                "overlap_resolved",
                input,
                "zones overlap in narrow strips, which go to the zone with the smaller code",
                "draw the common border once");
        Map<Integer, List<ZoneFeature>> owners = new HashMap<>();
        for (Overlap overlap : overlaps()) {
            if (overlap.isStrip(mostShare)) {
                strips.add(overlap.described(), overlap.place());
                owners.computeIfAbsent(overlap.second().number(), number -> new ArrayList<>())
                        .add(overlap.first());
            } else {
                real.add(overlap.described(), overlap.place());
            }
        }
        real.reportZones(Severity.ERROR, issues);
        strips.reportZones(Severity.WARNING, issues);
        return new Coverage(owners.isEmpty() ? zones : giveToOwners(owners), matched);
    }

    /** Each zone without what belongs to zones of smaller codes, which are settled before it. */
    private List<ZoneFeature> giveToOwners(Map<Integer, List<ZoneFeature>> owners) {
        Map<Integer, ZoneFeature> settled = new HashMap<>();
        for (ZoneFeature zone : byCode()) {
            Geometry left = zone.geometry();
            for (ZoneFeature owner : owners.getOrDefault(zone.number(), List.of())) {
                ZoneFeature whole = settled.getOrDefault(owner.number(), owner);
                left = Overlays.difference(left, whole.geometry());
            }
            settled.put(zone.number(), zone.withGeometry(left));
        }
        return zones.stream()
                .map(zone -> settled.getOrDefault(zone.number(), zone))
                .toList();
    }

    private List<ZoneFeature> byCode() {
        return zones.stream()
                .sorted(Comparator.comparing((ZoneFeature zone) -> String.valueOf(zone.code()))
                        .thenComparingInt(ZoneFeature::number))
                .toList();
    }

    /** All overlaps above rounding, by the codes of their zones. Only zones that break the coverage are overlaid. */
    private List<Overlap> overlaps() {
        List<ZoneFeature> sorted = byCode();
        Map<Integer, Integer> ranks = new HashMap<>();
        sorted.forEach(zone -> ranks.put(zone.number(), ranks.size()));
        Geometry[] faults = CoverageValidator.validate(
                sorted.stream().map(ZoneFeature::geometry).toArray(Geometry[]::new));
        ZoneIndex index = new ZoneIndex(sorted);
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < faults.length; i++) {
            if (faults[i] != null && !faults[i].isEmpty()) {
                matched = false;
                for (ZoneFeature other : index.near(faults[i])) {
                    int j = ranks.getOrDefault(other.number(), i);
                    pairs.add(List.of(Math.min(i, j), Math.max(i, j)));
                }
            }
        }
        return pairs.stream()
                .filter(pair -> !pair.get(0).equals(pair.get(1)))
                .sorted(Comparator.comparing((List<Integer> pair) -> pair.get(0))
                        .thenComparing(pair -> pair.get(1)))
                .map(pair -> overlap(sorted.get(pair.get(0)), sorted.get(pair.get(1))))
                .filter(overlap -> !overlap.common().isEmpty())
                .toList();
    }

    private static Overlap overlap(ZoneFeature first, ZoneFeature second) {
        List<Polygon> common = Overlays.polygons(Overlays.intersection(first.geometry(), second.geometry())).stream()
                .filter(part -> !Overlays.isRounding(part))
                .toList();
        return new Overlap(first, second, common);
    }
}
