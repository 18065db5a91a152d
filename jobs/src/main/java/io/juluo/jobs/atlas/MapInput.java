package io.juluo.jobs.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What the headline maps are made of: zones, figures and words, as the run's tables hold them.
 *
 * @param areaNameZh name of the study area in Chinese
 * @param areaNameEn name of the study area in English
 * @param runDate date of the run
 * @param runId the run
 * @param metricCrs CRS of geometries and stations
 * @param zones districts and towns
 * @param figures figures of the run; those the maps do not show are ignored
 * @param targets targets by definition id; a definition without one has no target in numbers
 * @param stations rail stations
 * @param sourceLineZh where the inputs come from, by definition id
 * @param earlierCensus date of the earlier census; null where there is none and with it no map of growth
 */
public record MapInput(
        String areaNameZh,
        String areaNameEn,
        LocalDate runDate,
        String runId,
        String metricCrs,
        List<ZoneShape> zones,
        List<Figure> figures,
        Map<String, List<TargetLine>> targets,
        List<Station> stations,
        Map<String, String> sourceLineZh,
        @Nullable LocalDate earlierCensus) {
    /** Copies. */
    public MapInput {
        zones = List.copyOf(zones);
        figures = List.copyOf(figures);
        targets = Map.copyOf(targets);
        stations = List.copyOf(stations);
        sourceLineZh = Map.copyOf(sourceLineZh);
    }

    /**
     * A zone, as in the table zone.
     *
     * @param level district or town
     * @param code administrative division code
     * @param nameZh name in Chinese
     * @param parentCode code of the zone above
     * @param inMainCity whether it belongs to the main city
     * @param geometry polygon in the metric CRS
     */
    public record ZoneShape(
            String level, String code, String nameZh, String parentCode, boolean inMainCity, Geometry geometry) {}

    /**
     * A figure, as in the table indicator_value.
     *
     * @param zoneLevel city, district or town
     * @param zoneCode code of the zone
     * @param unitLevel zones used as units inside the figure; empty where it has none
     * @param definitionId exact definition
     * @param service service, all for the six together, or empty
     * @param value the figure; null as valueState says
     * @param unit unit of the value
     * @param referenceDate date the inputs speak of
     * @param inputKind observed, derived or synthetic
     * @param valueState value, suppressed, no_data or undefined
     */
    public record Figure(
            String zoneLevel,
            String zoneCode,
            String unitLevel,
            String definitionId,
            String service,
            @Nullable Double value,
            String unit,
            LocalDate referenceDate,
            String inputKind,
            String valueState) {}

    /**
     * A planning target in words.
     *
     * @param textZh target with citation and year, in Chinese
     * @param textEn the same in English
     * @param statusZh status word in Chinese, such as 达标
     * @param statusEn the same in English
     */
    public record TargetLine(String textZh, String textEn, String statusZh, String statusEn) {}
}
