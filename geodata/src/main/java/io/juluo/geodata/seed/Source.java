package io.juluo.geodata.seed;

/**
 * A planning document.
 *
 * @param sourceId unique
 * @param titleZh title
 * @param titleEn title in English
 * @param issuerZh who issued it
 * @param issuerEn who issued it, in English
 * @param documentNumber its official number; empty where it has none
 * @param published year and month (2021-05)
 * @param status issued or draft_for_comment
 * @param area study area it speaks of
 * @param fileName file it was read in
 */
public record Source(
        String sourceId,
        String titleZh,
        String titleEn,
        String issuerZh,
        String issuerEn,
        String documentNumber,
        String published,
        String status,
        String area,
        String fileName) {}
