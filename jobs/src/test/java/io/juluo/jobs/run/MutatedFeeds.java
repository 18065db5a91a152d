package io.juluo.jobs.run;

import io.juluo.geodata.Gdal;
import io.juluo.geodata.source.osm.SmallMap;
import io.juluo.jobs.run.MutatedInput.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Every input in a format of its own: rasters, maps, timetables, lines, archives. */
final class MutatedFeeds {
    private static final String STOPS = "{file: stops.csv, format: stops-csv, crs: EPSG:4549}";
    private static final Map<String, String> TIMETABLE = new TreeMap<>(Map.of(
            "stops.txt", """
                    stop_id,stop_name,stop_lat,stop_lon
                    a,甲,36.040,120.005
                    b,乙,36.045,120.020
                    c,丙,36.050,120.035
                    """,
            "routes.txt", "route_id,route_type\n1,3\n",
            "calendar.txt", """
                    service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                    w,1,1,1,1,1,0,0,20250101,20251231
                    """,
            "calendar_dates.txt", "service_id,date,exception_type\nw,20250630,1\n",
            "trips.txt", "route_id,service_id,trip_id\n1,w,t1\n1,w,t2\n",
            "frequencies.txt", "trip_id,start_time,end_time,headway_secs\nt2,08:00:00,09:00:00,600\n",
            "stop_times.txt", """
                    trip_id,arrival_time,departure_time,stop_id,stop_sequence
                    t1,07:00:00,07:00:00,a,1
                    t1,07:10:00,07:10:00,b,2
                    t1,07:20:00,07:20:00,c,3
                    t2,08:00:00,08:00:00,a,1
                    t2,08:10:00,08:10:00,b,2
                    t2,08:20:00,08:20:00,c,3
                    """));

    private MutatedFeeds() {}

    static Stream<MutatedInput> all() {
        return Stream.of(rasters(), maps(), stops(), archives()).flatMap(inputs -> inputs);
    }

    private static Stream<MutatedInput> rasters() {
        return Stream.of(
                new MutatedInput(
                        "census.grid geotiff",
                        List.of("packed.tif"),
                        Promise.ROWS,
                        city -> raster(city, "packed.tif", "-co", "COMPRESS=DEFLATE"),
                        MutatedTables.GRID),
                new MutatedInput(
                        "census.grid geotiff",
                        List.of("tiled.tif"),
                        Promise.ROWS,
                        city -> raster(
                                city, "tiled.tif", "-co", "TILED=YES", "-co", "BLOCKXSIZE=16", "-co", "BLOCKYSIZE=16"),
                        MutatedTables.GRID));
    }

    /** 16 columns and 8 rows of 16.5 people, from an ASCII grid by GDAL. */
    private static void raster(TinyCity city, String file, String... options) {
        String row = "16.5 ".repeat(16).strip() + "\n";
        city.write(
                "grid.asc",
                "ncols 16\nnrows 8\nxllcorner 500000\nyllcorner 3990000\ncellsize 250\nNODATA_value -9999\n"
                        + row.repeat(8));
        String[] whole = Stream.concat(Stream.of("-q", "-a_srs", "EPSG:4549", "grid.asc", file), Stream.of(options))
                .toArray(String[]::new);
        Gdal.run(city.file(".").normalize(), "gdal_translate", whole);
        city.replace("city.yaml", "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}", "{file: " + file + "}");
    }

    private static Stream<MutatedInput> maps() {
        return Stream.of(
                new MutatedInput(
                        "facilities osm-pbf",
                        List.of("city.osm.pbf"),
                        Promise.VALUES,
                        city -> {
                            map(city);
                            city.replace(
                                    "city.yaml", "{file: facilities.parquet, crs: EPSG:4549}", "{file: city.osm.pbf}");
                        },
                        MutatedTables.FACILITIES),
                new MutatedInput(
                        "transit[] osm-pbf",
                        List.of("city.osm.pbf"),
                        Promise.VALUES,
                        city -> {
                            map(city);
                            city.replace("city.yaml", STOPS, "{file: city.osm.pbf, format: osm-pbf}");
                        },
                        MutatedTables.STOPS));
    }

    private static void map(TinyCity city) {
        try {
            new SmallMap()
                    .node(1, 500, 500, "amenity", "clinic", "name", "诊所")
                    .node(2, 1500, 500, "amenity", "library")
                    .node(3, 1000, 500, "highway", "bus_stop", "name", "甲站")
                    .node(4, 3000, 500, "railway", "station", "name", "乙站")
                    .corners(10, 2000, 500, 2400, 900)
                    .way(20, List.of(10L, 11L, 12L, 13L, 10L), "leisure", "park", "name", "公园")
                    .write(city.file("city.osm.pbf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MutatedInput> stops() {
        return Stream.of(
                new MutatedInput(
                        "transit[] amap-metro",
                        List.of("metro.json"),
                        Promise.RECORDS,
                        MutatedFeeds::metro,
                        MutatedTables.STOPS),
                new MutatedInput(
                        "transit[] cityvein-routes",
                        List.of("routes.data"),
                        Promise.NOTHING,
                        MutatedFeeds::routes,
                        MutatedTables.STOPS),
                new MutatedInput(
                        "transit[] gtfs",
                        List.of("gtfs.zip"),
                        Promise.VALUES,
                        city -> {
                            city.write("gtfs.zip", zip(TIMETABLE));
                            city.replace("city.yaml", STOPS, "{file: gtfs.zip, format: gtfs}");
                        },
                        MutatedTables.TIMETABLE),
                new MutatedInput(
                        "transit[] gtfs",
                        TIMETABLE.keySet().stream().map("gtfs/"::concat).toList(),
                        Promise.NOTHING,
                        city -> {
                            TIMETABLE.forEach((name, text) -> write(city, "gtfs/" + name, text));
                            city.replace("city.yaml", STOPS, "{file: gtfs, format: gtfs}");
                        },
                        MutatedTables.TIMETABLE));
    }

    private static void metro(TinyCity city) {
        city.write("metro.json", """
                {"stations": [
                {"id": "s1", "name": "甲站", "lng": 120.005, "lat": 36.040},
                {"id": "s2", "name": "乙站", "lng": 120.020, "lat": 36.041},
                {"id": "s3", "name": "丙站", "lng": 120.035, "lat": 36.050}
                ]}
                """);
        city.replace("city.yaml", STOPS, "{file: metro.json, format: amap-metro, crs: EPSG:4490, mode: rail}");
    }

    private static void routes(TinyCity city) {
        city.write(
                "routes.data",
                "[[530,2230,120.005,36.04,0.01,0.001,0.01,-0.001],\n[600,2200,120.01,36.045,0.012,0.002]]\n");
        city.replace(
                "city.yaml",
                STOPS,
                "{file: routes.data, format: cityvein-routes, crs: EPSG:4490, mode: bus, derive_stops_every_m: 500}");
    }

    /** What may be given packed, or as a folder of parts. */
    private static Stream<MutatedInput> archives() {
        return Stream.of(
                new MutatedInput(
                        "zones.town shapefile",
                        List.of("towns.zip"),
                        Promise.VALUES,
                        city -> {
                            LayerFiles.write(city, "towns", "shapefile");
                            Map<String, byte[]> parts = new TreeMap<>();
                            LayerFiles.of("towns", "shapefile").forEach(part -> parts.put(part, city.bytes(part)));
                            city.write("towns.zip", zipped(parts));
                            city.replace(
                                    "city.yaml",
                                    "file: towns.geojson, crs: EPSG:4549",
                                    "file: towns.zip, format: shapefile");
                        },
                        MutatedLayers.ZONES),
                new MutatedInput(
                        "flows parquet",
                        List.of("od/part-0.parquet", "od/part-1.parquet"),
                        Promise.VALUES,
                        city -> {
                            for (int part = 0; part < 2; part++) {
                                int own = part;
                                city.flows(rows -> rows.subList(8 * (1 - own), 8 * (1 - own) + 8)
                                        .clear());
                                write(city, "od/part-" + part + ".parquet", city.bytes("flows.parquet"));
                            }
                            city.replace("city.yaml", "{file: flows.parquet}", "{file: od, format: parquet}");
                        },
                        reading -> MutatedInput.rows(reading.inputs()
                                .flows(MutatedTables.SEEDS, reading.zones(), reading.issues())
                                .flows())));
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(TinyCity city, String file, String text) {
        write(city, file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(TinyCity city, String file, byte[] bytes) {
        try {
            Files.createDirectories(city.file(file).resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        city.write(file, bytes);
    }
}
