package io.juluo.geodata.city;

import java.util.List;

/**
 * A profile and where each of its values comes from.
 *
 * @param profile the validated profile
 * @param settings the effective configuration in the order of docs/configuration.md
 */
public record ProfileReading(CityProfile profile, List<Setting> settings) {}
