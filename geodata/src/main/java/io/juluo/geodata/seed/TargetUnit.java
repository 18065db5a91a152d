package io.juluo.geodata.seed;

/**
 * A unit that targets may be in.
 *
 * @param unit the word in tables, unique
 * @param meaningEn what it means
 * @param meaningZh what it means, in Chinese
 */
public record TargetUnit(String unit, String meaningEn, String meaningZh) {}
