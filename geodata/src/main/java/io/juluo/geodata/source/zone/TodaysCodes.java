package io.juluo.geodata.source.zone;

import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneHistory.Former;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What a column of codes means today, for the zones that there are: those that have ended, and what took their place. */
public final class TodaysCodes {
    private final SortedMap<String, Former> formers = new TreeMap<>();

    /** For the zones of these codes; a code that is one of theirs has not ended. */
    public TodaysCodes(ZoneHistory history, Collection<String> known) {
        known.forEach(code -> history.earlier(code).forEach(former -> formers.put(former.code(), former)));
        formers.keySet().removeAll(Set.copyOf(known));
    }

    /** Whether none of the zones has had another code. */
    public boolean none() {
        return formers.isEmpty();
    }

    /** Every code that has ended and whose area is one of the zones or lies in one. */
    public Set<String> ended() {
        return formers.keySet();
    }

    /** What became of the code. */
    public Optional<Former> former(String code) {
        return Optional.ofNullable(formers.get(code));
    }

    /** The code under which the same area is known today: the code itself where it goes on or has merged. */
    public Column sameArea(Column code) {
        return read(code, Former::whole, Former::today);
    }

    /** The code of the zone that has the area today, be it the same or larger: the code itself where it goes on. */
    public Column lyingIn(Column code) {
        return read(code, any -> true, Former::today);
    }

    /** What became of the code, in words that read the same in every language; null where it goes on. */
    public Column described(Column code) {
        return look(code, any -> true, Former::described);
    }

    private Column read(Column code, Predicate<Former> which, Function<Former, String> as) {
        return functions.coalesce(look(code, which, as), code);
    }

    private Column look(Column code, Predicate<Former> which, Function<Former, String> as) {
        List<Column> pairs = new ArrayList<>();
        formers.values().stream().filter(which).forEach(former -> {
            pairs.add(functions.lit(former.code()));
            pairs.add(functions.lit(as.apply(former)));
        });
        return pairs.isEmpty()
                ? functions.lit(null).cast("string")
                : functions.element_at(functions.map(pairs.toArray(Column[]::new)), code);
    }
}
