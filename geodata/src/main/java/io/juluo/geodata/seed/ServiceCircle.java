package io.juluo.geodata.seed;

import org.jspecify.annotations.Nullable;

/**
 * A service circle (生活圈): how far people go for a service.
 *
 * @param circleId unique
 * @param minutes minutes on foot; null where a document gives a distance alone
 * @param distance_m the distance
 * @param basis standard_distance, walking_speed or document_distance: where the distance comes from
 * @param definitionSuffix end of the definition_id of the figures that use it, unique
 * @param mark verified or practice
 * @param citation standard or document
 * @param note what else is to be known
 */
public record ServiceCircle(
        String circleId,
        @Nullable Double minutes,
        double distance_m,
        String basis,
        String definitionSuffix,
        String mark,
        String citation,
        String note) {}
