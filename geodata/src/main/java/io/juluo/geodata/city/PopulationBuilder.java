package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the records of {@link PopulationKeys} from values in which no problem is left. */
final class PopulationBuilder {
    private final Values values;
    private final Function<String, InputFile> files;

    /** Of values whose files are found by their section. */
    PopulationBuilder(Values values, Function<String, InputFile> files) {
        this.values = values;
        this.files = files;
    }

    List<CustomLayer> custom() {
        return values.items(PopulationKeys.CUSTOM).stream().map(this::custom).toList();
    }

    private CustomLayer custom(String entry) {
        String code = values.text(entry + ".code");
        String name = Objects.requireNonNullElse(values.textOrNull(entry + ".name"), code);
        return new CustomLayer(
                values.text(entry + ".id"),
                values.text(entry + ".title.zh"),
                values.text(entry + ".title.en"),
                new ZoneInput(files.apply(entry), values.textOrNull(entry + ".crs"), code, name, null, null));
    }

    GroundLayers ground() {
        return new GroundLayers(layer("land"), layer("built_up"), layer("streets"));
    }

    private @Nullable LayerInput layer(String name) {
        String section = PopulationKeys.GROUND + "." + name;
        return values.has(section) ? new LayerInput(files.apply(section), values.textOrNull(section + ".crs")) : null;
    }

    Apportion apportion() {
        return new Apportion(
                Apportion.Mode.of(values.text(PopulationKeys.APPORTION)),
                weight("built_up"),
                weight("land"),
                weight("streets"));
    }

    private double weight(String ground) {
        return Objects.requireNonNullElse(values.getOrNull(PopulationKeys.WEIGHTS + "." + ground, Double.class), 0.0);
    }

    List<GridAttribute> attributes() {
        return values.items(PopulationKeys.ATTRIBUTES).stream()
                .map(this::attribute)
                .toList();
    }

    private GridAttribute attribute(String entry) {
        GridAttribute.Kind kind = GridAttribute.Kind.of(values.text(entry + ".kind"));
        return new GridAttribute(
                values.text(entry + ".id"),
                values.text(entry + ".column"),
                kind,
                Objects.requireNonNullElse(values.textOrNull(entry + ".of"), GridAttribute.POPULATION),
                Objects.requireNonNullElse(values.textOrNull(entry + ".unit"), kind.unit()));
    }
}
