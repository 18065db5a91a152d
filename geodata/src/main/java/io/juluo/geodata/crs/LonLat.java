package io.juluo.geodata.crs;

/**
 * A geographic position.
 *
 * @param lon longitude in degrees, east positive
 * @param lat latitude in degrees, north positive
 */
public record LonLat(double lon, double lat) {
    LonLat plus(double dLon, double dLat) {
        return new LonLat(lon + dLon, lat + dLat);
    }
}
