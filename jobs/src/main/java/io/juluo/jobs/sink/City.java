package io.juluo.jobs.sink;

/**
 * The study area as outputs name it.
 *
 * @param area slug
 * @param code administrative division code of the city
 * @param nameZh name in Chinese
 * @param metricCrs projected CRS of all geometry, such as EPSG:4549
 */
public record City(String area, String code, String nameZh, String metricCrs) {}
