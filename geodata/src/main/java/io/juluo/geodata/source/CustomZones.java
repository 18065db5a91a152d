package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CustomLayer;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.zone.BeyondCity;
import io.juluo.geodata.source.zone.WholeTowns;
import io.juluo.geodata.source.zone.ZoneChecks;
import io.juluo.geodata.source.zone.ZoneFeature;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Zones of the planner's own: polygons of any layer, which may overlap each other, and groups of whole towns. Their
 * codes are the layer's, unique over all layers; validity and place are checked as those of towns are.
 */
public final class CustomZones {
    private static final String SEPARATOR = WholeTowns.SEPARATOR;

    private final SparkSession spark;
    private final CityProfile profile;
    private final IssueReport issues;
    private final List<ZoneFeature> districts;
    private final WholeTowns towns;
    private final Set<String> taken = new HashSet<>();

    private CustomZones(
            SparkSession spark,
            CityProfile profile,
            IssueReport issues,
            List<ZoneFeature> districts,
            List<ZoneFeature> towns) {
        this.spark = spark;
        this.profile = profile;
        this.issues = issues;
        this.districts = districts;
        this.towns = new WholeTowns(towns);
    }

    /**
     * Towns that make a zone together.
     *
     * @param code code of the zone, unique over all custom layers
     * @param nameZh its name
     * @param towns codes of its towns
     */
    public record TownGroup(String code, String nameZh, List<String> towns) {
        /** Copies. */
        public TownGroup {
            towns = List.copyOf(towns);
        }
    }

    /**
     * The zones of all layers of the profile.
     *
     * @param districts the city's districts
     * @param towns the city's towns
     * @return rows of {@link ZoneTable}, layer by layer, each by code
     */
    static List<Row> read(
            SparkSession spark,
            CityProfile profile,
            List<ZoneFeature> districts,
            List<ZoneFeature> towns,
            IssueReport issues) {
        CustomZones custom = new CustomZones(spark, profile, issues, districts, towns);
        return profile.zoneContext().custom().stream()
                .flatMap(layer -> custom.read(layer).stream())
                .toList();
    }

    private List<Row> read(CustomLayer layer) {
        String input = DeclaredFile.label(layer.zones().file().path());
        ZoneFeatures drawn = ZoneFeatures.of(spark, layer.zones(), profile, issues);
        List<ZoneFeature> zones = coded(drawn.features(), layer, input);
        if (zones.isEmpty()
                || !ZonePolygons.lieNear(zones, districts, input, drawn.crs(), profile.metricCrs(), issues)) {
            return List.of();
        }
        BeyondCity.tell(zones, districts, input, issues);
        InputKind kind = layer.zones().file().kind();
        return zones.stream()
                .sorted(Comparator.comparing(zone -> String.valueOf(zone.code())))
                .map(zone -> row(
                        layer.id(),
                        String.valueOf(zone.code()),
                        zone.name().isEmpty() ? String.valueOf(zone.code()) : zone.name(),
                        kind,
                        zone.geometry(),
                        towns.of(zone.geometry())))
                .toList();
    }

    /** The features with a code that no other zone bears; errors are noted for the others. */
    private List<ZoneFeature> coded(List<ZoneFeature> features, CustomLayer layer, String input) {
        Findings none = new Findings(
                "null_code",
                input,
                "features have no code",
                "fill in the attribute " + layer.zones().code());
        Findings odd =
                new Findings("bad_zone_code", input, "codes of custom zones hold the sign |", "write codes without it");
        Findings twice = new Findings(
                "duplicate_code", input, "codes stand in another custom layer too", "give each zone its own code");
        List<ZoneFeature> coded = new ArrayList<>();
        for (ZoneFeature feature : features) {
            String code = feature.code();
            if (code == null) {
                none.add(feature.label(), feature.geometry());
            } else if (code.contains(SEPARATOR)) {
                odd.add(feature.label() + ": " + code, feature.geometry());
            } else if (taken.contains(code)) {
                twice.add(code + ": " + feature.label(), feature.geometry());
            } else {
                coded.add(feature);
            }
        }
        none.reportZones(Severity.ERROR, issues);
        odd.reportZones(Severity.ERROR, issues);
        twice.reportZones(Severity.ERROR, issues);
        ZoneChecks.codesAreUnique(coded, input, issues);
        coded.forEach(zone -> taken.add(String.valueOf(zone.code())));
        return ZoneChecks.firstOfEachCode(coded);
    }

    /**
     * Zones that are made of whole towns: whoever lives in one of the towns lives in the zone.
     *
     * @param zones rows of {@link ZoneTable} with the towns
     * @param layer slug of the layer they belong to
     * @param input what issues call the list of the groups
     * @param kind how the groups came to be; derived where the towns stand for something else
     * @return rows of {@link ZoneTable} for those groups of which every town is known and the code is free; errors are
     *     noted for the others
     */
    public static List<Row> ofTowns(
            List<Row> zones, String layer, List<TownGroup> groups, InputKind kind, String input, IssueReport issues) {
        Findings unknown = new Findings(
                "custom_zone_unknown_town",
                input,
                "custom zones name towns that the city does not have",
                "correct the codes of the towns");
        Findings twice = new Findings(
                "duplicate_code", input, "codes stand on another custom zone too", "give each zone its own code");
        List<Row> rows = new ArrayList<>();
        for (TownGroup group : groups) {
            List<Row> towns = zones.stream()
                    .filter(zone -> isOf(ZoneLevel.TOWN, zone) && group.towns().contains(code(zone)))
                    .toList();
            if (towns.size() != new HashSet<>(group.towns()).size() || towns.isEmpty()) {
                unknown.add(group.nameZh() + " " + group.code() + ": " + String.join(", ", group.towns()));
            } else if (zones.stream()
                    .anyMatch(zone -> isOf(ZoneLevel.CUSTOM, zone) && code(zone).equals(group.code()))) {
                twice.add(group.nameZh() + " " + group.code());
            } else {
                rows.add(ofTowns(layer, group, kind, towns));
            }
        }
        unknown.reportFile(Severity.ERROR, issues);
        twice.reportFile(Severity.ERROR, issues);
        return rows;
    }

    private static Row ofTowns(String layer, TownGroup group, InputKind kind, List<Row> towns) {
        List<Geometry> polygons = towns.stream()
                .map(town -> town.<Geometry>getAs(ZoneTable.GEOMETRY.name()))
                .toList();
        String codes = String.join(
                SEPARATOR, towns.stream().map(CustomZones::code).sorted().toList());
        return row(layer, group.code(), group.nameZh(), kind, WholeTowns.union(polygons), codes);
    }

    private static boolean isOf(ZoneLevel level, Row zone) {
        return level.code().equals(zone.getAs(ZoneTable.ZONE_LEVEL.name()));
    }

    private static String code(Row zone) {
        return zone.getAs(ZoneTable.ZONE_CODE.name());
    }

    private static Row row(
            String layer, String code, String name, InputKind kind, Geometry polygon, @Nullable String towns) {
        return RowFactory.create(ZoneLevel.CUSTOM.code(), code, name, layer, false, kind.code(), polygon, towns);
    }
}
