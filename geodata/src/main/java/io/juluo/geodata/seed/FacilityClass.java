package io.juluo.geodata.seed;

/**
 * A class of facilities and the service it counts as.
 *
 * @param classCode unique
 * @param service the service; empty for a class that is known and counts as none
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param osmRule when an OpenStreetMap element is of the class; never where it has no settled tag
 * @param osmPriority of the rules that hold, the one with the smallest decides; 0 where there is no rule
 * @param mark practice or verified
 * @param note what else is to be known
 */
public record FacilityClass(
        String classCode,
        String service,
        String nameZh,
        String nameEn,
        TagRule osmRule,
        int osmPriority,
        String mark,
        String note) {}
