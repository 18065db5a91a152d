package io.juluo.geodata.city;

import io.juluo.geodata.city.CityProfile.ZoneInput;

/**
 * A layer of zones of the planner's own (自定义分区): planning units, new towns, station areas, catchments.
 *
 * @param id slug of the layer, the parent_code of its zones
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param zones its file and attributes; where it has no attribute with a name, that of the code
 */
public record CustomLayer(String id, String nameZh, String nameEn, ZoneInput zones) {}
