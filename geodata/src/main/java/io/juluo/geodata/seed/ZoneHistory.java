package io.juluo.geodata.seed;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which division codes have ended, and what stands for them today. */
public final class ZoneHistory {
    private static final int DISTRICT_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;

    private final Map<String, ZoneChange> changes = new LinkedHashMap<>();

    /** The history that these changes make; each old code once, none leading back to itself. */
    public ZoneHistory(List<ZoneChange> changes) {
        changes.forEach(change -> this.changes.put(change.oldCode(), change));
    }

    /**
     * A code that is no longer in use.
     *
     * @param code the old code
     * @param today code of the zone that has its area today
     * @param whole whether that zone is the same area; otherwise the old one is part of it
     * @param name name of the zone under the old code; empty for a town
     * @param nameToday name of the zone that has its area today; empty for a town
     * @param described the change in words that read the same in every language
     */
    public record Former(String code, String today, boolean whole, String name, String nameToday, String described) {}

    /**
     * What became of the code; empty where it has not ended. The nine digits of a town begin with the six of its
     * district: where the district goes on as a whole under another code, its towns keep the last three.
     */
    public Optional<Former> former(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        ZoneChange change = changes.get(code);
        return change == null ? formerTown(code) : Optional.of(follow(change));
    }

    /** What a zone of that former code is called today: its own name where that is not the old one. */
    public static String nameToday(Former former, String name) {
        return former.nameToday().isEmpty() || !name.equals(former.name()) ? name : former.nameToday();
    }

    /** The code under which the same area is known today: that code itself where it has not ended or has merged. */
    public String sameArea(String code) {
        return former(code).filter(Former::whole).map(Former::today).orElse(code);
    }

    /** The code of the zone that has the area today, be it the same or larger. */
    public String lyingIn(String code) {
        return former(code).map(Former::today).orElse(code);
    }

    /** The codes that have ended and whose area lies today in the zone of that code, in the order of their codes. */
    public List<Former> earlier(String code) {
        Stream<String> towns = code.length() == TOWN_DIGITS
                ? changes.keySet().stream().map(district -> district + code.substring(DISTRICT_DIGITS))
                : Stream.of();
        return Stream.concat(changes.keySet().stream(), towns)
                .flatMap(old -> former(old).stream())
                .filter(former -> former.today().equals(code))
                .sorted(Comparator.comparing(Former::code))
                .toList();
    }

    private Optional<Former> formerTown(String code) {
        ZoneChange district = code.length() == TOWN_DIGITS ? changes.get(code.substring(0, DISTRICT_DIGITS)) : null;
        if (district == null) {
            return Optional.empty();
        }
        Former parent = follow(district);
        String today = parent.today() + code.substring(DISTRICT_DIGITS);
        return parent.whole()
                ? Optional.of(
                        new Former(code, today, true, "", "", code + " → " + today + " (" + district.year() + ")"))
                : Optional.empty();
    }

    private Former follow(ZoneChange first) {
        ZoneChange last = first;
        boolean whole = first.kind() == ZoneChange.Kind.RENAMED;
        StringBuilder described = new StringBuilder(first.described());
        for (ZoneChange next = changes.get(last.newCode()); next != null; next = changes.get(last.newCode())) {
            whole &= next.kind() == ZoneChange.Kind.RENAMED;
            described.append(", ").append(next.described());
            last = next;
        }
        return new Former(
                first.oldCode(), last.newCode(), whole, first.oldName(), last.newName(), described.toString());
    }
}
