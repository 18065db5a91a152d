package io.juluo.geodata.seed;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which class an OpenStreetMap element is of: the class of the first rule, by priority, that its tags satisfy. */
public final class TagRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Ranked> rules;

    /**
     * A rule and what it decides.
     *
     * @param code class or mode
     * @param priority the smallest is asked first
     * @param rule the rule
     */
    public record Ranked(String code, int priority, TagRule rule) implements Serializable {}

    /** Rules of any order; those of one priority are asked by code. */
    public TagRules(List<Ranked> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(Ranked::priority).thenComparing(Ranked::code))
                .toList();
    }

    /** The class of an element with those tags; none where no rule holds. */
    public Optional<String> codeOf(Map<String, String> tags) {
        return rules.stream()
                .filter(ranked -> ranked.rule().holds(tags))
                .map(Ranked::code)
                .findFirst();
    }
}
