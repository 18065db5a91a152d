package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.LegendEntry.Sign;
import io.juluo.jobs.atlas.MapSheet.PointLayer;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Rows of the legend: every class, every reason for no value that occurs, every line and point. */
final class Legend {
    /** Districts less their zones: below this share of their area the difference is not to be seen. */
    private static final double VISIBLE_REST = 0.002;

    private Legend() {}

    /** The rows of a sheet, the highest class first. */
    static List<LegendEntry> of(MapSheet sheet, MapClasses classes, FontChoice fonts) {
        List<LegendEntry> rows = new ArrayList<>();
        List<Color> colours = sheet.palette().colours(classes);
        for (int i = classes.size() - 1; i >= 0; i--) {
            String range = sheet.format()
                    .range(classes.bounds().get(i), classes.bounds().get(i + 1));
            rows.add(new LegendEntry(Sign.CLASS, range, classes.counts().get(i), colours.get(i)));
        }
        for (ValueState state : List.of(ValueState.SUPPRESSED, ValueState.NO_DATA, ValueState.UNDEFINED)) {
            long count = sheet.zones().stream()
                    .filter(zone -> zone.valueState() == state)
                    .count();
            if (count > 0) {
                rows.add(new LegendEntry(
                        Sign.PATTERN, Hatch.label(state).in(fonts), Math.toIntExact(count), Hatch.paint(state)));
            }
        }
        rows.addAll(signs(sheet, fonts));
        return rows;
    }

    private static List<LegendEntry> signs(MapSheet sheet, FontChoice fonts) {
        List<LegendEntry> rows = new ArrayList<>();
        if (hasLandWithoutZone(sheet)) {
            Bilingual text = new Bilingual(
                    "不属任何" + sheet.zoneNoun().zh(), "in no " + sheet.zoneNoun().en());
            rows.add(new LegendEntry(Sign.NO_ZONE, text.in(fonts), null, Ink.LAND_WITHOUT_ZONE));
        }
        if (!sheet.outlines().isEmpty()) {
            rows.add(new LegendEntry(Sign.DISTRICT, new Bilingual("区（市）界", "district border").in(fonts), null, null));
        }
        if (sheet.mainCity() != null) {
            rows.add(new LegendEntry(Sign.MAIN_CITY, new Bilingual("主城区范围", "main city").in(fonts), null, null));
        }
        PointLayer points = sheet.points();
        if (points != null && !points.points().isEmpty()) {
            int count = points.points().size();
            rows.add(new LegendEntry(Sign.POINT, points.label().in(fonts), count, null));
        }
        return rows;
    }

    private static boolean hasLandWithoutZone(MapSheet sheet) {
        double districts = sheet.outlines().stream()
                .mapToDouble(outline -> outline.geometry().getArea())
                .sum();
        double zones = sheet.zones().stream()
                .mapToDouble(zone -> zone.geometry().getArea())
                .sum();
        return districts > 0 && (districts - zones) / districts > VISIBLE_REST;
    }
}
