package io.juluo.geodata.source.fit;

import org.locationtech.jts.geom.Geometry;

/**
 * A polygon or line of a layer.
 *
 * @param label how issues call it, such as a zone's code and name
 * @param geometry in the metric CRS
 */
public record Outline(String label, Geometry geometry) {}
