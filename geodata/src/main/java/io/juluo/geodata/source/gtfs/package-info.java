/** Timetables in GTFS: stops with their modes, station entrances, headways. */
package io.juluo.geodata.source.gtfs;
