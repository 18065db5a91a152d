package io.juluo.geodata.seed;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the seeds about stops: which OpenStreetMap elements are some, and the bands of a day for headways. */
final class StopSeeds {
    private StopSeeds() {}

    static List<StopTag> tags(Path file, List<String> problems) {
        Set<String> seen = new HashSet<>();
        return new SeedFile(file, SeedColumns.STOP_TAGS, problems)
                .read(row -> new StopTag(
                        unique(row, "stop_tag_id", seen),
                        row.word("mode", SeedColumns.MODES),
                        rule(row),
                        row.priority("osm_priority", false),
                        row.word("mark", SeedColumns.MARKS),
                        row.text("note")));
    }

    private static TagRule rule(SeedRow row) {
        row.needed("osm_rule");
        return row.tagRule("osm_rule");
    }

    /** Bands by their beginning; they do not overlap, and one alone decides what is frequent. */
    static List<TimeBand> bands(Path file, List<String> problems) {
        Set<String> seen = new HashSet<>();
        Set<Integer> minutes = new HashSet<>();
        Set<String> frequent = new HashSet<>();
        return new SeedFile(file, SeedColumns.TIME_BANDS, problems)
                        .read(row -> {
                            TimeBand band = band(row, seen);
                            row.require(band.minutes() > 0, "to_time", "must be after from_time");
                            boolean free = true;
                            for (int minute = band.fromMinute(); minute < band.toMinute(); minute++) {
                                free &= minutes.add(minute);
                            }
                            row.require(free, "from_time", "lies in another band; bands may not overlap");
                            row.require(
                                    band.frequentHeadwayMin() == null
                                            || (frequent.add(band.bandId()) && frequent.size() == 1),
                                    "frequent_headway_min",
                                    "stands in another band too; one band alone decides what is frequent");
                            return band;
                        })
                        .stream()
                        .sorted(Comparator.comparingInt(TimeBand::fromMinute))
                        .toList();
    }

    private static TimeBand band(SeedRow row, Set<String> seen) {
        Double headway = row.number("frequent_headway_min");
        row.require(headway == null || headway > 0, "frequent_headway_min", headway + " must be above 0");
        return new TimeBand(
                unique(row, "band_id", seen),
                row.needed("name_zh"),
                row.needed("name_en"),
                row.minuteOfDay("from_time"),
                row.minuteOfDay("to_time"),
                headway,
                row.word("mark", SeedColumns.MARKS),
                row.needed("citation"),
                row.text("note"));
    }

    private static String unique(SeedRow row, String column, Set<String> seen) {
        String id = row.needed(column);
        row.require(id.isEmpty() || seen.add(id), column, id + " stands twice; it must be unique");
        return id;
    }
}
