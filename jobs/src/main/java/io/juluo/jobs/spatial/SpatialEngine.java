package io.juluo.jobs.spatial;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The three spatial questions of a run. Two engines answer them alike: {@code broadcast} by JTS indexes that every
 * task holds, {@code sedona} by Sedona's SQL functions. All geometry is in the metric CRS of the profile.
 */
public interface SpatialEngine {
    /** Segments a quadrant of a circle that stands for an exact one: at 800 m it errs by 0.06 m at the most. */
    int CIRCLE_SEGMENTS_A_QUADRANT = 64;

    /**
     * Cuts cells exactly at the borders of towns and districts, and their parts at those of custom zones.
     *
     * @param cells {@link io.juluo.geodata.table.CellTable}
     * @param zones {@link io.juluo.geodata.table.ZoneTable}, towns that do not overlap; custom zones may
     * @param how how people are shared out among the pieces
     * @return {@link io.juluo.geodata.table.PieceTable}: the pieces of a cell cover it wholly, once, and have its people
     */
    Dataset<Row> pieces(Dataset<Row> cells, Dataset<Row> zones, Apportionment how);

    /** The same by area. */
    default Dataset<Row> pieces(Dataset<Row> cells, Dataset<Row> zones) {
        return pieces(cells, zones, Apportionment.BY_AREA);
    }

    /**
     * The nearest facility of each service by straight line from the cell's point, to the edge of a facility that has
     * ground; 0 inside it.
     *
     * @param cells {@link io.juluo.geodata.table.CellTable}
     * @param facilities {@link io.juluo.geodata.table.FacilityTable}
     * @param limit_m facilities farther than this do not count; exactly as far does
     * @return {@link io.juluo.geodata.table.ServiceDistanceTable}
     */
    Dataset<Row> serviceDistance(Dataset<Row> cells, Dataset<Row> facilities, double limit_m);

    /**
     * How much of each piece lies within a distance of a stop, for stops of every mode and for rail alone.
     *
     * @param pieces {@link io.juluo.geodata.table.PieceTable}
     * @param stops {@link io.juluo.geodata.table.StopTable}
     * @param radius_m the distance; exactly as far counts as within
     * @return {@link io.juluo.geodata.table.StopCoverTable}
     */
    Dataset<Row> stopCover(Dataset<Row> pieces, Dataset<Row> stops, double radius_m);
}
