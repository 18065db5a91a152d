package io.juluo.jobs.indicator;

import java.util.List;

/** All indicators of a run, in the order readers see them. */
public final class Indicators {
    /** All of them. */
    public static final List<Indicator> ALL = List.of(
            new PopulationShare(),
            new UsualResidents(),
            new Growth(),
            new UrbanisationRate(),
            new GroundDensity(),
            new NodePopulation(),
            new Concentration(),
            new MeanCentre(),
            new CentreShift(),
            new MoransI(),
            new JobHousingBalance(),
            new ServiceCoverage(),
            new TransitCoverage());

    private Indicators() {}

    /** The definitions of all indicators. */
    public static List<Definition> definitions(IndicatorParameters parameters) {
        return ALL.stream()
                .flatMap(indicator -> indicator.definitions(parameters).stream())
                .toList();
    }
}
