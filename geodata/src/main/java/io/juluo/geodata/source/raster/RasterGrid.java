package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.table.CellTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The cells of a raster round a city. Tasks read ranges of blocks from the files, so that no value passes through the
 * driver and no more than a block stands in a task's memory.
 */
public final class RasterGrid {
    /** What comes out: the cell's centre and polygon in the metric CRS; the population as the raster has it. */
    public static final StructType SCHEMA = new StructType()
            .add(CellTable.CELL_ID.name(), DataTypes.StringType)
            .add(CellTable.X_M.name(), DataTypes.DoubleType)
            .add(CellTable.Y_M.name(), DataTypes.DoubleType)
            .add(CellTable.POPULATION.name(), DataTypes.DoubleType)
            .add(CellTable.GEOMETRY.name(), new GeometryUDT());

    /** Blocks beyond the city are read, to count their people, up to so many cells: some seconds of work. */
    static final long MOST_BEYOND_CELLS = 200_000_000;

    /** GCJ-02 and BD-09 move positions by less than this. */
    private static final double SHIFT_DEG = 0.03;

    private final CellReader reader;
    private final List<BlockRange> near = new ArrayList<>();
    private final List<BlockRange> beyond = new ArrayList<>();
    private final long cells;
    private final long unstoredCells;
    private final long unreadCells;

    private RasterGrid(CellReader reader, List<BlockPlan> plans) {
        this.reader = reader;
        long beyondCells = plans.stream().mapToLong(BlockPlan::beyondCells).sum();
        boolean all = beyondCells <= MOST_BEYOND_CELLS;
        plans.stream().flatMap(plan -> plan.ranges().stream()).forEach(range -> {
            if (range.isNear()) {
                near.add(range);
            } else if (all) {
                beyond.add(range);
            }
        });
        this.cells =
                beyondCells + plans.stream().mapToLong(BlockPlan::nearCells).sum();
        this.unstoredCells = plans.stream().mapToLong(BlockPlan::unstoredCells).sum();
        this.unreadCells = all ? 0 : beyondCells;
    }

    /**
     * Plans what is read; no value is read yet.
     *
     * @param crs CRS of the files
     * @throws RasterFault where a file has changed since it was opened and cannot be used
     * @throws IOException where a file cannot be opened
     */
    public static RasterGrid plan(RasterFiles files, String crs, String metricCrs, RasterReach reach)
            throws IOException, RasterFault {
        boolean shifted = Crs.isShifted(crs);
        CoordinateTransform toRaster = CoordinateTransform.to(metricCrs, shifted ? Crs.WGS84 : crs);
        CoordinateTransform toMetric = CoordinateTransform.to(crs, metricCrs);
        List<BlockPlan> plans = new ArrayList<>();
        CellShape shape = null;
        for (RasterTile tile : files.tiles()) {
            Envelope window = reach.window(tile, toRaster, shifted ? SHIFT_DEG : 0);
            try (TiffFile file = TiffFile.open(tile.path())) {
                plans.add(new BlockPlan(tile, file.image(), window));
            }
            shape = finer(shape, tile, window, toMetric);
        }
        return new RasterGrid(new CellReader(toMetric, reach, shape == null ? new CellShape(1) : shape), plans);
    }

    private static @Nullable CellShape finer(
            @Nullable CellShape shape, RasterTile tile, @Nullable Envelope window, CoordinateTransform toMetric) {
        if (window == null) {
            return shape;
        }
        int column = (int) window.centre().x;
        int row = (int) window.centre().y;
        CellShape needed = CellShape.of(tile.cell(column, row), toMetric);
        return shape == null || needed.pieces() > shape.pieces() ? needed : shape;
    }

    /** Whether the city may reach any stored value. */
    public boolean isNearCity() {
        return !near.isEmpty();
    }

    /** All stored cells. */
    public long cells() {
        return cells;
    }

    /** Cells of blocks that are not stored and so without a value. */
    public long unstoredCells() {
        return unstoredCells;
    }

    /** Cells so far beyond the city that they are not read; 0 where all are. */
    public long unreadCells() {
        return unreadCells;
    }

    /**
     * Reads all values once and counts them.
     *
     * @throws RasterFault where a block is damaged
     */
    public RasterTally tally(SparkSession spark) throws RasterFault {
        List<BlockRange> all = new ArrayList<>(near);
        all.addAll(beyond);
        CellReader cells = reader;
        RasterTally tally =
                numbers(spark, all).map(i -> cells.tally(all.get(i), i)).fold(new RasterTally(), RasterTally::plus);
        tally.refuseIfFault();
        return tally;
    }

    /** The cells near the city, in {@link #SCHEMA}; their order is that of the file. */
    public Dataset<Row> cells(SparkSession spark) {
        CellReader cells = reader;
        List<BlockRange> ranges = near;
        return spark.createDataFrame(numbers(spark, ranges).flatMap(i -> cells.cells(ranges.get(i))), SCHEMA);
    }

    /** A task for each range, which travels with the task's code: Spark does not send records as data. */
    private static JavaRDD<Integer> numbers(SparkSession spark, List<BlockRange> ranges) {
        List<Integer> numbers = IntStream.range(0, ranges.size()).boxed().toList();
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(numbers, Math.max(1, ranges.size()));
    }
}
