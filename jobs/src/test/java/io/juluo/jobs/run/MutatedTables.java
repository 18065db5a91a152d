package io.juluo.jobs.run;

import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.source.ChecksumManifest;
import io.juluo.geodata.source.StopReading;
import io.juluo.jobs.run.MutatedInput.Promise;
import io.juluo.jobs.run.MutatedInput.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Every input that is a table, and the lists beside the inputs. */
final class MutatedTables {
    static final Path SEED_FILES = Path.of("../seeds");
    static final Seeds SEEDS = Seeds.load(SEED_FILES, null);

    static final Reader GRID =
            reading -> MutatedInput.rows(reading.inputs().cells(SEEDS, reading.zones(), reading.issues()));
    static final Reader FACILITIES =
            reading -> MutatedInput.rows(reading.inputs().facilities(SEEDS, reading.zones(), reading.issues()));
    static final Reader STOPS = reading -> MutatedInput.rows(
            reading.inputs().stops(SEEDS, reading.zones(), reading.issues()).stops());

    /** Stops and how often something leaves there. */
    static final Reader TIMETABLE = reading -> {
        StopReading stops = reading.inputs().stops(SEEDS, reading.zones(), reading.issues());
        return Stream.concat(MutatedInput.rows(stops.stops()), MutatedInput.rows(stops.headways()));
    };

    private static final Reader FLOWS = reading -> MutatedInput.rows(
            reading.inputs().flows(SEEDS, reading.zones(), reading.issues()).flows());

    private MutatedTables() {}

    /** The city has this input already. */
    private static void asItIs(TinyCity city) {
        city.file("city.yaml");
    }

    static Stream<MutatedInput> all() {
        return Stream.of(peopleAndFlows(), places(), lists()).flatMap(inputs -> inputs);
    }

    private static Stream<MutatedInput> peopleAndFlows() {
        return Stream.of(
                new MutatedInput(
                        "census.grid parquet", List.of("grid.parquet"), Promise.VALUES, MutatedTables::asItIs, GRID),
                new MutatedInput("census.grid csv", List.of("grid.csv"), Promise.RECORDS, MutatedTables::cells, GRID),
                new MutatedInput(
                        "flows parquet", List.of("flows.parquet"), Promise.VALUES, MutatedTables::asItIs, FLOWS),
                new MutatedInput("flows csv", List.of("flows.csv"), Promise.RECORDS, MutatedTables::flows, FLOWS),
                new MutatedInput("flows csv", List.of("flows.csv.gz"), Promise.VALUES, MutatedTables::packed, FLOWS));
    }

    private static Stream<MutatedInput> places() {
        return Stream.of(
                new MutatedInput(
                        "facilities parquet",
                        List.of("facilities.parquet"),
                        Promise.VALUES,
                        MutatedTables::asItIs,
                        FACILITIES),
                new MutatedInput(
                        "facilities csv",
                        List.of("facilities.csv"),
                        Promise.RECORDS,
                        MutatedTables::facilities,
                        FACILITIES),
                new MutatedInput(
                        "transit[] stops-csv", List.of("stops.csv"), Promise.RECORDS, MutatedTables::asItIs, STOPS),
                new MutatedInput(
                        "transit[] stops-csv",
                        List.of("facilities.parquet"),
                        Promise.VALUES,
                        city -> city.replace(
                                "city.yaml",
                                "{file: stops.csv, format: stops-csv, crs: EPSG:4549}",
                                "{file: facilities.parquet, format: stops-csv, crs: EPSG:4549, mode: bus,"
                                        + " columns: {stop_id: facility_id, stop_name: class_code}}"),
                        STOPS));
    }

    private static Stream<MutatedInput> lists() {
        return Stream.of(
                new MutatedInput(
                        "zones.district.code_lookup csv",
                        List.of("codes.csv"),
                        Promise.ROWS,
                        city -> codes(city, "name,code\n西区,990901\n东区,990902\n", "district", "code: code", "[name]"),
                        MutatedLayers.ZONES),
                new MutatedInput(
                        "zones.town.code_lookup csv",
                        List.of("codes.csv"),
                        Promise.ROWS,
                        city -> codes(city, """
                                parent,name,code
                                990901,镇1001,990901001
                                990901,镇1002,990901002
                                990902,镇2001,990902001
                                990902,镇2002,990902002
                                """, "town", "code: code", "[parent, name]"),
                        MutatedLayers.ZONES),
                new MutatedInput(
                        "targets csv",
                        List.of("targets.csv"),
                        Promise.RECORDS,
                        MutatedTables::targets,
                        reading -> Seeds.load(SEED_FILES, reading.profile().targetsFile()).targets().stream()
                                .map(Object::toString)),
                new MutatedInput(
                        "checksums csv",
                        List.of(MutationTrial.CHECKSUMS),
                        Promise.VALUES,
                        MutatedTables::asItIs,
                        reading -> {
                            ChecksumManifest.check(reading.profile(), reading.issues());
                            reading.issues().refuseIfErrors();
                            return Stream.of("every file is as it was");
                        }));
    }

    private static void cells(TinyCity city) {
        StringBuilder csv = new StringBuilder("cell_id,x_m,y_m,population\n");
        for (int i = 0; i < TinyCity.CELLS; i++) {
            csv.append("cell_" + i + "," + (500_125 + 250 * (i % 16)) + "," + (3_990_125 + 250 * (i / 16)) + ",16.5\n");
        }
        city.write("grid.csv", csv.toString());
        city.replace("city.yaml", "file: grid.parquet", "file: grid.csv");
    }

    private static void flows(TinyCity city) {
        city.write("flows.csv", flows());
        city.replace("city.yaml", "file: flows.parquet", "file: flows.csv");
    }

    private static String flows() {
        String[] towns = {TinyCity.WEST_SOUTH, TinyCity.WEST_NORTH, TinyCity.EAST_SOUTH, TinyCity.EAST_NORTH};
        StringBuilder csv = new StringBuilder("home_code,work_code,commuters,sample_devices\n");
        for (String home : towns) {
            for (String work : towns) {
                csv.append(home + "," + work + "," + TinyCity.COMMUTERS_A_FLOW + ",32\n");
            }
        }
        return csv.toString();
    }

    private static void packed(TinyCity city) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(flows().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        city.write("flows.csv.gz", bytes.toByteArray());
        city.replace("city.yaml", "file: flows.parquet", "file: flows.csv.gz");
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

    private static void codes(TinyCity city, String table, String level, String code, String by) {
        city.write("codes.csv", table);
        String layer = "file: " + level + "s.geojson, crs: EPSG:4549, ";
        city.replace("city.yaml", layer + code, layer + "code_lookup: {file: codes.csv, by: " + by + ", take: code}");
    }

    private static void targets(TinyCity city) {
        city.write(
                "targets.csv",
                "target_id,area,zone_level,zone_code,zone_name_zh,theme,indicator_zh,definition_id,service,comparator,"
                        + "target_value,target_value_high,unit,tolerance,target_year,year_basis,base_value,base_year,"
                        + "mark,source_id,chapter,section,note\n"
                        + "tiny_residents_2025,tiny,city,990900,微城市,population,全市常住人口,usual_residents,,at_least,"
                        + "2048,,persons,,2025,stated,1024,2020,verified,000,2,3,\n"
                        + "tiny_residents_2035,tiny,city,990900,微城市,population,全市常住人口,usual_residents,,about,"
                        + "4096,,persons,64,2035,stated,1024,2020,verified,000,2,3,a note\n");
        city.replace("city.yaml", "limits:", "targets: targets.csv\nlimits:");
    }
}
