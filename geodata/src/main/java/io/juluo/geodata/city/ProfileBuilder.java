package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.CensusInput;
import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.city.CityProfile.ControlInput;
import io.juluo.geodata.city.CityProfile.CrsCheck;
import io.juluo.geodata.city.CityProfile.EarlierCensus;
import io.juluo.geodata.city.CityProfile.FacilityInput;
import io.juluo.geodata.city.CityProfile.FlowInput;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.Limits;
import io.juluo.geodata.city.CityProfile.ReferenceInput;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.CityProfile.ZoneContext;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the records from values in which no problem is left. */
final class ProfileBuilder {
    private static final String CONTROL = "census.control";
    private static final String EARLIER = "census.earlier";
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
                .filter(section -> places.find(values.text(section + ".file")) != null)
                .flatMap(section -> file(section, Path.of("")).parts().stream())
                .toList();
    }

    CityProfile build(Path profileFile, Path syntheticDir) {
        String targets = values.textOrNull("targets");
        PopulationBuilder population = new PopulationBuilder(values, section -> file(section, syntheticDir));
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
                new ZoneContext(
                        background("zones.city", syntheticDir),
                        background("zones.water", syntheticDir),
                        values.text("zones.on_invalid").equals(CityKeys.REPAIR),
                        population.custom()),
                population.ground(),
                new LinkedHashSet<>(values.texts("main_city")),
                census(syntheticDir, population),
                values.items("transit").stream()
                        .map(entry -> transit(entry, syntheticDir))
                        .toList(),
                new FacilityInput(file("facilities", syntheticDir), crsOrMetric("facilities")),
                new FlowInput(file("flows", syntheticDir)),
                crsCheck(syntheticDir),
                values.has("checksums") ? places.find(values.text("checksums")) : null,
                targets == null ? null : profileFile.resolveSibling(targets),
                new Limits(
                        values.get("limits.bad_row_share", Double.class),
                        values.get("limits.repair_area_share", Double.class),
                        values.get("limits.min_devices", Integer.class)),
                values.flag("generated_city"),
                syntheticDir);
    }

    /** The effective configuration: every value in its key's order, files by their place. */
    List<Setting> settings(Path syntheticDir) {
        Stream<Setting> written = values.all().entrySet().stream()
                .flatMap(e -> Stream.concat(Stream.of(setting(e, syntheticDir)), toldByFile(e.getKey())));
        Stream<Setting> computed = Stream.of(new Setting("synthetic_dir", syntheticDir.toString(), "fingerprint"));
        return Stream.concat(written, computed).toList();
    }

    /** What stands nowhere in city.yaml but follows from the file's name. */
    private Stream<Setting> toldByFile(String path) {
        String section = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        if (!path.endsWith(".file") || FormatName.allowed(section).isEmpty()) {
            return Stream.of();
        }
        List<Setting> told = new ArrayList<>();
        if (!values.has(section + ".format")) {
            told.add(new Setting(section + ".format", FormatName.of(values, section), "default: the file's name"));
        }
        if (!values.has(section + ".crs") && FormatName.takesMetricCrs(section)) {
            String crs = crsOrMetric(section);
            told.add(
                    crs == null
                            ? new Setting(section + ".crs", "as the file says", "default")
                            : new Setting(section + ".crs", crs, "default: metric_crs"));
        }
        return told.stream();
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
            Path given = places.findGiven(name);
            Path path = given == null ? syntheticDir.resolve(name) : given;
            return new InputFile(path, InputKind.SYNTHETIC, format(section));
        }
        boolean derived = values.flag(section + ".derived") || values.has(section + DERIVE);
        return new InputFile(places.place(name), derived ? InputKind.DERIVED : InputKind.OBSERVED, format(section));
    }

    private FileFormat format(String section) {
        return new FileFormat(
                FormatName.of(values, section),
                values.textOrNull(section + ".layer"),
                values.textOrNull(section + ".encoding"),
                values.textOrNull(section + ".geometry"),
                values.textByCode(section + ".columns"));
    }

    /** The declared CRS; where none is and the file cannot tell either, the metric CRS. */
    private @Nullable String crsOrMetric(String section) {
        String declared = values.textOrNull(section + ".crs");
        boolean told = FileFormat.tellsCrs(FormatName.of(values, section));
        return declared == null && !told ? values.text("metric_crs") : declared;
    }

    private @Nullable LayerInput background(String section, Path syntheticDir) {
        return values.has(section)
                ? new LayerInput(file(section, syntheticDir), values.textOrNull(section + ".crs"))
                : null;
    }

    private CrsCheck crsCheck(Path syntheticDir) {
        return new CrsCheck(
                values.text("crs_check.on_mismatch").equals(CityKeys.FAIL),
                values.items("crs_check.references").stream()
                        .map(entry -> new ReferenceInput(
                                file(entry, syntheticDir),
                                values.textOrNull(entry + ".crs"),
                                values.textOrNull(entry + ".name")))
                        .toList());
    }

    private ZoneInput zone(String section, Path syntheticDir) {
        return new ZoneInput(
                file(section, syntheticDir),
                values.textOrNull(section + ".crs"),
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

    private CensusInput census(Path syntheticDir, PopulationBuilder population) {
        return new CensusInput(
                values.get("census.reference_date", LocalDate.class),
                values.has(CONTROL) ? totals(CONTROL, syntheticDir) : null,
                new GridInput(
                        file("census.grid", syntheticDir),
                        crsOrMetric("census.grid"),
                        values.getOrNull("census.grid.cell_m", Double.class),
                        values.getOrNull("census.grid.cell_deg", Double.class),
                        population.apportion(),
                        population.attributes()),
                values.has(EARLIER)
                        ? new EarlierCensus(
                                values.get(EARLIER + ".reference_date", LocalDate.class), totals(EARLIER, syntheticDir))
                        : null,
                CalibrationKeys.read(values, section -> file(section, syntheticDir)));
    }

    private ControlInput totals(String section, Path syntheticDir) {
        return new ControlInput(
                file(section, syntheticDir),
                values.text(section + ".code"),
                values.textOrNull(section + ".name"),
                values.text(section + ".population"),
                values.textOrNull(section + ".urban"),
                values.textByCode(section + ".located_in"),
                values.textsByCode(section + ".home_towns"));
    }

    private TransitInput transit(String entry, Path syntheticDir) {
        return new TransitInput(
                file(entry, syntheticDir),
                values.text(entry + ".format"),
                values.textOrNull(entry + ".crs"),
                values.textOrNull(entry + ".mode"),
                values.getOrNull(entry + DERIVE, Double.class));
    }
}
