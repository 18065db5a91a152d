/** What must hold of zone polygons, one by one and against each other, before people are counted in them. */
package io.juluo.geodata.source.zone;
