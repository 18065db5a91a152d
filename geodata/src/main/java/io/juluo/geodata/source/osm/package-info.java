/** OpenStreetMap: facilities and stops by their tags, with the ground they stand on. */
package io.juluo.geodata.source.osm;
