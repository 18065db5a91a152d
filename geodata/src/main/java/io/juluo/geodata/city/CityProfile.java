package io.juluo.geodata.city;

import io.juluo.geodata.unit.InputKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A study area as its city.yaml declares it. Every value has been checked: files that are declared exist, or are
 * synthetic and can be made; coordinate systems are known; codes are text.
 *
 * @param profileFile the city.yaml itself
 * @param area slug of the study area, the folder name of its output
 * @param code administrative division code of the city
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param metricCrs projected CRS in metres in which everything is computed, such as EPSG:4549
 * @param runDate date of a run without --date; null where it is today
 * @param districts district layer
 * @param towns town layer
 * @param mainCity codes of the districts of the main city (主城区)
 * @param census census control and grid
 * @param transit stop inputs
 * @param facilities facility input
 * @param flows commuting flow input
 * @param targetsFile target table of the area's own, beside seeds/planning_targets.csv; null where there is none
 * @param limits what share of bad input stops a run
 * @param generatedCity whether the whole city is a generator's world: its synthetic inputs are its truth, so its
 *     figures are assessed against its targets
 * @param syntheticDir folder of the inputs that are made for this profile, named by a fingerprint of what they are
 *     made from; it need not exist before they are made
 */
public record CityProfile(
        Path profileFile,
        String area,
        String code,
        String nameZh,
        String nameEn,
        String metricCrs,
        @Nullable LocalDate runDate,
        ZoneInput districts,
        ZoneInput towns,
        Set<String> mainCity,
        CensusInput census,
        List<TransitInput> transit,
        FacilityInput facilities,
        FlowInput flows,
        @Nullable Path targetsFile,
        Limits limits,
        boolean generatedCity,
        Path syntheticDir) {

    /**
     * A zone layer.
     *
     * @param file GeoJSON file
     * @param crs its CRS: an EPSG code, GCJ-02 or BD-09
     * @param code attribute with the code; null where it comes from the lookup
     * @param name attribute with the name
     * @param parent attribute with the code of the zone above; null for districts
     * @param codeLookup table that gives the code by other attributes; null where the layer has it
     */
    public record ZoneInput(
            InputFile file,
            String crs,
            @Nullable String code,
            String name,
            @Nullable String parent,
            @Nullable CodeLookup codeLookup) {}

    /**
     * Where a zone's code comes from when its layer has none.
     *
     * @param file CSV
     * @param by its columns that match the layer's parent code and name, in that order
     * @param take its column with the code
     */
    public record CodeLookup(InputFile file, List<String> by, String take) {}

    /**
     * Census inputs.
     *
     * @param referenceDate date the census speaks of
     * @param control totals by census unit; null where there is none
     * @param grid population grid
     */
    public record CensusInput(
            LocalDate referenceDate, @Nullable ControlInput control, GridInput grid) {}

    /**
     * Census totals by unit.
     *
     * @param file CSV
     * @param code column with the unit's code (370202 or 370202.0)
     * @param name column with the unit's name; null where there is none
     * @param population column with the residents
     * @param locatedIn district of a unit that is no district itself
     * @param homeTowns towns over which a unit without a polygon lies; empty where it is a district
     */
    public record ControlInput(
            InputFile file,
            String code,
            @Nullable String name,
            String population,
            Map<String, String> locatedIn,
            Map<String, List<String>> homeTowns) {}

    /**
     * Population grid.
     *
     * @param file Parquet with cell_id, x_m, y_m, population and, where cells are clipped, geometry (WKB)
     * @param crs its CRS
     * @param cellM edge of a whole cell in metres
     */
    public record GridInput(InputFile file, String crs, double cellM) {}

    /**
     * A stop input.
     *
     * @param file the file
     * @param format amap-metro, cityvein-routes or stops-csv, which takes a CSV or a .parquet file alike
     * @param crs its CRS: an EPSG code, GCJ-02 or BD-09
     * @param mode bus, rail or ferry; null where the file has a column mode
     * @param deriveStopsEveryM distance of stops placed along route lines; null where the file has stops
     */
    public record TransitInput(
            InputFile file,
            String format,
            String crs,
            @Nullable String mode,
            @Nullable Double deriveStopsEveryM) {}

    /**
     * Facilities.
     *
     * @param file Parquet with facility_id, class_code, x_m, y_m and, where known, facility_name
     * @param crs its CRS
     */
    public record FacilityInput(InputFile file, String crs) {}

    /**
     * Commuting flows between towns.
     *
     * @param file Parquet with home_code, work_code, commuters and, where sampled, sample_devices
     */
    public record FlowInput(InputFile file) {}

    /**
     * A declared file.
     *
     * @param path where it lies
     * @param kind observed, derived or synthetic
     */
    public record InputFile(Path path, InputKind kind) {}

    /**
     * Limits.
     *
     * @param badRowShare share of unusable rows of an input above which the run stops
     * @param minDevices figures that rest on fewer devices are suppressed; never below 3
     */
    public record Limits(double badRowShare, int minDevices) {}
}
