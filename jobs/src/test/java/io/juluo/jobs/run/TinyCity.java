package io.juluo.jobs.run;

import io.juluo.geodata.synth.ParquetRows;
import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.geodata.table.FlowTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * All files of a city of 4 km by 2 km, observed and without a fault, to which a test then gives one: two districts side
 * by side, each cut into a southern and a northern town, 128 cells of 250 m with 16 people each, the six services once
 * in every town, a stop in every town, and commuters from every town to every town.
 */
final class TinyCity {
    static final String WEST_SOUTH = "990901001";
    static final String WEST_NORTH = "990901002";
    static final String EAST_SOUTH = "990902001";
    static final String EAST_NORTH = "990902002";
    static final int CELLS = 128;
    static final double PEOPLE_A_CELL = 16;
    static final double COMMUTERS_A_FLOW = 64;

    private static final List<String> TOWNS = List.of(WEST_SOUTH, WEST_NORTH, EAST_SOUTH, EAST_NORTH);
    private static final List<String> CLASSES =
            List.of("convenience", "primary_school", "clinic", "nursing_home", "library", "park");
    private static final double WEST_X = 500_000;
    private static final double SOUTH_Y = 3_990_000;
    private static final List<Field> GRID = List.of(
            Field.text(CellTable.CELL_ID.name()),
            Field.real(CellTable.X_M.name()),
            Field.real(CellTable.Y_M.name()),
            Field.real(CellTable.POPULATION.name()));
    private static final List<Field> FACILITIES = List.of(
            Field.text(FacilityTable.FACILITY_ID.name()),
            Field.text(FacilityTable.CLASS_CODE.name()),
            Field.real(FacilityTable.X_M.name()),
            Field.real(FacilityTable.Y_M.name()));
    private static final List<Field> FLOWS = List.of(
            Field.text(FlowTable.HOME_CODE.name()),
            Field.text(FlowTable.WORK_CODE.name()),
            Field.real(FlowTable.COMMUTERS.name()),
            Field.whole(FlowTable.SAMPLE_DEVICES.name()));
    private static final String PROFILE = """
            area: tiny
            code: "990900"
            name: {zh: 微城市, en: Tiny City}
            metric_crs: EPSG:4549
            run_date: 2025-06-30
            zones:
              district: {file: districts.geojson, crs: EPSG:4549, code: code, name: name}
              town: {file: towns.geojson, crs: EPSG:4549, code: code, name: name, parent: district}
            main_city: ["990901"]
            census:
              reference_date: 2020-11-01
              control: {file: census.csv, code: code, name: name, population: people}
              grid: {file: grid.parquet, crs: EPSG:4549, cell_m: 250}
            transit: [{file: stops.csv, format: stops-csv, crs: EPSG:4549}]
            facilities: {file: facilities.parquet, crs: EPSG:4549}
            flows: {file: flows.parquet}
            limits: {bad_row_share: 0.05}
            """;

    private final Path folder;

    TinyCity(Path folder) {
        this.folder = folder;
        write("city.yaml", PROFILE);
        layer(
                "districts.geojson",
                zone("西区", "990901", box(0, 0, 2000, 2000)),
                zone("东区", "990902", box(2000, 0, 4000, 2000)));
        towns(box(0, 0, 2000, 1000), box(0, 1000, 2000, 2000), box(2000, 0, 4000, 1000), box(2000, 1000, 4000, 2000));
        write("census.csv", "code,name,people\n990901,西区,1024\n990902,东区,1024\n");
        write("stops.csv", stops());
        grid(rows -> {});
        facilities(rows -> {});
        flows(rows -> {});
    }

    private TinyCity(Path folder, TinyCity like) {
        this.folder = folder;
        try (Stream<Path> files = Files.list(like.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same city in another folder, which is made; cheaper than to write it anew. */
    TinyCity copy(Path to) {
        try {
            return new TinyCity(Files.createDirectories(to), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path profile() {
        return file("city.yaml");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The four towns with these polygons: west south, west north, east south, east north. */
    void towns(String... polygons) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < polygons.length; i++) {
            String code = TOWNS.get(i);
            features.add(feature("镇" + code.substring(5), code, code.substring(0, 6), polygons[i]));
        }
        layer("towns.geojson", features.toArray(String[]::new));
    }

    void layer(String file, String... features) {
        write(file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n");
    }

    static String zone(String name, String code, String polygon) {
        return feature(name, code, "990900", polygon);
    }

    private static String feature(String name, String code, String parent, String polygon) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\",\"code\":\"" + code
                + "\",\"district\":\"" + parent + "\"},\"geometry\":" + polygon + "}";
    }

    /** A rectangle, in metres from the city's south-west corner. */
    static String box(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north, west, south);
    }

    /** A polygon of one ring, in metres from the city's south-west corner. */
    static String polygon(double... xy) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + points(xy) + "]]}";
    }

    /** A line, in metres from the city's south-west corner. */
    static String line(double... xy) {
        return "{\"type\":\"LineString\",\"coordinates\":[" + points(xy) + "]}";
    }

    private static String points(double... xy) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add("[" + (WEST_X + xy[i]) + "," + (SOUTH_Y + xy[i + 1]) + "]");
        }
        return String.join(",", points);
    }

    /** Rows of cell_id, x_m, y_m, population: cells 0 to 127 from the south-west, row by row. */
    void grid(Consumer<List<Object[]>> fault) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            rows.add(new Object[] {
                String.format("cell_%03d", i),
                WEST_X + 125 + 250 * (i % 16),
                SOUTH_Y + 125 + 250 * (i / 16),
                PEOPLE_A_CELL
            });
        }
        parquet("grid.parquet", GRID, rows, fault);
    }

    /** Rows of facility_id, class_code, x_m, y_m. */
    void facilities(Consumer<List<Object[]>> fault) {
        List<Object[]> rows = new ArrayList<>();
        for (int town = 0; town < TOWNS.size(); town++) {
            for (String facility : CLASSES) {
                rows.add(new Object[] {facility + "_" + town, facility, townX(town), townY(town)});
            }
        }
        parquet("facilities.parquet", FACILITIES, rows, fault);
    }

    /** Rows of home_code, work_code, commuters, sample_devices; the first is from 990901001 to itself. */
    void flows(Consumer<List<Object[]>> fault) {
        List<Object[]> rows = new ArrayList<>();
        for (String home : TOWNS) {
            TOWNS.forEach(work -> rows.add(new Object[] {home, work, COMMUTERS_A_FLOW, 32L}));
        }
        parquet("flows.parquet", FLOWS, rows, fault);
    }

    private void parquet(String file, List<Field> fields, List<Object[]> rows, Consumer<List<Object[]>> fault) {
        fault.accept(rows);
        ParquetRows.write(file(file), fields, rows);
    }

    /** The grid without its last column. */
    void gridWithoutPopulation() {
        ParquetRows.write(
                file("grid.parquet"), GRID.subList(0, 3), List.<Object[]>of(new Object[] {"a", WEST_X, SOUTH_Y}));
    }

    private static String stops() {
        StringBuilder csv = new StringBuilder("stop_id,stop_name,mode,x_m,y_m\n");
        for (int town = 0; town < TOWNS.size(); town++) {
            csv.append("stop_" + town + ",站" + town + "," + (town == 0 ? "rail" : "bus") + "," + townX(town) + ","
                    + townY(town) + "\n");
        }
        return csv.toString();
    }

    private static double townX(int town) {
        return WEST_X + (town < 2 ? 1000 : 3000);
    }

    private static double townY(int town) {
        return SOUTH_Y + (town % 2 == 0 ? 500 : 1500);
    }

    Path write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String file, byte[] bytes) {
        try {
            return Files.write(file(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the first half of the file. */
    void cut(String file) {
        byte[] whole = bytes(file);
        write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    /** Replaces one piece of a text file, which must occur in it. */
    void replace(String file, String piece, String replacement) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        Assertions.assertThat(text).contains(piece);
        write(file, text.replace(piece, replacement));
    }
}
