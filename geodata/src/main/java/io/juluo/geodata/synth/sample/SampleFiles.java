package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.GeoJson;
import io.juluo.geodata.synth.ground.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Writes the sample city's files: its inputs, and beside them the truth that only its generator knows. */
final class SampleFiles {
    /** Distance by which the second grid is shifted to the east and north. */
    static final int SHIFT_M = 37;

    private static final List<Field> STREETS = List.of(
            Field.text("edge_id"),
            Field.whole("from_node"),
            Field.whole("to_node"),
            Field.real("from_x_m"),
            Field.real("from_y_m"),
            Field.real("to_x_m"),
            Field.real("to_y_m"),
            Field.real("length_m"),
            Field.text("road_class"),
            Field.text("structure"));

    private final Path dir;
    private final World world = new World();
    private final People people = new People(world);
    private final long[] townPeople = people.townPeople();

    private SampleFiles(Path dir) {
        this.dir = dir;
    }

    /** Writes them all into a folder, which is made where it is missing. */
    static void write(Path dir) throws IOException {
        Files.createDirectories(dir);
        SampleFiles files = new SampleFiles(dir);
        files.zones();
        files.population();
        files.places();
        files.flows();
    }

    private void zones() throws IOException {
        List<GeoJson.Feature> districts = new ArrayList<>();
        for (int district = 0; district < Names.DISTRICTS.size(); district++) {
            districts.add(new GeoJson.Feature(
                    attributes(
                            "code",
                            Names.districtCode(district),
                            "name",
                            Names.DISTRICTS.get(district).name()),
                    world.districtShapes().get(district)));
        }
        GeoJson.write(dir.resolve("districts.geojson"), districts);
        List<GeoJson.Feature> towns = new ArrayList<>();
        for (int i = 0; i < world.towns().size(); i++) {
            Zoning.Town town = world.towns().get(i);
            String parent = Names.districtCode(town.district());
            towns.add(new GeoJson.Feature(
                    attributes("code", town.code(), "name", town.name(), "district_code", parent),
                    world.townShapes().get(i)));
        }
        GeoJson.write(dir.resolve("towns.geojson"), towns);
        GeoJson.write(
                dir.resolve("river.geojson"), List.of(new GeoJson.Feature(attributes("name", "芦溪河"), world.river())));
    }

    private static Map<String, String> attributes(String... keysAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return attributes;
    }

    private void population() throws IOException {
        ParquetRows.write(
                dir.resolve("population_grid.parquet"), PopulationGrid.FIELDS, PopulationGrid.cells(people, 0));
        ParquetRows.write(
                dir.resolve("population_grid_shifted.parquet"),
                PopulationGrid.FIELDS,
                PopulationGrid.cells(people, SHIFT_M));
        List<List<String>> truth = new ArrayList<>();
        for (int i = 0; i < townPeople.length; i++) {
            Zoning.Town town = world.towns().get(i);
            truth.add(List.of(town.code(), Long.toString(townPeople[i])));
        }
        Text.csv(dir.resolve("truth_town_population.csv"), List.of("zone_code", "population"), truth);
        CensusTables census = new CensusTables(world.towns(), townPeople);
        Text.csv(dir.resolve("census_control.csv"), CensusTables.COLUMNS, census.of2020());
        Text.csv(dir.resolve("census_earlier.csv"), CensusTables.COLUMNS, census.of2010());
    }

    private void places() {
        Streets streets = new Streets(world);
        List<Object[]> rows = new ArrayList<>();
        for (Streets.Edge edge : streets.edges()) {
            rows.add(street(edge));
        }
        ParquetRows.write(dir.resolve("streets.parquet"), STREETS, rows);
        ParquetRows.write(dir.resolve("stops.parquet"), Stops.FIELDS, Stops.of(world, streets));
        ParquetRows.write(dir.resolve("facilities.parquet"), Facilities.FIELDS, Facilities.of(world, people));
    }

    private static Object[] street(Streets.Edge edge) {
        Coordinate from = edge.line().getCoordinateN(0);
        Coordinate to = edge.line().getCoordinateN(1);
        double length = StrictMath.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
        return new Object[] {
            edge.from() + "-" + edge.to(),
            (long) edge.from(),
            (long) edge.to(),
            from.x,
            from.y,
            to.x,
            to.y,
            StrictMath.rint(length * 100) / 100,
            edge.rank().name().toLowerCase(Locale.ROOT),
            edge.bridge() ? "bridge" : "ground"
        };
    }

    private void flows() throws IOException {
        Commuting commuting = new Commuting(world, townPeople);
        ParquetRows.write(dir.resolve("flows.parquet"), PhoneSample.FIELDS, PhoneSample.of(world, commuting));
        List<List<String>> flows = new ArrayList<>();
        List<List<String>> containment = new ArrayList<>();
        for (int home = 0; home < commuting.size(); home++) {
            String code = PhoneSample.code(world, home);
            for (int work = 0; work < commuting.size(); work++) {
                double commuters = commuting.commuters(home, work);
                if (commuters > 0) {
                    flows.add(List.of(code, PhoneSample.code(world, work), Text.thousandths(commuters)));
                }
            }
            if (home < townPeople.length) {
                double working = commuting.workingResidents(home);
                double share = commuting.commuters(home, home) / working;
                containment.add(List.of(code, Text.thousandths(working), Text.millionths(share)));
            }
        }
        Text.csv(dir.resolve("truth_flows.csv"), List.of("home_code", "work_code", "commuters"), flows);
        Text.csv(
                dir.resolve("truth_self_containment.csv"),
                List.of("zone_code", "working_residents", "self_containment"),
                containment);
    }
}
