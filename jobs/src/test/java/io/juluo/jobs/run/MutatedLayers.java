package io.juluo.jobs.run;

import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.GroundSource;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.jobs.run.MutatedInput.Reader;
import io.juluo.jobs.run.MutatedLayer.Becomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;

/** Every input that may be a layer of features, in every format for layers. */
final class MutatedLayers {
    static final Reader ZONES = reading -> MutatedInput.rows(
            ZoneSource.read(reading.spark(), reading.profile(), ZoneRegister.EMPTY, reading.issues()));
    private static final Reader GROUND = reading ->
            MutatedInput.rows(GroundSource.read(reading.spark(), reading.profile(), reading.issues(), reading.zones()));

    private MutatedLayers() {}

    /** The city has this layer already. */
    private static void asItIs(TinyCity city) {
        city.file("city.yaml");
    }

    static Stream<MutatedInput> all() {
        List<MutatedInput> all = new ArrayList<>();
        for (MutatedLayer layer : Stream.of(zones(), custom(), places(), ground())
                .flatMap(layers -> layers)
                .toList()) {
            for (String format : LayerFiles.FORMATS) {
                if (!layer.section().equals("transit[]") || !format.equals(FileFormat.CSV)) {
                    all.add(layer.in(format));
                }
            }
        }
        return all.stream();
    }

    private static Stream<MutatedLayer> zones() {
        String more = "  %s: {%%s}\nmain_city:";
        return Stream.of(
                new MutatedLayer(
                        "zones.district",
                        "districts",
                        MutatedLayers::asItIs,
                        "file: districts.geojson, crs: EPSG:4549",
                        "%s",
                        Becomes.ROWS,
                        ZONES),
                new MutatedLayer(
                        "zones.town",
                        "towns",
                        MutatedLayers::asItIs,
                        "file: towns.geojson, crs: EPSG:4549",
                        "%s",
                        Becomes.ROWS,
                        ZONES),
                new MutatedLayer(
                        "zones.city",
                        "outline",
                        city -> city.layer(
                                "outline.geojson", feature("\"name\":\"市\"", TinyCity.box(0, 0, 4000, 2000))),
                        "main_city:",
                        String.format(more, "city"),
                        Becomes.EVIDENCE,
                        ZONES),
                new MutatedLayer(
                        "zones.water",
                        "water",
                        city -> city.layer(
                                "water.geojson", feature("\"name\":\"湖\"", TinyCity.box(500, 500, 1500, 900))),
                        "main_city:",
                        String.format(more, "water"),
                        Becomes.EVIDENCE,
                        ZONES));
    }

    private static Stream<MutatedLayer> custom() {
        return Stream.of(new MutatedLayer(
                "zones.custom[]",
                "units",
                MutatedLayers::units,
                "main_city:",
                "  custom:\n    - {id: units, title: {zh: 单元, en: Units}, %s, code: code, name: name}\nmain_city:",
                Becomes.ROWS,
                ZONES));
    }

    private static Stream<MutatedLayer> places() {
        return Stream.of(
                new MutatedLayer(
                        "census.grid",
                        "cells",
                        MutatedLayers::cells,
                        "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}",
                        "{%s}",
                        Becomes.ROWS,
                        MutatedTables.GRID),
                new MutatedLayer(
                        "transit[]",
                        "stops",
                        city -> points(city, "stops", "\"stop_id\":\"s%1$d\",\"stop_name\":\"站%1$d\",\"mode\":\"bus\""),
                        "{file: stops.csv, format: stops-csv, crs: EPSG:4549}",
                        "{%s}",
                        Becomes.ROWS,
                        MutatedTables.STOPS),
                new MutatedLayer(
                        "facilities",
                        "services",
                        city -> points(city, "services", "\"key\":\"f%1$d\",\"class_code\":\"park\""),
                        "{file: facilities.parquet, crs: EPSG:4549}",
                        "{%s, columns: {facility_id: key}}",
                        Becomes.ROWS,
                        MutatedTables.FACILITIES),
                new MutatedLayer(
                        "crs_check.references[]",
                        "known",
                        city -> points(city, "known", "\"name\":\"站%1$d\""),
                        "limits:",
                        "crs_check: {references: [{%s, name: name}]}\nlimits:",
                        Becomes.EVIDENCE,
                        MutatedLayers::fit));
    }

    private static Stream<MutatedLayer> ground() {
        return Stream.of(
                ground("land", city -> city.layer("land.geojson", areas(TinyCity.box(100, 100, 3900, 1300)))),
                ground(
                        "built_up",
                        city -> city.layer(
                                "built_up.geojson",
                                areas(TinyCity.box(600, 600, 900, 900), TinyCity.box(2100, 1200, 2300, 1900)))),
                ground(
                        "streets",
                        city -> city.layer(
                                "streets.geojson",
                                areas(
                                        TinyCity.line(10, 400, 3990, 400),
                                        TinyCity.line(700, 20, 800, 900, 1100, 1900)))));
    }

    private static MutatedLayer ground(String key, Consumer<TinyCity> draw) {
        return new MutatedLayer(
                "ground." + key, key, draw, "limits:", "ground: {" + key + ": {%s}}\nlimits:", Becomes.GROUND, GROUND);
    }

    private static String[] areas(String... geometries) {
        return Arrays.stream(geometries)
                .map(geometry -> feature("\"name\":\"地\"", geometry))
                .toArray(String[]::new);
    }

    /** Four squares that lie across the borders of the towns and, two of them, across each other. */
    private static void units(TinyCity city) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int west = 200 + 900 * i;
            units.add(feature(
                    "\"code\":\"unit_" + i + "\",\"name\":\"单元" + i + "\"",
                    TinyCity.box(west, 500, west + (i == 0 ? 1100 : 800), 1500)));
        }
        city.layer("units.geojson", units.toArray(String[]::new));
    }

    /** Holds the zones against the references. */
    private static Stream<String> fit(MutatedInput.Reading reading) {
        reading.inputs()
                .fit(
                        reading.zones(),
                        reading.spark().createDataFrame(List.of(), CellTable.SPEC.schema()),
                        reading.spark().createDataFrame(List.of(), FacilityTable.SPEC.schema()),
                        Map.of(),
                        reading.issues());
        reading.issues().refuseIfErrors();
        return Stream.of(RowFactory.create().toString());
    }

    /** Eight squares of 1 km with as many people as the grid has on them. */
    private static void cells(TinyCity city) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int west = 1000 * (i % 4);
            int south = 1000 * (i / 4);
            cells.add(feature(
                    "\"cell_id\":\"c" + i + "\",\"population\":256.5",
                    TinyCity.box(west, south, west + 1000, south + 1000)));
        }
        city.layer("cells.geojson", cells.toArray(String[]::new));
    }

    /** Four points with these attributes, which may hold the point's number. */
    private static void points(TinyCity city, String name, String attributes) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            points.add(feature(
                    String.format(attributes, i),
                    "{\"type\":\"Point\",\"coordinates\":[" + (500_500 + 1000 * i) + ",3990500]}"));
        }
        city.layer(name + ".geojson", points.toArray(String[]::new));
    }

    private static String feature(String attributes, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + attributes + "},\"geometry\":" + geometry + "}";
    }
}
