package io.juluo.jobs.run;

import io.juluo.geodata.city.CalibrationInput;
import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.CityProfile.LayerInput;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that the profile declares, as a check tells of it.
 *
 * @param role what it is for
 * @param file where it lies and how it is read
 * @param crs its declared CRS, {@link #OWN_CRS} where it is what the file says; - where it has no coordinates or nothing tells it
 * @param madeLater whether a generator makes it at the first run, and has not yet
 */
record CheckedInput(Role role, InputFile file, String crs, boolean madeLater) {
    /** The CRS of a file that the profile lets speak for itself. */
    static final String OWN_CRS = "own";

    private static final String NO_PLACES = "-";

    /** What a file is for. */
    enum Role {
        DISTRICTS("districts", "区市边界"),
        DISTRICT_CODES("district codes", "区市代码表"),
        TOWNS("towns", "镇街边界"),
        TOWN_CODES("town codes", "镇街代码表"),
        OUTLINE("city outline", "全市轮廓"),
        WATER("water", "水域"),
        CUSTOM_ZONES("custom zones", "自定义分区"),
        LAND("land", "陆地"),
        BUILT_UP("built-up land", "建设用地"),
        STREETS("streets", "道路"),
        CENSUS("census totals", "普查总数"),
        EARLIER_CENSUS("earlier census", "上次普查总数"),
        CALIBRATION("totals to calibrate by", "校准用总数"),
        GRID("population grid", "人口格网"),
        STOPS("stops", "公交站点"),
        FACILITIES("facilities", "服务设施"),
        FLOWS("commuting flows", "通勤流量"),
        REFERENCE("reference places", "参照地点");

        private final String name;
        private final String nameZh;

        Role(String name, String nameZh) {
            this.name = name;
            this.nameZh = nameZh;
        }

        String nameEn() {
            return name;
        }

        String nameZh() {
            return nameZh;
        }
    }

    /** The name that issues call it by. */
    String label() {
        return String.valueOf(file.path().getFileName());
    }

    /** Whether a check loses only sharpness without it, so that its absence is no error. */
    boolean mayBeAbsent() {
        return role == Role.REFERENCE && !Files.exists(file.path());
    }

    /** Every file that the profile declares, in the order in which a run reads them. */
    static List<CheckedInput> of(CityProfile profile) {
        List<CheckedInput> inputs = new ArrayList<>();
        zones(profile, profile.districts(), Role.DISTRICTS, Role.DISTRICT_CODES, inputs);
        zones(profile, profile.towns(), Role.TOWNS, Role.TOWN_CODES, inputs);
        layer(profile, profile.zoneContext().outline(), Role.OUTLINE, inputs);
        layer(profile, profile.zoneContext().water(), Role.WATER, inputs);
        profile.zoneContext()
                .custom()
                .forEach(layer -> zones(profile, layer.zones(), Role.CUSTOM_ZONES, Role.CUSTOM_ZONES, inputs));
        layer(profile, profile.ground().land(), Role.LAND, inputs);
        layer(profile, profile.ground().builtUp(), Role.BUILT_UP, inputs);
        layer(profile, profile.ground().streets(), Role.STREETS, inputs);
        census(profile, inputs);
        CityProfile.GridInput grid = profile.census().grid();
        inputs.add(input(profile, Role.GRID, grid.file(), crs(grid.crs(), grid.file())));
        profile.transit()
                .forEach(stops -> inputs.add(input(profile, Role.STOPS, stops.file(), crs(stops.crs(), stops.file()))));
        CityProfile.FacilityInput facilities = profile.facilities();
        inputs.add(input(profile, Role.FACILITIES, facilities.file(), crs(facilities.crs(), facilities.file())));
        inputs.add(input(profile, Role.FLOWS, profile.flows().file(), NO_PLACES));
        profile.crsCheck()
                .references()
                .forEach(places ->
                        inputs.add(input(profile, Role.REFERENCE, places.file(), crs(places.crs(), places.file()))));
        return List.copyOf(inputs);
    }

    private static void census(CityProfile profile, List<CheckedInput> inputs) {
        CityProfile.ControlInput control = profile.census().control();
        if (control != null) {
            inputs.add(input(profile, Role.CENSUS, control.file(), NO_PLACES));
        }
        CityProfile.EarlierCensus earlier = profile.census().earlier();
        if (earlier != null) {
            inputs.add(input(profile, Role.EARLIER_CENSUS, earlier.totals().file(), NO_PLACES));
        }
        CalibrationInput calibration = profile.census().calibration();
        if (calibration.townControl() != null) {
            inputs.add(
                    input(profile, Role.CALIBRATION, calibration.townControl().file(), NO_PLACES));
        }
        calibration.margins().stream()
                .map(margin -> input(profile, Role.CALIBRATION, margin.file(), NO_PLACES))
                .distinct() // several dimensions may stand in one file
                .forEach(inputs::add);
    }

    private static void zones(
            CityProfile profile, ZoneInput layer, Role shapes, Role codes, List<CheckedInput> inputs) {
        inputs.add(input(profile, shapes, layer.file(), crs(layer.crs(), layer.file())));
        if (layer.codeLookup() != null) {
            inputs.add(input(profile, codes, layer.codeLookup().file(), NO_PLACES));
        }
    }

    private static void layer(CityProfile profile, @Nullable LayerInput layer, Role role, List<CheckedInput> inputs) {
        if (layer != null) {
            inputs.add(input(profile, role, layer.file(), crs(layer.crs(), layer.file())));
        }
    }

    private static CheckedInput input(CityProfile profile, Role role, InputFile file, String crs) {
        boolean made = file.kind() == InputKind.SYNTHETIC && !profile.generatedCity();
        return new CheckedInput(role, file, crs, made && !Files.exists(file.path()));
    }

    private static String crs(@Nullable String declared, InputFile file) {
        String told = FileFormat.tellsCrs(file.format().name()) ? OWN_CRS : NO_PLACES;
        return Objects.requireNonNullElse(declared, told);
    }
}
