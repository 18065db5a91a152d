package io.juluo.jobs.run;

import io.juluo.geodata.Gdal;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.osm.SmallMap;
import io.juluo.jobs.run.MutatedInput.Nature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Every kind of input in every format, small and without a fault. */
final class MutatedInputs {
    private static final Seeds SEEDS = Seeds.load(Path.of("../seeds"), null);

    private MutatedInputs() {}

    /** The city has this input already. */
    private static void asItIs(TinyCity city) {
        city.file("city.yaml");
    }

    static Stream<MutatedInput> all() {
        return Stream.of(zones(), tables(), grids(), places()).flatMap(inputs -> inputs);
    }

    private static Stream<MutatedInput> zones() {
        return Stream.of(
                new MutatedInput("districts.geojson", Nature.TEXT, MutatedInputs::asItIs, MutatedInput.zones()),
                new MutatedInput("towns.geojson", Nature.TEXT, MutatedInputs::asItIs, MutatedInput.zones()),
                new MutatedInput("towns.shp", Nature.UNCHECKED, towns("towns.shp"), MutatedInput.zones()),
                new MutatedInput("towns.dbf", Nature.UNCHECKED, towns("towns.shp"), MutatedInput.zones()),
                new MutatedInput("towns.gpkg", Nature.UNCHECKED, towns("towns.gpkg"), MutatedInput.zones()),
                new MutatedInput("towns.csv", Nature.TEXT, towns("towns.csv"), MutatedInput.zones()));
    }

    /** The towns as GDAL writes them in another format. */
    private static Consumer<TinyCity> towns(String file) {
        return city -> {
            boolean csv = file.endsWith(".csv");
            Path folder = city.file(".").normalize();
            if (csv) {
                Gdal.run(
                        folder, "ogr2ogr", file, "towns.geojson", "-lco", "GEOMETRY=AS_WKT", "-lco", "SEPARATOR=COMMA");
            } else {
                Gdal.run(folder, "ogr2ogr", file, "towns.geojson", "-a_srs", "EPSG:4549");
            }
            city.replace("city.yaml", "file: towns.geojson", "file: " + file + (csv ? ", geometry: WKT" : ""));
        };
    }

    private static Stream<MutatedInput> tables() {
        return Stream.of(
                new MutatedInput("census.csv", Nature.TABLE, MutatedInputs::asItIs, MutatedInput.census()),
                new MutatedInput("flows.parquet", Nature.CHECKED, MutatedInputs::asItIs, MutatedInput.flows()),
                new MutatedInput("flows.csv", Nature.TABLE, MutatedInputs::flows, MutatedInput.flows()));
    }

    private static void flows(TinyCity city) {
        String[] towns = {TinyCity.WEST_SOUTH, TinyCity.WEST_NORTH, TinyCity.EAST_SOUTH, TinyCity.EAST_NORTH};
        StringBuilder csv = new StringBuilder("home_code,work_code,commuters,sample_devices\n");
        for (String home : towns) {
            for (String work : towns) {
                csv.append(home + "," + work + "," + TinyCity.COMMUTERS_A_FLOW + ",32\n");
            }
        }
        city.write("flows.csv", csv.toString());
        city.replace("city.yaml", "file: flows.parquet", "file: flows.csv");
    }

    private static Stream<MutatedInput> grids() {
        return Stream.of(
                new MutatedInput("grid.parquet", Nature.CHECKED, MutatedInputs::asItIs, MutatedInput.grid()),
                new MutatedInput("grid.csv", Nature.TABLE, MutatedInputs::gridOfCentres, MutatedInput.grid()),
                new MutatedInput("grid.tif", Nature.UNCHECKED, MutatedInputs::raster, MutatedInput.grid()));
    }

    private static void gridOfCentres(TinyCity city) {
        StringBuilder csv = new StringBuilder("cell_id,x_m,y_m,population\n");
        for (int i = 0; i < TinyCity.CELLS; i++) {
            csv.append("cell_" + i + "," + (500_125 + 250 * (i % 16)) + "," + (3_990_125 + 250 * (i / 16)) + ",16.5\n");
        }
        city.write("grid.csv", csv.toString());
        city.replace("city.yaml", "file: grid.parquet", "file: grid.csv");
    }

    /** 16 columns and 8 rows of 16 people, from an ASCII grid by GDAL. */
    private static void raster(TinyCity city) {
        String row = "16.5 ".repeat(16).strip() + "\n";
        city.write(
                "grid.asc",
                "ncols 16\nnrows 8\nxllcorner 500000\nyllcorner 3990000\ncellsize 250\nNODATA_value -9999\n"
                        + row.repeat(8));
        Gdal.run(
                city.file(".").normalize(),
                "gdal_translate",
                "-q",
                "-a_srs",
                "EPSG:4549",
                "-co",
                "COMPRESS=DEFLATE",
                "grid.asc",
                "grid.tif");
        city.replace("city.yaml", "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}", "{file: grid.tif}");
    }

    private static Stream<MutatedInput> places() {
        MutatedInput.Reader facilities = MutatedInput.facilities(SEEDS);
        return Stream.of(
                new MutatedInput("facilities.parquet", Nature.CHECKED, MutatedInputs::asItIs, facilities),
                new MutatedInput("facilities.csv", Nature.TABLE, MutatedInputs::facilities, facilities),
                new MutatedInput("city.osm.pbf", Nature.UNCHECKED, MutatedInputs::map, facilities),
                new MutatedInput("stops.csv", Nature.TABLE, MutatedInputs::asItIs, MutatedInput.stops(SEEDS)),
                new MutatedInput("gtfs.zip", Nature.CHECKED, MutatedInputs::timetable, MutatedInput.stops(SEEDS)),
                new MutatedInput("metro.json", Nature.TEXT, MutatedInputs::metro, MutatedInput.stops(SEEDS)));
    }

    private static void facilities(TinyCity city) {
        city.write("facilities.csv", """
                facility_id,class_code,facility_name,x_m,y_m
                a,park,公园,500500,3990500
                b,clinic,诊所,501500,3990500
                c,library,图书馆,502500,3991500
                d,primary_school,小学,503500,3991500
                """);
        city.replace("city.yaml", "file: facilities.parquet", "file: facilities.csv");
    }

    private static void map(TinyCity city) {
        try {
            new SmallMap()
                    .node(1, 500, 500, "amenity", "clinic", "name", "诊所")
                    .node(2, 1500, 500, "amenity", "library")
                    .corners(10, 2000, 500, 2400, 900)
                    .way(20, List.of(10L, 11L, 12L, 13L, 10L), "leisure", "park", "name", "公园")
                    .write(city.file("city.osm.pbf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        city.replace("city.yaml", "{file: facilities.parquet, crs: EPSG:4549}", "{file: city.osm.pbf}");
    }

    private static void metro(TinyCity city) {
        city.write("metro.json", """
                {"stations": [
                {"id": "s1", "name": "甲站", "lng": 120.005, "lat": 36.040},
                {"id": "s2", "name": "乙站", "lng": 120.020, "lat": 36.041},
                {"id": "s3", "name": "丙站", "lng": 120.035, "lat": 36.050}
                ]}
                """);
        city.replace(
                "city.yaml",
                "{file: stops.csv, format: stops-csv, crs: EPSG:4549}",
                "{file: metro.json, format: amap-metro, crs: EPSG:4490, mode: rail}");
    }

    private static void timetable(TinyCity city) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "stops.txt", """
                    stop_id,stop_name,stop_lat,stop_lon
                    a,甲,36.040,120.005
                    b,乙,36.045,120.020
                    c,丙,36.050,120.035
                    """);
            entry(zip, "routes.txt", "route_id,route_type\n1,3\n");
            entry(zip, "calendar.txt", """
                    service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                    w,1,1,1,1,1,0,0,20250101,20251231
                    """);
            entry(zip, "trips.txt", "route_id,service_id,trip_id\n1,w,t1\n1,w,t2\n");
            entry(zip, "stop_times.txt", """
                    trip_id,arrival_time,departure_time,stop_id,stop_sequence
                    t1,07:00:00,07:00:00,a,1
                    t1,07:10:00,07:10:00,b,2
                    t1,07:20:00,07:20:00,c,3
                    t2,08:00:00,08:00:00,a,1
                    t2,08:10:00,08:10:00,b,2
                    t2,08:20:00,08:20:00,c,3
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        city.write("gtfs.zip", bytes.toByteArray());
        city.replace(
                "city.yaml", "{file: stops.csv, format: stops-csv, crs: EPSG:4549}", "{file: gtfs.zip, format: gtfs}");
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
