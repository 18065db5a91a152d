package io.juluo.geodata.seed;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One target of a planning document, or the statement that there is none.
 *
 * @param targetId unique
 * @param area study area; {@value #ANY} for a row that says of every area that there is no target in numbers
 * @param zoneLevel city, district, town or custom; {@value #ANY} with the area
 * @param zoneCode division code, or a name for a custom zone; {@value #ANY} with the area
 * @param zoneNameZh the zone's name
 * @param theme population, space, services or transport
 * @param indicatorZh what is to be reached, in the document's words
 * @param definitionId definition in docs/indicators.md that measures it; empty where none does
 * @param service the service concerned, all for the six together; empty where it is none
 * @param comparator how a figure is held against it
 * @param value the target, the lower end of a range; null where there is none in numbers
 * @param valueHigh upper end of a range; null where it is none
 * @param unit unit of the values
 * @param tolerance how far off still counts; null where nothing does
 * @param targetYear year it is set for; null where the document names none
 * @param yearBasis whether that year is stated or inferred; empty without one
 * @param baseValue the figure the document starts from; null where it names none
 * @param baseYear year of that figure; null where it names none
 * @param mark verified, practice or mode_assumed: how sure the row is
 * @param sourceId document; empty for practice
 * @param chapter chapter of the document
 * @param section section of the chapter
 * @param note what else is to be known
 */
public record PlanningTarget(
        String targetId,
        String area,
        String zoneLevel,
        String zoneCode,
        String zoneNameZh,
        String theme,
        String indicatorZh,
        String definitionId,
        String service,
        TargetComparator comparator,
        @Nullable Double value,
        @Nullable Double valueHigh,
        String unit,
        @Nullable Double tolerance,
        @Nullable Integer targetYear,
        String yearBasis,
        @Nullable Double baseValue,
        @Nullable Integer baseYear,
        String mark,
        String sourceId,
        String chapter,
        String section,
        String note)
        implements Serializable {

    /** Stands for every area, zone level and zone. */
    public static final String ANY = "*";

    /** Whether the row speaks of every area. */
    public boolean ofAnyArea() {
        return area.equals(ANY);
    }
}
