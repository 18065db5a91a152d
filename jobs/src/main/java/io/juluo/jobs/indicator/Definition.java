package io.juluo.jobs.indicator;

/**
 * One exact definition of a figure, as readers of docs/indicators.md and of the maps see it.
 *
 * @param definitionId name in the tables
 * @param indicatorId family of definitions
 * @param nameZh name that planners see
 * @param nameEn name in English
 * @param unit unit of the value, as in seeds/units.csv
 * @param formula how it is computed
 * @param denominator what it is counted of; empty where the figure is no quotient
 * @param source where the definition comes from
 * @param notMeasured what a reader might think it says, and it does not
 * @param headline whether it is the one of its family that is compared with the target and drawn as a map
 */
public record Definition(
        String definitionId,
        String indicatorId,
        String nameZh,
        String nameEn,
        String unit,
        String formula,
        String denominator,
        String source,
        String notMeasured,
        boolean headline) {}
