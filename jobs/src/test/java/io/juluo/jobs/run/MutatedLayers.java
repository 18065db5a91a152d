package io.juluo.jobs.run;

import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.FacilityTable;
import io.juluo.jobs.run.MutatedInput.Promise;
import io.juluo.jobs.run.MutatedInput.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;

/** Every input that may be a layer of features, in every format for layers. */
final class MutatedLayers {
    static final Reader ZONES = reading -> MutatedInput.rows(
            ZoneSource.read(reading.spark(), reading.profile(), ZoneRegister.EMPTY, reading.issues()));

    private MutatedLayers() {}

    /** The city has this layer already. */
    private static void asItIs(TinyCity city) {
        city.file("city.yaml");
    }

    /**
     * A section of city.yaml that takes a layer.
     *
     * @param name name of the layer's file, without its ending
     * @param draw draws it as GeoJSON
     * @param piece what stands in the tiny city's profile
     * @param replacement what stands there instead, with %s for the file
     * @param rowsOfIt whether each feature becomes a row; otherwise the layer is only held against others
     */
    private record Layer(
            String section,
            String name,
            Consumer<TinyCity> draw,
            String piece,
            String replacement,
            boolean rowsOfIt,
            Reader reader) {
        MutatedInput in(String format) {
            Consumer<TinyCity> make = city -> {
                draw.accept(city);
                LayerFiles.write(city, name, format);
                city.replace("city.yaml", piece, String.format(replacement, LayerFiles.keys(name, format)));
            };
            return new MutatedInput(section + " " + format, LayerFiles.of(name, format), promise(format), make, reader);
        }

        private Promise promise(String format) {
            if (!rowsOfIt || format.equals(FileFormat.GEOPARQUET)) {
                return Promise.VALUES;
            }
            return format.equals(FileFormat.GEOJSON) || format.equals(FileFormat.CSV) ? Promise.RECORDS : Promise.ROWS;
        }
    }

    static Stream<MutatedInput> all() {
        List<MutatedInput> all = new ArrayList<>();
        for (Layer layer : Stream.concat(zones(), places()).toList()) {
            for (String format : LayerFiles.FORMATS) {
                if (!layer.section().equals("transit[]") || !format.equals(FileFormat.CSV)) {
                    all.add(layer.in(format));
                }
            }
        }
        return all.stream();
    }

    private static Stream<Layer> zones() {
        String more = "  %s: {%%s}\nmain_city:";
        return Stream.of(
                new Layer(
                        "zones.district",
                        "districts",
                        MutatedLayers::asItIs,
                        "file: districts.geojson, crs: EPSG:4549",
                        "%s",
                        true,
                        ZONES),
                new Layer(
                        "zones.town",
                        "towns",
                        MutatedLayers::asItIs,
                        "file: towns.geojson, crs: EPSG:4549",
                        "%s",
                        true,
                        ZONES),
                new Layer(
                        "zones.city",
                        "outline",
                        city -> city.layer(
                                "outline.geojson", feature("\"name\":\"市\"", TinyCity.box(0, 0, 4000, 2000))),
                        "main_city:",
                        String.format(more, "city"),
                        false,
                        ZONES),
                new Layer(
                        "zones.water",
                        "water",
                        city -> city.layer(
                                "water.geojson", feature("\"name\":\"湖\"", TinyCity.box(500, 500, 1500, 900))),
                        "main_city:",
                        String.format(more, "water"),
                        false,
                        ZONES));
    }

    private static Stream<Layer> places() {
        return Stream.of(
                new Layer(
                        "census.grid",
                        "cells",
                        MutatedLayers::cells,
                        "{file: grid.parquet, crs: EPSG:4549, cell_m: 250}",
                        "{%s}",
                        true,
                        MutatedTables.GRID),
                new Layer(
                        "transit[]",
                        "stops",
                        city -> points(city, "stops", "\"stop_id\":\"s%1$d\",\"stop_name\":\"站%1$d\",\"mode\":\"bus\""),
                        "{file: stops.csv, format: stops-csv, crs: EPSG:4549}",
                        "{%s}",
                        true,
                        MutatedTables.STOPS),
                new Layer(
                        "facilities",
                        "services",
                        city -> points(city, "services", "\"key\":\"f%1$d\",\"class_code\":\"park\""),
                        "{file: facilities.parquet, crs: EPSG:4549}",
                        "{%s, columns: {facility_id: key}}",
                        true,
                        MutatedTables.FACILITIES),
                new Layer(
                        "crs_check.references[]",
                        "known",
                        city -> points(city, "known", "\"name\":\"站%1$d\""),
                        "limits:",
                        "crs_check: {references: [{%s, name: name}]}\nlimits:",
                        false,
                        MutatedLayers::fit));
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
