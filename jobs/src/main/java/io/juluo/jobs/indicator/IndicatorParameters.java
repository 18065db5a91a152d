package io.juluo.jobs.indicator;

import io.juluo.geodata.seed.Service;
import io.juluo.geodata.unit.InputKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * @param frequent what counts as frequent service; null where no input is a timetable
 * @param earlier the earlier census; null where the profile declares none
 * @param metricCrs CRS of all coordinates
 * @param nodes codes of the custom zones that are functional nodes
 */
public record IndicatorParameters(
        String area,
        String cityCode,
        LocalDate censusDate,
        LocalDate flowDate,
        List<Service> services,
        List<Circle> circles,
        int minDevices,
        Kinds kinds,
        @Nullable Frequent frequent,
        @Nullable Earlier earlier,
        String metricCrs,
        Set<String> nodes) {

    /**
     * The earlier census.
     *
     * @param date date it speaks of
     * @param kind how its totals came to be
     */
    public record Earlier(LocalDate date, InputKind kind) {}

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
     * What counts as frequent service, from seeds/time_bands.csv.
     *
     * @param bandId part of a workday that decides it
     * @param bandZh its name in Chinese
     * @param bandEn its name in English
     * @param headwayMin longest headway of a frequent stop, all routes of a mode together
     * @param mark practice or verified
     * @param kind how the timetables came to be
     */
    public record Frequent(
            String bandId, String bandZh, String bandEn, double headwayMin, String mark, InputKind kind) {}

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
     * @param land layer of land
     * @param builtUp layer of built-up land
     */
    public record Kinds(
            InputKind zones,
            InputKind cells,
            InputKind census,
            InputKind facilities,
            InputKind stops,
            InputKind railStops,
            InputKind flows,
            InputKind land,
            InputKind builtUp) {}
}
