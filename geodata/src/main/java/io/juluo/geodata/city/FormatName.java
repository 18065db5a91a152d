package io.juluo.geodata.city;

import java.util.List;
import java.util.Set;

/** Which format a section's file has. */
final class FormatName {
    private static final Set<String> METRIC_BY_DEFAULT = Set.of("census.grid", "facilities");

    private static final String REFERENCES = "crs_check.references[]";

    private FormatName() {}

    /** The format written, else the one that the file's name tells; empty where neither does. */
    static String of(Values values, String section) {
        String written = values.textOrNull(section + ".format");
        String file = values.textOrNull(section + ".file");
        if (written != null || file == null) {
            return written == null ? "" : written;
        }
        List<String> allowed = allowed(section);
        return allowed.isEmpty()
                ? FileFormat.CSV
                : FileFormat.byName(file, allowed).orElse("");
    }

    /** The formats that may stand there; empty for a section that is always a CSV. */
    static List<String> allowed(String section) {
        return switch (declared(section)) {
            case "census.grid" -> FileKeys.GRID;
            case "facilities" -> FileKeys.FACILITIES;
            case "flows" -> FileKeys.TABLE;
            case "transit[]" -> FileKeys.TRANSIT;
            case "zones.district",
                    "zones.town",
                    "zones.city",
                    "zones.water",
                    "zones.custom[]",
                    "ground.land",
                    "ground.built_up",
                    "ground.streets",
                    REFERENCES -> FileKeys.VECTOR;
            default -> List.of();
        };
    }

    /** Whether the city can do without the file: references make a check sharper, no figure rests on them. */
    static boolean mayBeAbsent(String section) {
        return declared(section).equals(REFERENCES);
    }

    private static String declared(String section) {
        return section.replaceAll("\\[\\d+\\]", "[]");
    }

    /** Whether a file there that cannot tell its CRS is taken to be in the metric CRS. */
    static boolean takesMetricCrs(String section) {
        return METRIC_BY_DEFAULT.contains(section);
    }
}
