package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say it is. A web page that was saved in place of a layer, or a table under another
 * format's name, is called so; bytes that are of no known format are left for the reader of the declared one to judge.
 */
final class FileHead {
    private static final int LENGTH = 512;

    /** A blob's length (4 bytes) and the tag and length of its header's first field stand before its type. */
    private static final int BEFORE_TYPE_OF_BLOB = 6;

    private static final String HTML = "HTML";
    private static final String XML = "XML";
    private static final String JSON = "JSON";
    private static final String PARQUET = "Parquet";
    private static final String SQLITE = "GeoPackage (SQLite)";
    private static final String TIFF = "TIFF";
    private static final String SHAPEFILE = "Shapefile";
    private static final String ZIP = "ZIP";
    private static final String GZIP = "GZIP";
    private static final String PBF = "OSM PBF";

    /** What each format begins with; text, which begins with anything, is not among them. */
    private static final Map<String, Set<String>> BEGINS = Map.ofEntries(
            Map.entry(FileFormat.GEOJSON, Set.of(JSON)),
            Map.entry(FileFormat.AMAP_METRO, Set.of(JSON)),
            Map.entry(FileFormat.CITYVEIN_ROUTES, Set.of(JSON)),
            Map.entry(FileFormat.SHAPEFILE, Set.of(SHAPEFILE, ZIP)),
            Map.entry(FileFormat.GEOPACKAGE, Set.of(SQLITE)),
            Map.entry(FileFormat.GEOPARQUET, Set.of(PARQUET)),
            Map.entry(FileFormat.PARQUET, Set.of(PARQUET)),
            Map.entry(FileFormat.GEOTIFF, Set.of(TIFF)),
            Map.entry(FileFormat.OSM_PBF, Set.of(PBF)),
            Map.entry(FileFormat.GTFS, Set.of(ZIP)),
            Map.entry(FileFormat.CSV, Set.of(JSON, GZIP)),
            Map.entry(FileFormat.STOPS_TABLE, Set.of(JSON, GZIP, PARQUET)));

    /** Signatures by their first bytes, each character one byte. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "PAR1", PARQUET,
            "SQLite format 3\0", SQLITE,
            "II*\0", TIFF,
            "MM\0*", TIFF,
            "II+\0", TIFF,
            "MM\0+", TIFF,
            "\0\0'\n", SHAPEFILE,
            "PK\u0003\u0004", ZIP,
            "\u001f\u008b", GZIP);

    private FileHead() {}

    /** Whether the file may be of its format; if it begins as one of another, an error is noted. */
    static boolean fits(InputFile file, IssueReport issues) {
        Path path = file.path();
        Set<String> expected = BEGINS.get(file.format().name());
        String found = Files.isDirectory(path) ? null : read(path);
        if (found == null || expected == null || expected.contains(found)) {
            return true;
        }
        Findings foreign = new Findings(
                "wrong_format",
                DeclaredFile.label(path),
                "the file is not of the format " + file.format().name() + " but begins as",
                found.equals(HTML)
                        ? "fetch the file itself; a web page was saved in its place"
                        : "name the right file, or correct its format in the profile");
        foreign.add(found).reportFile(Severity.ERROR, issues);
        return false;
    }

    /** The format that the first bytes tell; null where they tell none or cannot be read. */
    private static @Nullable String read(Path path) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LENGTH);
        } catch (IOException unreadable) { // its reader will say so
            return null;
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return head.startsWith("OSMHeader", BEFORE_TYPE_OF_BLOB) ? PBF : text(head);
    }

    private static @Nullable String text(String head) {
        String begin =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (List.of("<!doctype html", "<html").stream().anyMatch(begin::startsWith)) {
            return HTML;
        }
        if (begin.startsWith("<?xml")) {
            return begin.contains("<html") ? HTML : XML;
        }
        return begin.startsWith("{") || begin.startsWith("[") ? JSON : null;
    }
}
