package io.juluo.geodata.source.zone;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A town lies in its district. More than a hundredth of it outside is a warning; more than half is an error: in no
 * district, or in another than it names. Each town is told with the districts it lies in and the area in each.
 */
public final class TownsInDistricts {
    /** Borders drawn twice differ by less. */
    static final double NOTABLE_SHARE = 0.01;

    private static final double MOST = 0.5;

    private final Map<String, ZoneFeature> districts;
    private final ZoneIndex index;
    private final Findings outside;
    private final Findings elsewhere;
    private final Findings partly;

    private TownsInDistricts(List<ZoneFeature> districts, String input) {
        this.districts = districts.stream()
                .collect(Collectors.toMap(d -> String.valueOf(d.code()), d -> d, (one, other) -> one));
        this.index = new ZoneIndex(districts);
        this.outside = new Findings(
                "town_outside_districts",
                input,
                "towns lie mostly outside every district",
                "check the CRS of both layers, or correct the town's polygon");
        this.elsewhere = new Findings(
                "town_in_other_district",
                input,
                "towns lie mostly outside the district they name",
                "correct the town's district code or its polygon");
        this.partly = new Findings(
                "town_partly_outside",
                input,
                "towns lie partly outside their district",
                "draw both layers from one source, or accept that people there count to the town only");
    }

    /** Checks every town whose district is known. */
    public static void check(List<ZoneFeature> towns, List<ZoneFeature> districts, String input, IssueReport issues) {
        TownsInDistricts check = new TownsInDistricts(districts, input);
        towns.forEach(check::check);
        check.outside.reportZones(Severity.ERROR, issues);
        check.elsewhere.reportZones(Severity.ERROR, issues);
        check.partly.reportZones(Severity.WARNING, issues);
    }

    private void check(ZoneFeature town) {
        ZoneFeature own = districts.get(String.valueOf(town.parent()));
        if (own == null) {
            return;
        }
        double whole_m2 = town.geometry().getArea();
        double inside = index.within(town.geometry(), own).getArea() / whole_m2;
        if (1 - inside <= NOTABLE_SHARE) {
            return;
        }
        Map<ZoneFeature, Double> areas = areas(town);
        double anywhere_m2 = areas.values().stream().mapToDouble(d -> d).sum();
        String where = town.title() + ": " + described(areas, whole_m2, anywhere_m2);
        Findings finding = anywhere_m2 < MOST * whole_m2 ? outside : inside < MOST ? elsewhere : partly;
        finding.add(where, town.geometry());
    }

    private Map<ZoneFeature, Double> areas(ZoneFeature town) {
        Map<ZoneFeature, Double> areas = new LinkedHashMap<>();
        for (ZoneFeature district : index.near(town.geometry())) {
            double area_m2 = index.within(town.geometry(), district).getArea();
            if (area_m2 > 0) {
                areas.put(district, area_m2);
            }
        }
        return areas;
    }

    private static String described(Map<ZoneFeature, Double> areas, double whole_m2, double anywhere_m2) {
        List<String> places = new ArrayList<>();
        areas.entrySet().stream()
                .sorted(Map.Entry.<ZoneFeature, Double>comparingByValue().reversed())
                .forEach(e -> places.add(e.getKey().title() + " " + Size.area(e.getValue(), whole_m2)));
        double nowhere_m2 = whole_m2 - anywhere_m2;
        if (nowhere_m2 > NOTABLE_SHARE * NOTABLE_SHARE * whole_m2) {
            places.add(Where.NO_DISTRICT + " " + Size.area(nowhere_m2, whole_m2));
        }
        return String.join(", ", places);
    }
}
