package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything a printed map says.
 *
 * @param title such as 青岛市 公共交通站点800米覆盖率
 * @param subtitle definition and unit
 * @param areaName name of the study area
 * @param runDate date of the run
 * @param referenceDate date the inputs speak of
 * @param source where the inputs come from
 * @param target target with citation and year and the status word, or 无量化目标
 * @param inputKind weakest input of the coloured values
 * @param headline the figure of the whole area
 * @param legendTitle what the colours show, with unit
 * @param zones the coloured zones
 * @param zoneNoun what the zones are called, such as 镇街
 * @param outlines districts with names
 * @param mainCity outline of the main city; null where there is none
 * @param points point layer; null where there is none
 * @param classScheme how the values are put into classes
 * @param format how values are written
 * @param palette colours
 * @param runId run that computed the figures
 * @param metricCrs CRS of all geometries, such as EPSG:4549
 */
public record MapSheet(
        Bilingual title,
        Bilingual subtitle,
        Bilingual areaName,
        LocalDate runDate,
        LocalDate referenceDate,
        Bilingual source,
        Bilingual target,
        InputKind inputKind,
        Headline headline,
        Bilingual legendTitle,
        List<MapZone> zones,
        Bilingual zoneNoun,
        List<MapOutline> outlines,
        @Nullable Geometry mainCity,
        @Nullable PointLayer points,
        ClassScheme classScheme,
        ValueFormat format,
        Palette palette,
        String runId,
        String metricCrs) {

    /** Refuses a map of nothing. */
    public MapSheet {
        zones = List.copyOf(zones);
        outlines = List.copyOf(outlines);
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("map '" + title.zh() + "' has no zones to draw");
        }
    }

    /** What the band over the map must warn of: the weakest of all that the sheet shows. */
    public InputKind weakestKind() {
        return InputKind.weakest(inputKind, headline.inputKind());
    }

    /**
     * The figure of the whole area.
     *
     * @param caption what it is
     * @param value the figure as text, such as 86.4%, or why there is none
     * @param inputKind weakest input of this figure
     * @param note a second figure or remark; may be empty
     */
    public record Headline(Bilingual caption, Bilingual value, InputKind inputKind, Bilingual note) {}

    /**
     * A point layer.
     *
     * @param label what the points are
     * @param points the points
     */
    public record PointLayer(Bilingual label, List<Station> points) {
        /** Copies. */
        public PointLayer {
            points = List.copyOf(points);
        }
    }
}
