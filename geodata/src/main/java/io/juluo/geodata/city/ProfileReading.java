package io.juluo.geodata.city;

import io.juluo.geodata.issue.FileIssue;
import java.util.List;

/**
 * A profile and where each of its values comes from.
 *
 * @param profile the validated profile
 * @param settings the effective configuration in the order of docs/configuration.md
 * @param missing declared files that are not there; empty unless the profile was read for a check
 */
public record ProfileReading(CityProfile profile, List<Setting> settings, List<FileIssue> missing) {}
