package io.juluo.jobs.indicator;

import io.juluo.jobs.uncertainty.ErrorModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What indicators compute from.
 *
 * @param zones {@link io.juluo.geodata.table.ZoneTable}
 * @param pieces {@link io.juluo.geodata.table.PieceTable}
 * @param censusControls {@link io.juluo.geodata.table.CensusControlTable}, without rows where the profile declares none
 * @param flows {@link io.juluo.geodata.table.FlowTable}
 * @param serviceDistances {@link io.juluo.geodata.table.ServiceDistanceTable}
 * @param stopCover {@link io.juluo.geodata.table.StopCoverTable}
 * @param earlierControls {@link io.juluo.geodata.table.CensusControlTable} of the earlier census, without rows where the
 *     profile declares none
 * @param zoneGround {@link io.juluo.geodata.table.ZoneGroundTable}
 * @param zonePeople {@link io.juluo.geodata.table.ZonePeopleTable}
 * @param errors what is known of the inputs' errors
 * @param uncut what all but drawn zones are counted by; null where no zone is drawn, for then the pieces are that
 * @param residentSums what {@link ZoneSums#ofResidents} has added up
 */
public record IndicatorTables(
        Dataset<Row> zones,
        Dataset<Row> pieces,
        Dataset<Row> censusControls,
        Dataset<Row> flows,
        Dataset<Row> serviceDistances,
        Dataset<Row> stopCover,
        Dataset<Row> earlierControls,
        Dataset<Row> zoneGround,
        Dataset<Row> zonePeople,
        ErrorModel errors,
        @Nullable Uncut uncut,
        ResidentSums residentSums) {

    /** Tables of which nothing is added up yet. */
    public IndicatorTables(
            Dataset<Row> zones,
            Dataset<Row> pieces,
            Dataset<Row> censusControls,
            Dataset<Row> flows,
            Dataset<Row> serviceDistances,
            Dataset<Row> stopCover,
            Dataset<Row> earlierControls,
            Dataset<Row> zoneGround,
            Dataset<Row> zonePeople,
            ErrorModel errors,
            @Nullable Uncut uncut) {
        this(
                zones,
                pieces,
                censusControls,
                flows,
                serviceDistances,
                stopCover,
                earlierControls,
                zoneGround,
                zonePeople,
                errors,
                uncut,
                new ResidentSums());
    }

    /** The same with the pieces as they are without drawn zones. */
    IndicatorTables with(Uncut other) {
        return new IndicatorTables(
                zones,
                other.pieces(),
                censusControls,
                flows,
                serviceDistances,
                other.stopCover(),
                earlierControls,
                zoneGround,
                zonePeople,
                errors,
                null);
    }
}
