package io.juluo.geodata.city;

/**
 * One value of the effective configuration.
 *
 * @param key key path, such as zones.town.crs or transit[0].file
 * @param value the value in force
 * @param origin where it comes from: city.yaml:12, default, or fingerprint for what is computed from the inputs
 */
public record Setting(String key, String value, String origin) {}
