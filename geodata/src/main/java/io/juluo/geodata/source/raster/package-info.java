/**
 * Rasters, block by block and in bounded memory. Where a raster lies and in which system is told by GeoTools; the values
 * are decoded here, because ImageIO's TIFF decoders fill what is cut off or damaged with zeros and say nothing, and a
 * zero is a number of people.
 */
@org.jspecify.annotations.NullMarked
package io.juluo.geodata.source.raster;
