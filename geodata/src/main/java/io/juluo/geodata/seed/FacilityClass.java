package io.juluo.geodata.seed;

/**
 * A class of facilities and the service it counts as.
 *
 * @param classCode unique
 * @param service the service; empty for a class that is known and counts as none
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param osmKey OpenStreetMap key; empty where it has no settled tag
 * @param osmValue OpenStreetMap value
 * @param mark practice or verified
 * @param note what else is to be known
 */
public record FacilityClass(
        String classCode,
        String service,
        String nameZh,
        String nameEn,
        String osmKey,
        String osmValue,
        String mark,
        String note) {}
