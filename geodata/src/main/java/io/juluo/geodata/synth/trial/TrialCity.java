package io.juluo.geodata.synth.trial;

import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.synth.GeneratorVersion;
import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ground.GeoJson;
import io.juluo.geodata.synth.ground.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A trial city as ordinary input files with a city.yaml, made to measure speed and memory with. Everything in it is
 * synthetic and says so. The same size gives the same bytes on every machine.
 */
public final class TrialCity {
    /** The profile; it is written last, so that a folder that has it is whole. */
    public static final String PROFILE = "city.yaml";

    /** Districts, GeoJSON in the metric CRS. */
    public static final String DISTRICTS = "districts.geojson";

    /** Towns. */
    public static final String TOWNS = "towns.geojson";

    /** Population grid: centres of squares of 100 m. */
    public static final String GRID = "population_grid.parquet";

    /** Public transport stops. */
    public static final String STOPS = "stops.parquet";

    /** Street graph: an edge a row, with its nodes and their places. */
    public static final String STREETS = "streets.parquet";

    /** Facilities. */
    public static final String FACILITIES = "facilities.parquet";

    /** Antennas of a phone network. */
    public static final String PHONE_CELLS = "phone_cells.parquet";

    /** Commuters from town to town. */
    public static final String FLOWS = "flows.parquet";

    /** Residents of the districts. */
    public static final String CENSUS = "census_control.csv";

    private static final List<String> FILES =
            List.of(PROFILE, DISTRICTS, TOWNS, GRID, STOPS, STREETS, FACILITIES, PHONE_CELLS, FLOWS, CENSUS);

    private final Path dir;
    private final TrialSize size;
    private final TrialLand land;
    private final TrialZones zones;
    private final TrialGrid grid;
    private final TrialDensity density;

    private TrialCity(Path dir, TrialSize size) {
        this.dir = dir;
        this.size = size;
        land = new TrialLand(size);
        density = new TrialDensity(land, size);
        zones = new TrialZones(land, density, size);
        grid = new TrialGrid(land, density, size);
    }

    /**
     * Makes sure that the folder holds the trial city of that size.
     *
     * @param dir folder of the trial city alone; it need not exist
     * @return its profile
     * @throws OperatorError where the folder holds something else
     */
    public static Path ensure(Path dir, TrialSize size) {
        Path profile = dir.resolve(PROFILE);
        try {
            if (Files.exists(profile)
                    && Files.readString(profile, StandardCharsets.UTF_8).startsWith(mark(size))) {
                return profile;
            }
            refuseStrangers(dir);
            Files.createDirectories(dir);
            Files.deleteIfExists(profile);
            new TrialCity(dir, size).write();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the trial city in " + dir + ": " + e.getMessage(), e);
        }
        return profile;
    }

    /** The first words of a profile, by which a folder is known to hold the city of that size. */
    static String mark(TrialSize size) {
        return "# Trial city of size " + size.name() + ", generator " + GeneratorVersion.CURRENT + "\n";
    }

    private static void refuseStrangers(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return;
        }
        try (Stream<Path> files = Files.list(dir)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !FILES.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new OperatorError(
                                dir + " holds files that are not a trial city's (" + name + "); name an empty folder");
                    });
        }
    }

    private void write() throws IOException {
        writeZones();
        ParquetRows.write(dir.resolve(GRID), TrialGrid.FIELDS, grid::rows);
        TrialStreets streets = new TrialStreets(land, density);
        ParquetRows.write(dir.resolve(STREETS), TrialStreets.FIELDS, streets::rows);
        TrialPlaces places = new TrialPlaces(land, density, grid, size);
        ParquetRows.write(dir.resolve(STOPS), TrialPlaces.STOP_FIELDS, places.stops(streets));
        ParquetRows.write(dir.resolve(FACILITIES), TrialPlaces.FACILITY_FIELDS, places.facilities());
        ParquetRows.write(dir.resolve(PHONE_CELLS), TrialPlaces.PHONE_FIELDS, places.phoneCells());
        TrialFlows flows = new TrialFlows(land, zones, grid);
        ParquetRows.write(dir.resolve(FLOWS), TrialFlows.FIELDS, flows.rows());
        writeCensus(flows);
        Files.writeString(dir.resolve(PROFILE), TrialProfile.text(size), StandardCharsets.UTF_8);
    }

    private void writeZones() throws IOException {
        List<GeoJson.Feature> districts = new ArrayList<>();
        for (int i = 0; i < size.districts(); i++) {
            districts.add(new GeoJson.Feature(
                    attributes("code", TrialNames.districtCode(i), "name", TrialNames.district(i)),
                    zones.districtShape(i)));
        }
        GeoJson.write(dir.resolve(DISTRICTS), districts);
        List<GeoJson.Feature> towns = new ArrayList<>();
        for (int i = 0; i < zones.towns().size(); i++) {
            TrialZones.Town town = zones.towns().get(i);
            String parent = TrialNames.districtCode(town.district());
            towns.add(new GeoJson.Feature(
                    attributes("code", town.code(), "name", town.name(), "district_code", parent), zones.townShape(i)));
        }
        GeoJson.write(dir.resolve(TOWNS), towns);
    }

    private static Map<String, String> attributes(String... keysAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return attributes;
    }

    private void writeCensus(TrialFlows flows) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size.districts(); i++) {
            String people = Long.toString(flows.districtPeople(i));
            rows.add(List.of(TrialNames.districtCode(i), TrialNames.district(i), people));
        }
        Text.csv(dir.resolve(CENSUS), List.of("code", "name", "population"), rows);
    }
}
