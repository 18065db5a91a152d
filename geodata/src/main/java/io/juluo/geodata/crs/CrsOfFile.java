package io.juluo.geodata.crs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;

/**
 * The coordinate system that a file says its coordinates are in: as WKT in a .prj, as a name in GeoJSON, as PROJJSON in
 * GeoParquet. Coordinates are taken east first whatever order the EPSG register gives, as all vector formats in use do.
 *
 * @param name the system as {@link Crs} knows it, such as EPSG:4549; null where the file says none or one that cannot
 *     be found in the EPSG register
 * @param written what the file says, in short; null where it says none
 * @param byStandard whether the file itself says nothing and the system follows from its format
 */
public record CrsOfFile(@Nullable String name, @Nullable String written, boolean byStandard) {
    private static final CrsOfFile NONE = new CrsOfFile(null, null, false);

    /** EPSG:4549, urn:ogc:def:crs:EPSG::4549, urn:ogc:def:crs:EPSG:9.8:4549, http://www.opengis.net/def/crs/EPSG/0/4549. */
    private static final Pattern EPSG = Pattern.compile("(?i).*\\bEPSG(?::|/)(?:[0-9.]*(?::|/))?([0-9]{4,6})(?:\\.0)?");

    private static final Pattern CRS84 = Pattern.compile("(?i)(.*\\b(OGC|CRS)(:|/)([0-9.]*(:|/))?)?CRS84");

    /** The identifier at the end of a text in the newer WKT, which GeoTools does not read: ID["EPSG",4549]]. */
    private static final Pattern LAST_ID = Pattern.compile("(?s).*ID\\[\"EPSG\",\\s*([0-9]{4,6})\\]\\s*\\]\\s*");

    private static final Pattern TITLE = Pattern.compile("\\s*[A-Za-z_]+\\[\"([^\"]{0,120})\".*", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 80;
    private static final Map<String, Optional<Integer>> FOUND = new ConcurrentHashMap<>();

    /** The file says nothing. */
    public static CrsOfFile none() {
        return NONE;
    }

    /** The file says nothing; its format has that system by its standard. */
    public static CrsOfFile byStandard(String name) {
        return new CrsOfFile(name, null, true);
    }

    /** The system of a code in a register: EPSG 4549, OGC CRS84. */
    public static CrsOfFile ofCode(String authority, String code) {
        return ofName(authority + ":" + code);
    }

    /** The system of a name or an identifier; none where it is blank. */
    public static CrsOfFile ofName(String text) {
        String written = text.strip();
        if (written.isEmpty()) {
            return NONE;
        }
        Matcher epsg = EPSG.matcher(written);
        if (epsg.matches()) {
            return known("EPSG:" + epsg.group(1), written);
        }
        return CRS84.matcher(written).matches() ? known(Crs.WGS84, written) : unmapped(written);
    }

    /** The system of a well-known text, as GDAL or ESRI write it; none where it is blank. */
    public static CrsOfFile ofWkt(String wkt) {
        if (wkt.isBlank()) {
            return NONE;
        }
        Matcher title = TITLE.matcher(wkt);
        String written = title.matches() ? title.group(1) : wkt.strip();
        Matcher id = LAST_ID.matcher(wkt);
        if (id.matches()) {
            return known("EPSG:" + id.group(1), written);
        }
        return lookUp(wkt).map(code -> known("EPSG:" + code, written)).orElseGet(() -> unmapped(written));
    }

    /** The system of a PROJJSON object; none where it is null. */
    public static CrsOfFile ofProjJson(JsonNode projJson) {
        if (projJson.isNull()) {
            return NONE;
        }
        JsonNode id = projJson.path("id");
        String name = projJson.path("name").asText("a PROJJSON object without a name");
        return id.has("authority") && id.has("code")
                ? ofCode(id.get("authority").asText(), id.get("code").asText())
                : unmapped(name);
    }

    /** A search through the whole register takes seconds where nothing is found. */
    private static Optional<Integer> lookUp(String wkt) {
        return FOUND.computeIfAbsent(wkt, CrsOfFile::search);
    }

    private static Optional<Integer> search(String wkt) {
        try {
            return Optional.ofNullable(CRS.lookupEpsgCode(CRS.parseWKT(wkt), true));
        } catch (FactoryException | RuntimeException notReadable) {
            return Optional.empty(); // GeoTools' parser ends in various unchecked exceptions on broken text
        }
    }

    private static CrsOfFile known(String name, String written) {
        return Crs.isKnown(name) ? new CrsOfFile(name, shortened(written), false) : unmapped(written);
    }

    private static CrsOfFile unmapped(String written) {
        return new CrsOfFile(null, shortened(written), false);
    }

    private static String shortened(String written) {
        String line = written.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "...";
    }
}
