package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.CensusInput;
import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.FacilityInput;
import io.juluo.geodata.city.CityProfile.FlowInput;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.Limits;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the records from values in which no problem is left. */
final class ProfileBuilder {
    private static final String CONTROL = "census.control";
    private static final String DERIVE = ".derive_stops_every_m";
    private static final List<String> GENERATOR_READS = List.of(
            "zones.district",
            "zones.district.code_lookup",
            "zones.town",
            "zones.town.code_lookup",
            CONTROL,
            "census.grid");

    private final Values values;
    private final FilePlaces places;

    ProfileBuilder(Values values, FilePlaces places) {
        this.values = values;
        this.places = places;
    }

    /** Files whose content decides what the generators make: zones, code lookups and census that are not made. */
    List<Path> generatorReads() {
        return GENERATOR_READS.stream()
                .filter(section -> values.has(section + ".file") && !values.flag(section + ".synthetic"))
                .map(section -> places.find(values.text(section + ".file")))
                .filter(Objects::nonNull)
                .toList();
    }

    CityProfile build(Path profileFile, Path syntheticDir) {
        String targets = values.textOrNull("targets");
        return new CityProfile(
                profileFile,
                values.text("area"),
                values.text("code"),
                values.text("name.zh"),
                values.text("name.en"),
                values.text("metric_crs"),
                values.getOrNull("run_date", LocalDate.class),
                zone("zones.district", syntheticDir),
                zone("zones.town", syntheticDir),
                new LinkedHashSet<>(values.texts("main_city")),
                census(syntheticDir),
                values.items("transit").stream()
                        .map(entry -> transit(entry, syntheticDir))
                        .toList(),
                new FacilityInput(file("facilities", syntheticDir), values.text("facilities.crs")),
                new FlowInput(file("flows", syntheticDir)),
                targets == null ? null : profileFile.resolveSibling(targets),
                new Limits(
                        values.get("limits.bad_row_share", Double.class),
                        values.get("limits.min_devices", Integer.class)),
                values.flag("generated_city"),
                syntheticDir);
    }

    /** The effective configuration: every value in its key's order, files by their place. */
    List<Setting> settings(Path syntheticDir) {
        Stream<Setting> written = values.all().entrySet().stream().map(e -> setting(e, syntheticDir));
        Stream<Setting> computed = Stream.of(new Setting("synthetic_dir", syntheticDir.toString(), "fingerprint"));
        return Stream.concat(written, computed).toList();
    }

    private Setting setting(Map.Entry<String, Values.Value> entry, Path syntheticDir) {
        String path = entry.getKey();
        Values.Value value = entry.getValue();
        String section = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        if (path.endsWith(".file")) {
            return new Setting(path, file(section, syntheticDir).path().toString(), value.origin());
        }
        if (path.endsWith(".derived") && values.has(section + DERIVE)) {
            return new Setting(path, "true", "default: derive_stops_every_m");
        }
        return new Setting(path, value.value().toString(), value.origin());
    }

    private InputFile file(String section, Path syntheticDir) {
        String name = values.text(section + ".file");
        if (values.flag(section + ".synthetic")) {
            Path given = places.findInData(name);
            return new InputFile(given == null ? syntheticDir.resolve(name) : given, InputKind.SYNTHETIC);
        }
        boolean derived = values.flag(section + ".derived") || values.has(section + DERIVE);
        Path found = places.find(name);
        if (found == null) {
            throw new IllegalStateException("city.yaml was not checked: " + name + " is missing");
        }
        return new InputFile(found, derived ? InputKind.DERIVED : InputKind.OBSERVED);
    }

    private ZoneInput zone(String section, Path syntheticDir) {
        return new ZoneInput(
                file(section, syntheticDir),
                values.text(section + ".crs"),
                values.textOrNull(section + ".code"),
                values.text(section + ".name"),
                values.textOrNull(section + ".parent"),
                lookup(section + ".code_lookup", syntheticDir));
    }

    private @Nullable CodeLookup lookup(String section, Path syntheticDir) {
        return values.has(section)
                ? new CodeLookup(
                        file(section, syntheticDir), values.texts(section + ".by"), values.text(section + ".take"))
                : null;
    }

    private CensusInput census(Path syntheticDir) {
        return new CensusInput(
                values.get("census.reference_date", LocalDate.class),
                values.has(CONTROL) ? control(syntheticDir) : null,
                new GridInput(
                        file("census.grid", syntheticDir),
                        values.text("census.grid.crs"),
                        values.get("census.grid.cell_m", Double.class)));
    }

    private ControlInput control(Path syntheticDir) {
        return new ControlInput(
                file(CONTROL, syntheticDir),
                values.text(CONTROL + ".code"),
                values.textOrNull(CONTROL + ".name"),
                values.text(CONTROL + ".population"),
                values.textByCode(CONTROL + ".located_in"),
                values.textsByCode(CONTROL + ".home_towns"));
    }

    private TransitInput transit(String entry, Path syntheticDir) {
        return new TransitInput(
                file(entry, syntheticDir),
                values.text(entry + ".format"),
                values.text(entry + ".crs"),
                values.textOrNull(entry + ".mode"),
                values.getOrNull(entry + DERIVE, Double.class));
    }
}
