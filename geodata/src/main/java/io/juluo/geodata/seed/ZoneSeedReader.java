package io.juluo.geodata.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what is known of the codes and names of zones. */
final class ZoneSeedReader {
    private final List<String> problems;

    ZoneSeedReader(List<String> problems) {
        this.problems = problems;
    }

    /** Changes of codes; every old code once, and following the changes comes to an end. */
    List<ZoneChange> history(Path file) {
        Map<String, String> successors = new HashMap<>();
        return new SeedFile(file, SeedColumns.HISTORY, problems).read(row -> {
            String oldCode = row.needed("old_code");
            String newCode = row.needed("new_code");
            row.require(!successors.containsKey(oldCode), "old_code", oldCode + " stands twice; it must be unique");
            successors.put(oldCode, newCode);
            row.require(
                    !leadsBack(oldCode, successors),
                    "new_code",
                    newCode + " leads back to " + oldCode + "; a code that has ended stays ended");
            row.needed("year");
            return new ZoneChange(
                    oldCode,
                    row.needed("old_name"),
                    newCode,
                    row.needed("new_name"),
                    Objects.requireNonNullElse(row.year("year"), 0),
                    kind(ZoneChange.Kind.values(), row.word("change", SeedColumns.CHANGES)),
                    row.word("mark", SeedColumns.MARKS),
                    row.needed("citation"),
                    row.text("note"));
        });
    }

    private static boolean leadsBack(String code, Map<String, String> successors) {
        Set<String> met = new HashSet<>();
        String next = successors.get(code);
        while (next != null && met.add(next)) {
            if (next.equals(code)) {
                return true;
            }
            next = successors.get(next);
        }
        return false;
    }

    /** Functional nodes; every code once, each with a town at least. */
    List<FunctionalNode> nodes(Path file) {
        Set<String> seen = new HashSet<>();
        return new SeedFile(file, SeedColumns.NODES, problems).read(row -> {
            String code = row.needed("node_code");
            row.require(seen.add(code), "node_code", code + " stands twice; it must be unique");
            return new FunctionalNode(
                    code,
                    row.needed("area"),
                    row.needed("name_zh"),
                    List.of(row.needed("town_codes").split("\\|")),
                    row.word("mark", SeedColumns.MARKS),
                    row.needed("citation"),
                    row.text("note"));
        });
    }

    /** Variants of names: single characters, or names of one zone. */
    List<NameVariant> names(Path file) {
        Set<List<String>> seen = new HashSet<>();
        List<NameVariant> variants = new ArrayList<>();
        new SeedFile(file, SeedColumns.NAMES, problems)
                        .read(row -> {
                            NameVariant variant = new NameVariant(
                                    kind(NameVariant.Kind.values(), row.word("kind", SeedColumns.NAME_KINDS)),
                                    row.needed("written"),
                                    row.needed("meant"),
                                    row.text("zone_code"),
                                    row.word("mark", SeedColumns.MARKS),
                                    row.text("note"));
                            check(row, variant);
                            row.require(
                                    seen.add(List.of(variant.written(), variant.zoneCode())),
                                    "written",
                                    variant.written() + " stands twice; it must be unique");
                            return variant;
                        })
                        .stream()
                        .filter(variant -> !variant.written().isEmpty())
                        .forEach(variants::add);
        return variants;
    }

    private static void check(SeedRow row, NameVariant variant) {
        boolean alias = variant.kind() == NameVariant.Kind.ALIAS;
        row.require(
                alias != variant.zoneCode().isEmpty(),
                "zone_code",
                "must name the zone of an alias, and stand only there");
        row.require(
                alias || (isOneCharacter(variant.written()) && isOneCharacter(variant.meant())),
                "written",
                "and meant must be one character each; only an alias is longer");
        row.require(
                variant.written().isEmpty() || !variant.written().equals(variant.meant()),
                "meant",
                "is what is written; a variant differs");
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) <= 1;
    }

    /** The value of that name; the first where the word is none of them, which is then noted as a problem. */
    private static <K extends Enum<K>> K kind(K[] values, String word) {
        for (K value : values) {
            if (value.name().equals(word.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return values[0];
    }
}
