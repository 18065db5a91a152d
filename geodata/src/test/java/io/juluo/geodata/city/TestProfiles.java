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
import io.juluo.geodata.city.CityProfile.Limits;
import io.juluo.geodata.city.CityProfile.TransitInput;
import io.juluo.geodata.city.CityProfile.ZoneContext;
import io.juluo.geodata.city.CityProfile.ZoneInput;
import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds profiles for tests: a city 990000 in EPSG:4549 whose files lie in one folder; whatever differs is set. */
public final class TestProfiles {
    private final Path folder;
    private String code = "990000";
    private static final String INPUT_CRS = "EPSG:4549";
    private Set<String> mainCity = Set.of("990001");
    private ZoneInput districts;
    private ZoneInput towns;
    private @Nullable ControlInput control;
    private @Nullable EarlierCensus earlier;
    private GridInput grid;
    private List<TransitInput> transit = List.of();
    private FacilityInput facilities;
    private FlowInput flows;
    private ZoneContext zoneContext = new ZoneContext(null, null, true);
    private GroundLayers ground = GroundLayers.NONE;
    private CrsCheck crsCheck = new CrsCheck(false, List.of());
    private @Nullable Path checksums;
    private double badRowShare = 0.01;
    private CalibrationInput calibration = new CalibrationInput(CalibrationInput.Level.NONE, 1.5, null, List.of());

    private TestProfiles(Path folder) {
        this.folder = folder;
        this.districts = new ZoneInput(observed("districts.geojson"), INPUT_CRS, "adcode", "name", null, null);
        this.towns = new ZoneInput(observed("towns.geojson"), INPUT_CRS, "code", "name", "district", null);
        this.grid = new GridInput(synthetic("grid.parquet"), INPUT_CRS, 250.0, null);
        this.facilities = new FacilityInput(synthetic("facilities.parquet"), INPUT_CRS);
        this.flows = new FlowInput(synthetic("flows.parquet"));
    }

    /** A profile of the files in that folder. */
    public static TestProfiles in(Path folder) {
        return new TestProfiles(folder);
    }

    /** The city's own code. */
    public TestProfiles city(String cityCode, Set<String> mainCityCodes) {
        code = cityCode;
        mainCity = mainCityCodes;
        return this;
    }

    /** District layer with attributes adcode and name. */
    public TestProfiles districts(String file, String crs) {
        districts = new ZoneInput(observed(file), crs, "adcode", "name", null, null);
        return this;
    }

    /** Town layer with attributes code, name and district. */
    public TestProfiles towns(String file, String crs) {
        towns = new ZoneInput(observed(file), crs, "code", "name", "district", null);
        return this;
    }

    /** Town layer whose codes come from a CSV with columns areaCode, name and code. */
    public TestProfiles townsWithLookup(String file, String crs, String parent, String lookup) {
        CodeLookup codes = new CodeLookup(observed(lookup), List.of("areaCode", "name"), "code");
        towns = new ZoneInput(observed(file), crs, null, "name", parent, codes);
        return this;
    }

    /** Census control totals. */
    public TestProfiles control(
            String file, String codeColumn, @Nullable String name, String population, Map<String, String> locatedIn) {
        control = new ControlInput(observed(file), codeColumn, name, population, null, locatedIn, Map.of());
        return this;
    }

    /** Population grid. */
    public TestProfiles grid(String file, String crs, double cell_m) {
        grid = new GridInput(synthetic(file), crs, cell_m, null);
        return this;
    }

    /** Stops of the file itself; mode null where it has a column. */
    public TestProfiles stops(String file, String format, String crs, @Nullable String mode) {
        transit = List.of(new TransitInput(observed(file), format, crs, mode, null));
        return this;
    }

    /** Bus stops derived along routes. */
    public TestProfiles routes(String file, String crs, double every_m) {
        transit = List.of(new TransitInput(observed(file), "cityvein-routes", crs, "bus", every_m));
        return this;
    }

    /** Any transit inputs. */
    public TestProfiles transit(TransitInput... inputs) {
        transit = List.of(inputs);
        return this;
    }

    /** Facilities. */
    public TestProfiles facilities(String file, String crs) {
        facilities = new FacilityInput(synthetic(file), crs);
        return this;
    }

    /** Share of unusable rows above which a run stops. */
    public TestProfiles badRowShare(double share) {
        badRowShare = share;
        return this;
    }

    /** An observed file of the folder. */
    public InputFile observed(String name) {
        return new InputFile(folder.resolve(name), InputKind.OBSERVED, format(name));
    }

    /** A synthetic file of the folder. */
    public InputFile synthetic(String name) {
        return new InputFile(folder.resolve(name), InputKind.SYNTHETIC, format(name));
    }

    /** What the zone layers are held against. */
    public TestProfiles zoneContext(ZoneContext context) {
        zoneContext = context;
        return this;
    }

    /** What the coordinate systems are held against. */
    public TestProfiles crsCheck(CrsCheck check) {
        crsCheck = check;
        return this;
    }

    /** Any district layer. */
    public TestProfiles districts(ZoneInput layer) {
        districts = layer;
        return this;
    }

    /** Any town layer. */
    public TestProfiles towns(ZoneInput layer) {
        towns = layer;
        return this;
    }

    /** Any population grid. */
    public TestProfiles grid(GridInput input) {
        grid = input;
        return this;
    }

    /** Any facilities. */
    public TestProfiles facilities(FacilityInput input) {
        facilities = input;
        return this;
    }

    /** Any flows. */
    public TestProfiles flows(InputFile file) {
        flows = new FlowInput(file);
        return this;
    }

    /** Any census totals. */
    public TestProfiles control(ControlInput input) {
        control = input;
        return this;
    }

    /** An earlier census. */
    public TestProfiles earlier(EarlierCensus census) {
        earlier = census;
        return this;
    }

    /** What the ground is like. */
    public TestProfiles ground(GroundLayers layers) {
        ground = layers;
        return this;
    }

    /** What people are scaled to. */
    public TestProfiles calibration(CalibrationInput input) {
        calibration = input;
        return this;
    }

    /** List of checksums in the folder. */
    public TestProfiles checksums(String file) {
        checksums = folder.resolve(file);
        return this;
    }

    private static FileFormat format(String name) {
        return FileFormat.of(FileFormat.byName(name, FileKeys.GRID).orElse(FileFormat.CSV));
    }

    /** The profile. */
    public CityProfile build() {
        return new CityProfile(
                folder.resolve("city.yaml"),
                "test_bay",
                code,
                "试湾市",
                "Test Bay",
                "EPSG:4549",
                null,
                districts,
                towns,
                zoneContext,
                ground,
                mainCity,
                new CensusInput(LocalDate.of(2020, 11, 1), control, grid, earlier, calibration),
                transit,
                facilities,
                flows,
                crsCheck,
                checksums,
                null,
                new Limits(badRowShare, 0.01, 15),
                false,
                folder.resolve("synthetic"));
    }
}
