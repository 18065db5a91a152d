package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneHistory.Former;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.zone.FormerCodes;
import io.juluo.geodata.source.zone.ZoneIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Census units as they are today. A unit whose code has ended is read under the code that its area has now; one that
 * was merged into a larger unit is counted with it. Nobody is lost or counted twice.
 */
final class CensusUnits {
    private final Totals totals;
    private final String input;
    private final ZoneRegister register;
    private final Set<String> locatedElsewhere;
    private final IssueReport issues;

    /**
     * Units of those totals; units whose place the profile gives itself stay as they are.
     *
     * @param input what issues call the file by
     */
    CensusUnits(Totals totals, String input, ZoneRegister register, IssueReport issues) {
        this.totals = totals;
        this.locatedElsewhere = totals.input().locatedIn().keySet();
        this.input = input;
        this.register = register;
        this.issues = issues;
    }

    /**
     * Totals that a profile declares.
     *
     * @param section key of city.yaml that declares them
     * @param input file and columns
     * @param earlier whether they are of an earlier date than the zones: codes of that time are then no fault
     */
    record Totals(String section, ControlInput input, boolean earlier) {}

    /**
     * A unit.
     *
     * @param code its code
     * @param name its name
     * @param population people counted in it
     * @param urban those of them in urban places; null where the file does not tell
     */
    record Unit(
            String code,
            String name,
            long population,
            @Nullable Long urban) {
        /** Both units under this one's code and name. */
        Unit with(Unit other) {
            Long both = urban == null || other.urban == null ? null : Long.valueOf(urban + other.urban);
            return new Unit(code, name, population + other.population, both);
        }

        Unit called(String todaysCode, String todaysName) {
            return new Unit(todaysCode, todaysName, population, urban);
        }
    }

    /** The units with names as they are meant, by today's codes. */
    List<Unit> today(List<Unit> written) {
        FormerCodes codes = new FormerCodes(input, register.history(), issues);
        Findings merged = new Findings(
                "merged_unit",
                input,
                "census units were merged into others since and are counted with them",
                "nothing to do; to count them elsewhere, say where they lie under " + totals.section() + ".located_in");
        Map<String, Unit> today = new LinkedHashMap<>();
        List<Unit> parts = new ArrayList<>();
        List<Unit> twice = new ArrayList<>();
        for (Unit unit : named(written)) {
            Optional<Former> former = former(unit);
            if (former.isPresent() && !former.get().whole()) {
                merged.add(former.get().described() + ": " + String.format(Locale.ROOT, "%,d", unit.population()));
                parts.add(unit.called(former.get().today(), ZoneHistory.nameToday(former.get(), unit.name())));
            } else {
                String code = former.isPresent() ? String.valueOf(codes.sameArea(unit.code())) : unit.code();
                String name =
                        former.map(f -> ZoneHistory.nameToday(f, unit.name())).orElse(unit.name());
                Unit read = unit.called(code, name);
                if (today.putIfAbsent(code, read) != null) {
                    twice.add(read);
                }
            }
        }
        parts.forEach(part -> today.merge(part.code(), part, Unit::with));
        merged.reportRows(Severity.NOTICE, issues);
        codes.report(totals.earlier() ? Severity.NOTICE : Severity.WARNING);
        List<Unit> all = new ArrayList<>(today.values());
        all.addAll(twice);
        return all;
    }

    private Optional<Former> former(Unit unit) {
        return locatedElsewhere.contains(unit.code())
                ? Optional.empty()
                : register.history().former(unit.code());
    }

    private List<Unit> named(List<Unit> written) {
        Findings wrong = ZoneIdentity.lookAlikes(input);
        List<Unit> named = new ArrayList<>();
        for (Unit unit : written) {
            String name = register.names().proper(unit.name());
            if (!name.equals(unit.name())) {
                wrong.add(unit.code() + " " + unit.name() + " → " + name);
            }
            named.add(unit.called(unit.code(), name));
        }
        wrong.reportRows(Severity.WARNING, issues);
        return named;
    }

    /** Units that are called otherwise than the district of their code: notice. */
    void compareNames(List<Unit> units, Map<String, String> districtNames) {
        Findings differing = new Findings(
                "name_differs",
                input,
                "units are called otherwise than the district of the same code",
                "nothing to do where both names mean one place (then add them to seeds/name_variants.csv); otherwise"
                        + " correct the code");
        for (Unit unit : units) {
            String district = districtNames.get(unit.code());
            boolean told = unit.name().equals(unit.code());
            if (district != null && !told && !register.names().same(unit.name(), district, unit.code())) {
                differing.add(unit.code() + ": " + unit.name() + " ≠ " + district);
            }
        }
        differing.reportRows(Severity.NOTICE, issues);
    }
}
