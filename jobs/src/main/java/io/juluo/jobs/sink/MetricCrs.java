package io.juluo.jobs.sink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.referencing.CRS;

/**
 * The metric CRS as file formats ask for it. Coordinates are easting, northing.
 *
 * @param epsg its EPSG code
 * @param crs its definition
 */
record MetricCrs(int epsg, ProjectedCRS crs) {
    private static final String SCHEMA = "https://proj.org/schemas/v0.5/projjson.schema.json";
    private static final String TRANSVERSE_MERCATOR = "Transverse Mercator";
    private static final int TRANSVERSE_MERCATOR_EPSG = 9807;

    /** A parameter of the method under its two names. */
    private record Parameter(String ogc, String epsg, int code, String unit) {}

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("latitude_of_origin", "Latitude of natural origin", 8801, "degree"),
            new Parameter("central_meridian", "Longitude of natural origin", 8802, "degree"),
            new Parameter("scale_factor", "Scale factor at natural origin", 8805, "unity"),
            new Parameter("false_easting", "False easting", 8806, "metre"),
            new Parameter("false_northing", "False northing", 8807, "metre"));

    /** The CRS of a code such as EPSG:4549. */
    static MetricCrs of(String code) {
        try {
            if (code.matches("EPSG:\\d+") && CRS.decode(code, true) instanceof ProjectedCRS projected) {
                return new MetricCrs(Integer.parseInt(code.substring("EPSG:".length())), projected);
            }
        } catch (FactoryException e) {
            throw new IllegalArgumentException(code + " is not in the EPSG database", e);
        }
        throw new IllegalArgumentException(code + " is no projected CRS of the EPSG database");
    }

    String name() {
        return crs.getName().getCode();
    }

    /** Well-known text, version 1. */
    String wkt() {
        return crs.toWKT();
    }

    /**
     * PROJJSON, which GeoParquet asks for. Written for the projection that metric CRSs of cities have (Gauss-Krüger and
     * UTM are Transverse Mercator); empty for others, where the file then says that it does not tell its CRS.
     */
    Optional<String> projJson() {
        if (!crs.getConversionFromBase().getMethod().getName().getCode().equals(TRANSVERSE_MERCATOR)) {
            return Optional.empty();
        }
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("$schema", SCHEMA).put("type", "ProjectedCRS").put("name", name());
        base(json.putObject("base_crs"));
        conversion(json.putObject("conversion"));
        ObjectNode system = json.putObject("coordinate_system").put("subtype", "Cartesian");
        ArrayNode axes = system.putArray("axis");
        axis(axes.addObject(), "Easting", "E", "east", "metre");
        axis(axes.addObject(), "Northing", "N", "north", "metre");
        id(json, epsg);
        return Optional.of(json.toString());
    }

    private void base(ObjectNode json) {
        GeographicCRS base = (GeographicCRS) crs.getBaseCRS();
        Ellipsoid shape = base.getDatum().getEllipsoid();
        json.put("name", base.getName().getCode());
        ObjectNode datum = json.putObject("datum").put("type", "GeodeticReferenceFrame");
        datum.put("name", base.getDatum().getName().getCode());
        datum.putObject("ellipsoid")
                .put("name", shape.getName().getCode())
                .put("semi_major_axis", shape.getSemiMajorAxis())
                .put("inverse_flattening", shape.getInverseFlattening());
        ObjectNode system = json.putObject("coordinate_system").put("subtype", "ellipsoidal");
        ArrayNode axes = system.putArray("axis");
        axis(axes.addObject(), "Geodetic latitude", "Lat", "north", "degree");
        axis(axes.addObject(), "Geodetic longitude", "Lon", "east", "degree");
        base.getIdentifiers().stream()
                .filter(id -> id.getCodeSpace().equals("EPSG"))
                .findFirst()
                .ifPresent(id -> id(json, Integer.parseInt(id.getCode())));
    }

    private void conversion(ObjectNode json) {
        json.put("name", crs.getConversionFromBase().getName().getCode());
        id(json.putObject("method").put("name", TRANSVERSE_MERCATOR), TRANSVERSE_MERCATOR_EPSG);
        ArrayNode parameters = json.putArray("parameters");
        for (Parameter parameter : PARAMETERS) {
            ObjectNode one = parameters.addObject().put("name", parameter.epsg());
            one.put("value", value(parameter.ogc())).put("unit", parameter.unit());
            id(one, parameter.code());
        }
    }

    private double value(String ogcName) {
        for (GeneralParameterValue value :
                crs.getConversionFromBase().getParameterValues().values()) {
            if (value instanceof ParameterValue<?> number
                    && value.getDescriptor().getName().getCode().equals(ogcName)) {
                return number.doubleValue();
            }
        }
        throw new IllegalStateException(name() + " has no " + ogcName);
    }

    private static void axis(ObjectNode json, String name, String abbreviation, String direction, String unit) {
        json.put("name", name).put("abbreviation", abbreviation);
        json.put("direction", direction).put("unit", unit);
    }

    private static void id(ObjectNode json, int code) {
        json.putObject("id").put("authority", "EPSG").put("code", code);
    }
}
