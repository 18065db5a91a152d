package io.juluo.geodata.city;

import static io.juluo.geodata.city.Key.optional;
import static io.juluo.geodata.city.Key.required;
import static io.juluo.geodata.city.Key.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Keys that say onto what zones people are counted and how the people of a cut cell are shared out. */
final class PopulationKeys {
    static final String CUSTOM = "zones.custom";
    static final String GROUND = "ground";
    static final String APPORTION = "census.grid.apportion";
    static final String WEIGHTS = "census.grid.weights";
    static final String ATTRIBUTES = "census.grid.attributes";

    /** The ground layers by their key, as the weights name them too. */
    static final List<String> GROUNDS = List.of("land", "built_up", "streets");

    private PopulationKeys() {}

    static List<Key> custom() {
        String entry = CUSTOM + "[]";
        List<Key> keys = new ArrayList<>();
        keys.add(optional(
                CUSTOM,
                KeyType.SECTIONS,
                "Zones of the planner's own (自定义分区), an entry for each layer: planning units, new towns, station areas,"
                        + " catchments. They may overlap; every figure is told for them too"));
        keys.add(required(entry + ".id", KeyType.SLUG, "Slug of the layer: the parent_code of its zones"));
        keys.add(required(entry + ".title", KeyType.SECTION, "Name of the layer"));
        keys.add(required(entry + ".title.zh", KeyType.TEXT, "In Chinese"));
        keys.add(required(entry + ".title.en", KeyType.TEXT, "In English"));
        keys.addAll(FileKeys.layer(entry, FileKeys.VECTOR));
        keys.add(required(
                entry + ".code", KeyType.TEXT, "Attribute with the zone's code, unique over all custom layers"));
        keys.add(optional(
                entry + ".name", KeyType.TEXT, "Attribute with the zone's Chinese name; where it is absent, the code"));
        return keys;
    }

    static List<Key> ground() {
        List<Key> keys = new ArrayList<>();
        keys.add(optional(GROUND, KeyType.SECTION, "What the ground is like, for densities and for apportionment"));
        layer("land", "Polygons of land; what they do not cover is water", keys);
        layer("built_up", "Polygons of built-up land (建设用地)", keys);
        layer("streets", "Lines of streets", keys);
        return keys;
    }

    private static void layer(String name, String doc, List<Key> keys) {
        String section = GROUND + "." + name;
        keys.add(optional(section, KeyType.SECTION, doc));
        keys.addAll(FileKeys.layer(section, FileKeys.VECTOR));
    }

    static List<Key> grid() {
        return List.of(
                standard(
                        APPORTION,
                        KeyType.oneOf(words(Apportion.Mode.values())),
                        Apportion.Mode.AREA.code(),
                        "How the people of a cell that a border cuts are shared out: area, by area; centre, all to the"
                                + " piece with the cell's point, as simple tools do; dasymetric, by weights of the ground;"
                                + " land_only, by the area of land"),
                optional(WEIGHTS, KeyType.SECTION, "What a piece weighs in the mode dasymetric: the sum of these"),
                optional(
                        WEIGHTS + ".built_up",
                        KeyType.WEIGHT,
                        "Weight of a square metre of built-up land, beside that of the land which it is too"),
                optional(WEIGHTS + ".land", KeyType.WEIGHT, "Weight of a square metre of land"),
                optional(WEIGHTS + ".streets", KeyType.WEIGHT, "Weight of a metre of street"),
                optional(
                        ATTRIBUTES,
                        KeyType.SECTIONS,
                        "What the grid knows of the people beside their number, read in the same pass; of CSV, Parquet"
                                + " and polygons"),
                required(ATTRIBUTES + "[].id", KeyType.SLUG, "Slug under which it is published"),
                required(ATTRIBUTES + "[].column", KeyType.TEXT, "Column or attribute of the file"),
                required(
                        ATTRIBUTES + "[].kind",
                        KeyType.oneOf(words(GridAttribute.Kind.values())),
                        "count: added up, shared out as people are; share: mean weighted by people; density: mean"
                                + " weighted by area"),
                optional(
                        ATTRIBUTES + "[].of",
                        KeyType.SLUG,
                        "What a share is a share of: population, as where it is absent, or the id of a count"),
                optional(
                        ATTRIBUTES + "[].unit",
                        KeyType.TEXT,
                        "Unit of the values; where it is absent, persons, share or persons_per_km2"));
    }

    private static String[] words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
