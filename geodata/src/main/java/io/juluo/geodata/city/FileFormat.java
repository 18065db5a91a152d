package io.juluo.geodata.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a declared file is to be read.
 *
 * @param name format as city.yaml names it, such as geojson; where it says none, told by the file's name
 * @param layer table of a GeoPackage; null where the file has one only
 * @param encoding character set of a CSV or of a shapefile's attributes; null where the file tells it or is UTF-8
 * @param geometry column of the geometry in a CSV (WKT) or a GeoParquet file; null where it has its usual name
 * @param columns the file's column by our column's name, for those that are called otherwise
 */
public record FileFormat(
        String name,
        @Nullable String layer,
        @Nullable String encoding,
        @Nullable String geometry,
        Map<String, String> columns) {

    /** GeoJSON. */
    public static final String GEOJSON = "geojson";

    /** ESRI shapefile. */
    public static final String SHAPEFILE = "shapefile";

    /** OGC GeoPackage. */
    public static final String GEOPACKAGE = "geopackage";

    /** GeoParquet. */
    public static final String GEOPARQUET = "geoparquet";

    /** Comma-separated values, for polygons with a column of WKT. */
    public static final String CSV = "csv";

    /** Parquet of plain columns. */
    public static final String PARQUET = "parquet";

    /** GeoTIFF. */
    public static final String GEOTIFF = "geotiff";

    /** OpenStreetMap in Protocol Buffers. */
    public static final String OSM_PBF = "osm-pbf";

    /** General Transit Feed Specification. */
    public static final String GTFS = "gtfs";

    /** AMap's metro lines. */
    public static final String AMAP_METRO = "amap-metro";

    /** Route lines without stops. */
    public static final String CITYVEIN_ROUTES = "cityvein-routes";

    /** A table of stops, CSV or Parquet. */
    public static final String STOPS_TABLE = "stops-csv";

    /** Formats of layers of features. */
    static final List<String> VECTOR = List.of(GEOJSON, SHAPEFILE, GEOPACKAGE, GEOPARQUET, CSV);

    /** Formats that can name their own CRS, or always have the same. */
    private static final List<String> WITH_CRS =
            List.of(GEOJSON, SHAPEFILE, GEOPACKAGE, GEOPARQUET, GEOTIFF, OSM_PBF, GTFS);

    /** Formats of which a folder may be given: of part files, tiles or tables. */
    private static final List<String> OF_FOLDERS = List.of(PARQUET, GEOPARQUET, GEOTIFF, GTFS);

    private static final String SHP = ".shp";

    /** Of the layers only a shapefile is handed on as an archive; a timetable always says its format. */
    private static final String ZIP = ".zip";

    /** Formats by the end of a file's name, the longest first where one ends another. */
    private static final List<Map.Entry<String, String>> BY_ENDING = List.of(
            Map.entry(".geojson", GEOJSON),
            Map.entry(".json", GEOJSON),
            Map.entry(SHP, SHAPEFILE),
            Map.entry(ZIP, SHAPEFILE),
            Map.entry(".gpkg", GEOPACKAGE),
            Map.entry(".parquet", PARQUET),
            Map.entry(".csv", CSV),
            Map.entry(".csv.gz", CSV),
            Map.entry(".tif", GEOTIFF),
            Map.entry(".tiff", GEOTIFF),
            Map.entry(".osm.pbf", OSM_PBF));

    /** Keeps the columns from changing. */
    public FileFormat {
        columns = Map.copyOf(columns);
    }

    /** A format with nothing else to say. */
    public static FileFormat of(String name) {
        return new FileFormat(name, null, null, null, Map.of());
    }

    /** The column of the file that holds our column. */
    public String column(String ours) {
        return columns.getOrDefault(ours, ours);
    }

    /** Whether a file of this format can tell its CRS. */
    public static boolean tellsCrs(String name) {
        return WITH_CRS.contains(name);
    }

    /** The shapefile and those of its companions that are there: same name, another ending, small or capital. */
    static List<Path> shapefileParts(Path shp) {
        String name = String.valueOf(shp.getFileName());
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !name.toLowerCase(Locale.ROOT).endsWith(SHP)) {
            return List.of(shp);
        }
        String stem = name.substring(0, dot);
        Stream<Path> companions = Stream.of(".shx", ".dbf", ".prj", ".cpg")
                .flatMap(ending -> Stream.of(stem + ending, stem + ending.toUpperCase(Locale.ROOT)))
                .map(shp::resolveSibling)
                .filter(Files::isRegularFile);
        return Stream.concat(Stream.of(shp), companions).toList();
    }

    /** Whether a folder may stand for a file of this format. */
    static boolean mayBeFolder(String name) {
        return OF_FOLDERS.contains(name);
    }

    /** The format that the file's name tells, among those that may stand there; empty where it tells none of them. */
    static Optional<String> byName(String fileName, List<String> allowed) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return BY_ENDING.stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .filter(ending -> !ending.getKey().equals(ZIP) || !allowed.contains(GTFS))
                .map(Map.Entry::getValue)
                .map(format -> format.equals(PARQUET) && !allowed.contains(PARQUET) ? GEOPARQUET : format)
                .filter(allowed::contains)
                .findFirst();
    }
}
