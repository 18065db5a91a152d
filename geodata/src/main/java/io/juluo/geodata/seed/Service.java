package io.juluo.geodata.seed;

/**
 * A service of everyday life that the fifteen-minute circle asks for.
 *
 * @param code unique; the word in tables
 * @param nameZh name that planners see
 * @param nameEn name in English
 * @param sourceId document that names the service
 * @param chapter chapter of the document
 * @param section section of the chapter
 */
public record Service(String code, String nameZh, String nameEn, String sourceId, String chapter, String section) {}
