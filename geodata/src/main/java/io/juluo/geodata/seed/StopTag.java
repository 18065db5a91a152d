package io.juluo.geodata.seed;

/**
 * Which OpenStreetMap elements are public transport stops of a mode.
 *
 * @param stopTagId unique
 * @param mode bus, rail or ferry
 * @param osmRule when an element is such a stop
 * @param osmPriority of the rules that hold, the one with the smallest decides
 * @param mark practice or verified
 * @param note what else is to be known
 */
public record StopTag(String stopTagId, String mode, TagRule osmRule, int osmPriority, String mark, String note) {}
