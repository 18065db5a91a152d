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
 * @param zoneContext what the zone layers are held against
 * @param ground what the ground is like
 * @param mainCity codes of the districts of the main city (主城区)
 * @param census census control and grid
 * @param transit stop inputs
 * @param facilities facility input
 * @param flows commuting flow input
 * @param crsCheck what the layers' coordinate systems are held against
 * @param checksums SHA-256 of the input files; null where there is none
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
        ZoneContext zoneContext,
        GroundLayers ground,
        Set<String> mainCity,
        CensusInput census,
        List<TransitInput> transit,
        FacilityInput facilities,
        FlowInput flows,
        CrsCheck crsCheck,
        @Nullable Path checksums,
        @Nullable Path targetsFile,
        Limits limits,
        boolean generatedCity,
        Path syntheticDir) {

    /**
     * A zone layer.
     *
     * @param file file of any vector format
     * @param crs its declared CRS: an EPSG code, GCJ-02 or BD-09; null where it is what the file says
     * @param code attribute with the code; null where it comes from the lookup
     * @param name attribute with the name
     * @param parent attribute with the code of the zone above; null for districts
     * @param codeLookup table that gives the code by other attributes; null where the layer has it
     */
    public record ZoneInput(
            InputFile file,
            @Nullable String crs,
            @Nullable String code,
            String name,
            @Nullable String parent,
            @Nullable CodeLookup codeLookup) {}

    /**
     * A layer of which only the shapes matter.
     *
     * @param file file of any vector format
     * @param crs its declared CRS; null where it is what the file says
     */
    public record LayerInput(InputFile file, @Nullable String crs) {}

    /**
     * What the zone layers are held against, what happens to a polygon that cuts itself, and the zones beside them.
     *
     * @param outline outline of the whole city; null where there is none
     * @param water water areas; null where there are none
     * @param repairInvalid whether an invalid polygon is repaired and told; otherwise it is refused
     * @param custom layers of the planner's own
     */
    public record ZoneContext(
            @Nullable LayerInput outline, @Nullable LayerInput water, boolean repairInvalid, List<CustomLayer> custom) {

        /** Without layers of the planner's own. */
        public ZoneContext(@Nullable LayerInput outline, @Nullable LayerInput water, boolean repairInvalid) {
            this(outline, water, repairInvalid, List.of());
        }
    }

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
     * @param earlier an earlier census, against which growth is measured; null where there is none
     * @param calibration what people are scaled to
     */
    public record CensusInput(
            LocalDate referenceDate,
            @Nullable ControlInput control,
            GridInput grid,
            @Nullable EarlierCensus earlier,
            CalibrationInput calibration) {}

    /**
     * An earlier census.
     *
     * @param referenceDate date it speaks of, before the census's own
     * @param totals its totals by unit
     */
    public record EarlierCensus(LocalDate referenceDate, ControlInput totals) {}

    /**
     * Census totals by unit.
     *
     * @param file CSV
     * @param code column with the unit's code (370202 or 370202.0)
     * @param name column with the unit's name; null where there is none
     * @param population column with the residents
     * @param urban column with the residents of urban places (城镇人口); null where there is none
     * @param locatedIn district of a unit that is no district itself
     * @param homeTowns towns over which a unit without a polygon lies; empty where it is a district
     */
    public record ControlInput(
            InputFile file,
            String code,
            @Nullable String name,
            String population,
            @Nullable String urban,
            Map<String, String> locatedIn,
            Map<String, List<String>> homeTowns) {}

    /**
     * Population grid.
     *
     * @param file GeoTIFF; or cell centres with cell_id, x_m, y_m, population (Parquet, CSV) and, where cells are
     *     clipped, geometry (WKB, Parquet); or polygons with their population (any vector format)
     * @param crs its declared CRS, by default the metric CRS where the file cannot tell; null where it is what the file
     *     says
     * @param cellM edge of a whole cell in metres; null where the file tells it or the size is in degrees
     * @param cellDeg edge of a whole cell in degrees; null where the file tells it or the size is in metres
     * @param apportion how the people of a cut cell are shared out
     * @param attributes what it knows of the people beside their number
     */
    public record GridInput(
            InputFile file,
            @Nullable String crs,
            @Nullable Double cellM,
            @Nullable Double cellDeg,
            Apportion apportion,
            List<GridAttribute> attributes) {

        /** Without attributes, by area. */
        public GridInput(InputFile file, @Nullable String crs, @Nullable Double cellM, @Nullable Double cellDeg) {
            this(file, crs, cellM, cellDeg, Apportion.BY_AREA, List.of());
        }
    }

    /**
     * A stop input.
     *
     * @param file the file
     * @param format format as {@link FileFormat} names it; stops-csv takes a CSV or a .parquet file alike
     * @param crs its declared CRS: an EPSG code, GCJ-02 or BD-09; null where it is what the file says
     * @param mode bus, rail or ferry; null where the file tells it
     * @param deriveStopsEveryM distance of stops placed along route lines; null where the file has stops
     */
    public record TransitInput(
            InputFile file,
            String format,
            @Nullable String crs,
            @Nullable String mode,
            @Nullable Double deriveStopsEveryM) {}

    /**
     * Facilities.
     *
     * @param file a table with facility_id, class_code, x_m, y_m and, where known, facility_name (Parquet, CSV); a
     *     vector layer with these attributes; or OpenStreetMap by its tags
     * @param crs its declared CRS, by default the metric CRS where the file cannot tell; null where it is what the file
     *     says
     */
    public record FacilityInput(InputFile file, @Nullable String crs) {}

    /**
     * Commuting flows between towns.
     *
     * @param file Parquet or CSV with home_code, work_code, commuters and, where sampled, sample_devices
     */
    public record FlowInput(InputFile file) {}

    /**
     * What the layers' coordinate systems are held against.
     *
     * @param failOnMismatch whether a layer that fits better in another system stops the run
     * @param references places known to be right
     */
    public record CrsCheck(boolean failOnMismatch, List<ReferenceInput> references) {}

    /**
     * Places known to be right.
     *
     * @param file points, lines or polygons in any vector format; it need not be there
     * @param crs its declared CRS; null where it is what the file says
     * @param name attribute with the place's name; null where there is none
     */
    public record ReferenceInput(
            InputFile file, @Nullable String crs, @Nullable String name) {}

    /**
     * A declared file.
     *
     * @param path where it lies
     * @param kind observed, derived or synthetic
     * @param format how it is read
     */
    public record InputFile(Path path, InputKind kind, FileFormat format) {

        /** The files it consists of, itself first: a shapefile has its shapes, attributes and CRS in files of their own. */
        public List<Path> parts() {
            return format.name().equals(FileFormat.SHAPEFILE) ? FileFormat.shapefileParts(path) : List.of(path);
        }
    }

    /**
     * Limits.
     *
     * @param badRowShare share of unusable rows of an input above which the run stops
     * @param repairAreaShare share of a polygon's area that its repair may change
     * @param minDevices figures that rest on fewer devices are suppressed; never below 3
     */
    public record Limits(double badRowShare, double repairAreaShare, int minDevices) {}
}
