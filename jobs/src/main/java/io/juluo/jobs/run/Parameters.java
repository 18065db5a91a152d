package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ServiceCircle;
import io.juluo.geodata.seed.TimeBand;
import io.juluo.geodata.unit.InputKind;
import io.juluo.jobs.indicator.IndicatorParameters;
import io.juluo.jobs.indicator.IndicatorParameters.Circle;
import io.juluo.jobs.indicator.IndicatorParameters.Earlier;
import io.juluo.jobs.indicator.IndicatorParameters.Frequent;
import io.juluo.jobs.indicator.IndicatorParameters.Kinds;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the indicators what the profile and the seeds say. */
final class Parameters {
    /** The circle that the documents ask for by name: 15分钟生活圈. */
    private static final double CIRCLE_MINUTES = 15;

    private static final String RAIL = "rail";
    private static final String STANDARD = "standard_distance";

    private Parameters() {}

    static IndicatorParameters of(RunRequest request) {
        CityProfile profile = request.profile();
        return new IndicatorParameters(
                profile.area(),
                profile.code(),
                profile.census().referenceDate(),
                request.date(),
                request.seeds().services(),
                circles(request.seeds()),
                profile.limits().minDevices(),
                kinds(profile),
                frequent(request.seeds(), profile.transit()),
                earlier(profile),
                profile.metricCrs(),
                Nodes.codes(request.seeds(), profile.area()));
    }

    private static @Nullable Earlier earlier(CityProfile profile) {
        CityProfile.EarlierCensus census = profile.census().earlier();
        return census == null
                ? null
                : new Earlier(census.referenceDate(), census.totals().file().kind());
    }

    /** The fifteen-minute circles of the seeds. */
    static List<Circle> circles(Seeds seeds) {
        return seeds.circles().stream()
                .filter(circle -> Objects.equals(circle.minutes(), CIRCLE_MINUTES))
                .map(Parameters::circle)
                .toList();
    }

    private static Circle circle(ServiceCircle circle) {
        return new Circle(
                circle.definitionSuffix(),
                circle.distance_m(),
                circle.basis().replace('_', ' '),
                STANDARD.equals(circle.basis()));
    }

    /** The band of the seeds that decides what is frequent; null where no input is a timetable. */
    private static @Nullable Frequent frequent(Seeds seeds, List<TransitInput> inputs) {
        List<TransitInput> timetables = inputs.stream()
                .filter(input -> input.format().equals(FileFormat.GTFS))
                .toList();
        return timetables.isEmpty() ? null : frequent(seeds, stops(timetables));
    }

    /** The same for timetables of that kind; null where the seeds have no such band. */
    static @Nullable Frequent frequent(Seeds seeds, InputKind kind) {
        for (TimeBand band : seeds.timeBands()) {
            Double headwayMin = band.frequentHeadwayMin();
            if (headwayMin != null) {
                return new Frequent(band.bandId(), band.nameZh(), band.nameEn(), headwayMin, band.mark(), kind);
            }
        }
        return null;
    }

    private static Kinds kinds(CityProfile profile) {
        CityProfile.ControlInput control = profile.census().control();
        return new Kinds(
                InputKind.weakest(
                        profile.districts().file().kind(),
                        profile.towns().file().kind()),
                profile.census().grid().file().kind(),
                control == null ? InputKind.OBSERVED : control.file().kind(),
                profile.facilities().file().kind(),
                stops(profile.transit()),
                stops(profile.transit().stream()
                        .filter(input -> input.mode() == null || RAIL.equals(input.mode()))
                        .toList()),
                profile.flows().file().kind(),
                ground(profile.ground().land()),
                ground(profile.ground().builtUp()));
    }

    private static InputKind ground(CityProfile.@Nullable LayerInput layer) {
        return layer == null ? InputKind.OBSERVED : layer.file().kind();
    }

    private static InputKind stops(List<TransitInput> inputs) {
        return InputKind.weakest(
                inputs.stream().map(input -> input.file().kind()).toArray(InputKind[]::new));
    }
}
