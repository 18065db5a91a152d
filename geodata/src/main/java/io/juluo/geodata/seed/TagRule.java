package io.juluo.geodata.seed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When an OpenStreetMap element is of a class, as seeds/ write it: conditions on its tags joined by {@code &}, and
 * alternatives joined by {@code |}, of which one must hold:
 *
 * <pre>amenity=school &amp; isced:level=1 | amenity=school &amp; grades=1-6</pre>
 *
 * <p>{@code key=value} holds where the value stands in the tag, alone or in a list ({@code 1;2}); {@code key=*} where
 * the tag stands at all; {@code key!=value} where {@code key=value} does not hold.
 *
 * @param alternatives of each the conditions
 */
public record TagRule(List<List<Condition>> alternatives) implements Serializable {
    private static final Pattern CONDITION = Pattern.compile("([^\\s=!&|;]+)\\s*(!?=)\\s*([^\\s=!&|;]+)");
    private static final String ANY = "*";

    /** Keeps the lists from changing. */
    public TagRule {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * One condition on a tag.
     *
     * @param key key of the tag
     * @param wanted whether the value must stand; else it must not
     * @param value value, or {@code *} for any
     */
    public record Condition(String key, boolean wanted, String value) implements Serializable {
        boolean holds(Map<String, String> tags) {
            String tag = tags.get(key);
            boolean stands = tag != null
                    && (value.equals(ANY)
                            || Stream.of(tag.split(";", -1)).map(String::strip).anyMatch(value::equals));
            return stands == wanted;
        }
    }

    /**
     * Reads a rule; empty text is a rule that never holds.
     *
     * @throws IllegalArgumentException naming the condition that cannot be read, or the alternative that wants no tag
     */
    public static TagRule parse(String text) {
        List<List<Condition>> alternatives = new ArrayList<>();
        if (!text.isBlank()) {
            for (String alternative : text.split("\\|", -1)) {
                alternatives.add(conditions(alternative));
            }
        }
        return new TagRule(alternatives);
    }

    private static List<Condition> conditions(String alternative) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : alternative.split("&", -1)) {
            Matcher matcher = CONDITION.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no condition");
            }
            conditions.add(new Condition(matcher.group(1), matcher.group(2).equals("="), matcher.group(3)));
        }
        if (conditions.stream().noneMatch(Condition::wanted)) {
            throw new IllegalArgumentException("'" + alternative.strip() + "' wants no tag");
        }
        return conditions;
    }

    /** Whether the tags satisfy it. */
    public boolean holds(Map<String, String> tags) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holds(tags)));
    }
}
