package io.juluo.jobs.indicator;

import io.juluo.geodata.seed.Service;
import io.juluo.geodata.unit.InputKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What indicators are told beside the tables.
 *
 * @param area study area
 * @param cityCode code of the city
 * @param censusDate date the population speaks of
 * @param flowDate date the flows speak of
 * @param services the services of the circle, in the order readers see
 * @param circles distances that stand for a walking time, from seeds/service_circles.csv
 * @param minDevices figures resting on fewer devices are suppressed
 * @param kinds how the inputs came to be
 */
public record IndicatorParameters(
        String area,
        String cityCode,
        LocalDate censusDate,
        LocalDate flowDate,
        List<Service> services,
        List<Circle> circles,
        int minDevices,
        Kinds kinds) {

    /**
     * A distance that stands for fifteen minutes on foot.
     *
     * @param suffix end of the definition ids that use it
     * @param distance_m the distance; exactly as far is within
     * @param basis what it rests on, told to readers
     * @param headline whether it is the one compared with the target
     */
    public record Circle(String suffix, double distance_m, String basis, boolean headline) {}

    /**
     * How the inputs came to be; a figure is as weak as the weakest it uses.
     *
     * @param zones zone layers
     * @param cells population grid
     * @param census census control totals
     * @param facilities facilities
     * @param stops stops of every mode
     * @param railStops rail stations
     * @param flows commuting flows
     */
    public record Kinds(
            InputKind zones,
            InputKind cells,
            InputKind census,
            InputKind facilities,
            InputKind stops,
            InputKind railStops,
            InputKind flows) {}
}
