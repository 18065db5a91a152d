/** Coordinate systems: WGS84, CGCS2000 and projected systems, GCJ-02, BD-09. */
package io.juluo.geodata.crs;
