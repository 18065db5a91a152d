package io.juluo.jobs.spatial;

import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.PieceTable;
import io.juluo.geodata.table.ServiceDistanceTable;
import io.juluo.geodata.table.StopCoverTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.locationtech.jts.geom.Geometry;

/**
 * The engine for cities: zones, facilities and stops, of which there are few, are held by every executor as an index of
 * JTS; cells and pieces, of which there are many, pass by it row by row. A row's answer hangs on that row and the index
 * alone, so it is the same to the last bit whatever the partitioning.
 */
public final class BroadcastEngine implements SpatialEngine {
    private final SparkSession spark;

    /** The engine of that session. */
    public BroadcastEngine(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public Dataset<Row> pieces(Dataset<Row> cells, Dataset<Row> zones, Apportionment how) {
        CellCutter cutter = new CellCutter(
                layer(zones, ZoneLevel.TOWN),
                layer(zones, ZoneLevel.DISTRICT),
                CustomCutter.of(rows(zones, ZoneLevel.CUSTOM)));
        Broadcast<PieceRows> shared = broadcast(new PieceRows(cutter, new PieceWeights(how), how.counts()));
        FlatMapFunction<Row, Row> cut = cell -> shared.value().of(cell).iterator();
        return PieceTable.SPEC.conform(
                CellTable.SPEC.conform(cells).flatMap(cut, Encoders.row(PieceTable.SPEC.schema())));
    }

    @Override
    public Dataset<Row> serviceDistance(Dataset<Row> cells, Dataset<Row> facilities, double limit_m) {
        Broadcast<FacilityIndex> shared = broadcast(new FacilityIndex(facilities.collectAsList()));
        FlatMapFunction<Row, Row> search = cell -> nearest(cell, shared.value(), limit_m);
        Dataset<Row> points = cells.select(CellTable.CELL_ID.col(), CellTable.X_M.col(), CellTable.Y_M.col());
        return ServiceDistanceTable.SPEC.conform(
                points.flatMap(search, Encoders.row(ServiceDistanceTable.SPEC.schema())));
    }

    @Override
    public Dataset<Row> stopCover(Dataset<Row> pieces, Dataset<Row> stops, double radius_m) {
        Broadcast<StopCover> shared = broadcast(new StopCover(stops.collectAsList(), radius_m));
        FlatMapFunction<Row, Row> cover = piece -> covered(piece, shared.value());
        return StopCoverTable.SPEC.conform(
                PieceTable.SPEC.conform(pieces).flatMap(cover, Encoders.row(StopCoverTable.SPEC.schema())));
    }

    private static Iterator<Row> nearest(Row cell, FacilityIndex index, double limit_m) {
        String cellId = cell.getAs(CellTable.CELL_ID.name());
        double x_m = cell.getAs(CellTable.X_M.name());
        double y_m = cell.getAs(CellTable.Y_M.name());
        List<Row> rows = new ArrayList<>();
        index.nearest(
                x_m,
                y_m,
                limit_m,
                (service, distance_m, facilityId) ->
                        rows.add(RowFactory.create(cellId, service, distance_m, facilityId)));
        return rows.iterator();
    }

    private static Iterator<Row> covered(Row piece, StopCover cover) {
        Geometry geometry = piece.getAs(PieceTable.GEOMETRY.name());
        double x_m = piece.getAs(PieceTable.X_M.name());
        double y_m = piece.getAs(PieceTable.Y_M.name());
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < cover.size(); group++) {
            double share = cover.circles(group).coveredShare(geometry);
            boolean centre = cover.circles(group).covers(x_m, y_m);
            if (share > 0 || centre) {
                rows.add(RowFactory.create(
                        piece.getAs(PieceTable.CELL_ID.name()),
                        piece.getAs(PieceTable.DISTRICT_CODE.name()),
                        piece.getAs(PieceTable.TOWN_CODE.name()),
                        cover.group(group),
                        share,
                        centre,
                        piece.getAs(PieceTable.CUSTOM_ZONES.name())));
            }
        }
        return rows.iterator();
    }

    private static ZoneLayer layer(Dataset<Row> zones, ZoneLevel level) {
        return new ZoneLayer(rows(zones, level).stream().map(Zone::of).toList());
    }

    private static List<Row> rows(Dataset<Row> zones, ZoneLevel level) {
        return zones.where(ZoneTable.ZONE_LEVEL.col().equalTo(level.code())).collectAsList();
    }

    private <T extends Serializable> Broadcast<T> broadcast(T index) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(index);
    }
}
