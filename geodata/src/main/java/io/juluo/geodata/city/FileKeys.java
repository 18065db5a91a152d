package io.juluo.geodata.city;

import static io.juluo.geodata.city.Key.optional;
import static io.juluo.geodata.city.Key.required;
import static io.juluo.geodata.city.Key.standard;

import io.juluo.geodata.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keys that say where a file lies, what it is and how it is read; the same for every input. */
final class FileKeys {
    /** Any layer of features. */
    static final List<String> VECTOR = FileFormat.VECTOR;

    /** Population grids. */
    static final List<String> GRID = and(FileFormat.PARQUET, FileFormat.GEOTIFF);

    /** Facilities. */
    static final List<String> FACILITIES = and(FileFormat.PARQUET, FileFormat.OSM_PBF);

    /** Tables without a place. */
    static final List<String> TABLE = List.of(FileFormat.PARQUET, FileFormat.CSV);

    /** Stops. */
    static final List<String> TRANSIT = Stream.concat(
                    Stream.of(
                            FileFormat.AMAP_METRO,
                            FileFormat.CITYVEIN_ROUTES,
                            FileFormat.STOPS_TABLE,
                            FileFormat.GTFS,
                            FileFormat.OSM_PBF),
                    VECTOR.stream().filter(format -> !format.equals(FileFormat.CSV)))
            .toList();

    private static final String ENCODING_DOC =
            "Character set of a CSV, or of a shapefile's attributes without .cpg; where it is absent, UTF-8 or what the"
                    + " file tells";

    private FileKeys() {}

    private static List<String> and(String... more) {
        return Stream.concat(Stream.of(more), VECTOR.stream()).toList();
    }

    /** Where the file lies and what its figures rest on. */
    static List<Key> place(String section, List<String> formats) {
        return List.of(
                required(section + ".file", KeyType.FILE, "File name" + folders(formats)),
                optional(
                        section + ".obtain",
                        KeyType.TEXT,
                        "Where such data is to be had and under which licence; told when the file is missing"),
                standard(
                        section + ".synthetic",
                        KeyType.FLAG,
                        "false",
                        "Whether the file was made by a generator; one that is not there is made at first use, into the cache"),
                standard(
                        section + ".derived",
                        KeyType.FLAG,
                        "false",
                        "Whether the file was computed from something observed"));
    }

    /** What folders may stand for a file of one of those formats. */
    private static String folders(List<String> formats) {
        List<String> folders = new ArrayList<>();
        if (formats.contains(FileFormat.GEOTIFF)) {
            folders.add("the tiles of a raster (.tif, all of one grid)");
        }
        if (formats.contains(FileFormat.PARQUET) || formats.contains(FileFormat.GEOPARQUET)) {
            folders.add("the part files of a Parquet table");
        }
        if (formats.contains(FileFormat.GTFS)) {
            folders.add("the tables of a GTFS feed");
        }
        return folders.isEmpty() ? "" : ", or, with its format, a folder of " + String.join(", or of ", folders);
    }

    /** A CSV that is nothing else. */
    static List<Key> csv(String section) {
        List<Key> keys = new ArrayList<>(place(section, List.of(FileFormat.CSV)));
        keys.add(encoding(section));
        return keys;
    }

    /** A file of one of several formats; told by its name where it does not say. */
    static List<Key> layer(String section, List<String> formats) {
        List<Key> keys = new ArrayList<>(place(section, formats));
        keys.add(optional(
                section + ".format",
                KeyType.oneOf(formats.toArray(String[]::new)),
                "Format of the file; where it is absent, told by the end of its name (.zip is a shapefile)"));
        keys.addAll(reading(section));
        return keys;
    }

    /** What a layer needs beyond its format. */
    static List<Key> reading(String section) {
        return List.of(
                optional(
                        section + ".crs",
                        KeyType.LAYER_CRS,
                        "Coordinate system of the file; it wins over what the file says itself. Where it is absent, what"
                                + " the file says"),
                optional(section + ".layer", KeyType.TEXT, "Layer of a GeoPackage that has several"),
                encoding(section),
                optional(
                        section + ".geometry",
                        KeyType.TEXT,
                        "Column of the geometry: of WKT in a CSV, of a GeoParquet file with several"));
    }

    /** Our columns that the file calls otherwise. */
    static Key columns(String section, TableSpec table) {
        return optional(
                section + ".columns",
                KeyType.columnsOf(table),
                "Columns or attributes that the file calls otherwise: our name, then the file's");
    }

    private static Key encoding(String section) {
        return optional(section + ".encoding", KeyType.oneOf("UTF-8", "GBK", "GB18030"), ENCODING_DOC);
    }
}
