package io.juluo.geodata.seed;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of zones as people read them: look-alike and traditional characters, full and half width, spaces,
 * brackets, the word for the kind of a town (街道, 街道办事处, 镇, 乡) and aliases make no difference.
 */
public final class ZoneNames {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{〔【「《](.*?)[)\\]}〕】」》]");
    private static final Pattern UNREAD = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}·•.,\\-_'\"]+");

    /** What a town is called by, behind a name of at least two characters. */
    private static final Pattern TOWN_KIND = Pattern.compile("^(.{2,}?)(街道办事处|街道办|街道|办事处|镇|乡)$");

    private final Map<Integer, String> lookAlikes = new HashMap<>();
    private final Map<Integer, String> traditional = new HashMap<>();
    private final Map<String, Map<String, String>> aliases = new HashMap<>();

    /** Comparison by these variants. */
    public ZoneNames(List<NameVariant> variants) {
        for (NameVariant variant : variants) {
            switch (variant.kind()) {
                case LOOK_ALIKE -> lookAlikes.put(variant.written().codePointAt(0), variant.meant());
                case TRADITIONAL -> traditional.put(variant.written().codePointAt(0), variant.meant());
                case ALIAS -> {}
            }
        }
        variants.stream()
                .filter(variant -> variant.kind() == NameVariant.Kind.ALIAS)
                .forEach(alias -> aliases.computeIfAbsent(alias.zoneCode(), code -> new HashMap<>())
                        .put(plain(alias.written()), plain(alias.meant())));
    }

    /** The name with every look-alike character set right; all else as it is written. */
    public String proper(String name) {
        StringBuilder proper = new StringBuilder();
        name.codePoints().forEach(character -> proper.append(proper(character)));
        return proper.toString();
    }

    /**
     * Whether both are names of that zone.
     *
     * @param code the zone, for its aliases; null where it is not known
     */
    public boolean same(String one, String other, @Nullable String code) {
        Set<String> common = keys(one, code);
        common.retainAll(keys(other, code));
        return !common.isEmpty();
    }

    /** What the name comes down to: without and within its brackets, each with its alias. */
    private Set<String> keys(String name, @Nullable String code) {
        String text = Normalizer.normalize(proper(name), Normalizer.Form.NFKC);
        Set<String> keys = new HashSet<>();
        keys.add(plain(BRACKETS.matcher(text).replaceAll("")));
        Matcher inner = BRACKETS.matcher(text);
        while (inner.find()) {
            keys.add(plain(inner.group(1)));
        }
        Map<String, String> known = aliases.getOrDefault(code == null ? "" : code, Map.of());
        Set.copyOf(keys).forEach(key -> keys.add(known.getOrDefault(key, key)));
        keys.remove("");
        return keys;
    }

    private String plain(String name) {
        StringBuilder simplified = new StringBuilder();
        Normalizer.normalize(proper(name), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(c -> simplified.append(traditional.getOrDefault(c, Character.toString(c))));
        String text = UNREAD.matcher(simplified).replaceAll("");
        Matcher town = TOWN_KIND.matcher(text);
        return town.matches() ? town.group(1) : text;
    }

    private String proper(int character) {
        String known = lookAlikes.get(character);
        if (known != null) {
            return known;
        }
        UnicodeBlock block = UnicodeBlock.of(character);
        boolean compatible =
                UnicodeBlock.KANGXI_RADICALS.equals(block) || UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS.equals(block);
        String text = Character.toString(character);
        return compatible ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
