package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneHistory;
import io.juluo.geodata.seed.ZoneHistory.Former;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and codes of a zone layer as they are meant today: look-alike characters set right, and codes that have ended
 * read as those which took their place. A polygon whose zone was merged into a larger one is refused.
 */
public final class ZoneIdentity {
    private final String input;
    private final ZoneRegister register;
    private final IssueReport issues;
    private final FormerCodes codes;

    /** Of that layer. */
    public ZoneIdentity(String input, ZoneRegister register, IssueReport issues) {
        this.input = input;
        this.register = register;
        this.issues = issues;
        this.codes = new FormerCodes(input, register.history(), issues);
    }

    /** The features with proper names, and parents as they are today; before codes are looked up. */
    public List<ZoneFeature> withNamesAndParents(List<ZoneFeature> features) {
        Findings wrong = lookAlikes(input);
        List<ZoneFeature> meant = new ArrayList<>();
        for (ZoneFeature feature : features) {
            String name = register.names().proper(feature.name());
            if (!name.equals(feature.name())) {
                wrong.add(feature.label() + " → " + name, feature.geometry());
            }
            meant.add(feature.called(name, feature.code(), codes.lyingIn(feature.parent())));
        }
        wrong.reportZones(Severity.WARNING, issues);
        return meant;
    }

    /** Names of an input with look-alike characters. */
    public static Findings lookAlikes(String input) {
        return new Findings(
                "look_alike_character",
                input,
                "names have a character that only looks like the right one; they are read with the right one",
                "correct the names");
    }

    /** The features with codes as they are today; those that were merged are left out, with an error. Last of all. */
    public List<ZoneFeature> withCodes(List<ZoneFeature> features) {
        Findings merged = new Findings(
                "merged_zone",
                input,
                "zones were merged into others and no longer have a polygon of their own",
                "join their polygons with the rest of the zone they belong to, under its code");
        List<ZoneFeature> today = new ArrayList<>();
        for (ZoneFeature feature : features) {
            Optional<Former> former = register.history().former(feature.code());
            if (former.isPresent() && !former.get().whole()) {
                merged.add(feature.label() + ": " + former.get().described(), feature.geometry());
            } else {
                String name = former.map(f -> ZoneHistory.nameToday(f, feature.name()))
                        .orElse(feature.name());
                today.add(feature.called(name, codes.sameArea(feature.code()), feature.parent()));
            }
        }
        merged.reportZones(Severity.ERROR, issues);
        codes.report();
        return today;
    }
}
