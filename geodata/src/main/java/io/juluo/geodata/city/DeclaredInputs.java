package io.juluo.geodata.city;

import io.juluo.geodata.city.CalibrationInput.MarginInput;
import io.juluo.geodata.city.CalibrationInput.TownControlInput;
import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ReferenceInput;
import io.juluo.geodata.city.CityProfile.TransitInput;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every data file that a profile declares. */
public final class DeclaredInputs {
    private DeclaredInputs() {}

    /** The files in the order of city.yaml's keys; one that is declared twice stands twice. */
    public static List<InputFile> of(CityProfile profile) {
        return Stream.of(
                        zones(profile),
                        Stream.ofNullable(profile.census().control()).map(ControlInput::file),
                        Stream.ofNullable(profile.census().earlier())
                                .map(earlier -> earlier.totals().file()),
                        calibration(profile.census().calibration()),
                        Stream.of(profile.census().grid().file()),
                        profile.transit().stream().map(TransitInput::file),
                        Stream.of(profile.facilities().file(), profile.flows().file()),
                        profile.crsCheck().references().stream().map(ReferenceInput::file))
                .flatMap(files -> files)
                .toList();
    }

    private static Stream<InputFile> calibration(CalibrationInput calibration) {
        return Stream.concat(
                Stream.ofNullable(calibration.townControl()).map(TownControlInput::file),
                calibration.margins().stream().map(MarginInput::file).distinct());
    }

    private static Stream<InputFile> zones(CityProfile profile) {
        Stream<InputFile> layers =
                Stream.of(profile.districts().file(), profile.towns().file());
        Stream<InputFile> lookups = Stream.of(
                        profile.districts().codeLookup(), profile.towns().codeLookup())
                .filter(Objects::nonNull)
                .map(CodeLookup::file);
        Stream<InputFile> context = Stream.of(
                        profile.zoneContext().outline(), profile.zoneContext().water())
                .filter(Objects::nonNull)
                .map(LayerInput::file);
        Stream<InputFile> custom = profile.zoneContext().custom().stream()
                .map(layer -> layer.zones().file());
        Stream<InputFile> ground = profile.ground().declared().map(LayerInput::file);
        return Stream.of(layers, lookups, context, custom, ground).flatMap(files -> files);
    }
}
