package io.juluo.geodata.source.raster;

import io.juluo.geodata.crs.CoordinateTransform;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.locationtech.jts.geom.Coordinate;

/**
 * Makes cells of a raster's values. A cell whose value is no number of people (negative, infinite, not a number) is
 * given as it stands, for the row checks to find; one without a value or with zero people is left out.
 */
final class CellReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CoordinateTransform toMetric;
    private final RasterReach reach;
    private final CellShape shape;

    CellReader(CoordinateTransform toMetric, RasterReach reach, CellShape shape) {
        this.toMetric = toMetric;
        this.reach = reach;
        this.shape = shape;
    }

    /** The cells of a range that the city reaches, in the columns of {@link RasterGrid#SCHEMA}. */
    Iterator<Row> cells(BlockRange range) {
        return new CellIterator(range, line -> cells(range, line));
    }

    private Iterator<Row> cells(BlockRange range, BlockScan.Line line) {
        RasterTile tile = range.tile();
        List<Row> cells = new ArrayList<>();
        for (int i = 0; i < line.columns(); i++) {
            double value = line.value(i);
            if (value == 0 || line.isMasked(i) || tile.isNodata(value)) {
                continue;
            }
            int column = line.column(i);
            if (!range.mayReach(column, line.row())) {
                continue;
            }
            Coordinate centre = centre(tile, column, line.row());
            if (reach.takes(centre)) {
                cells.add(RowFactory.create(
                        tile.cellId(column, line.row()),
                        centre.x,
                        centre.y,
                        value,
                        shape.polygon(tile.cell(column, line.row()), toMetric)));
            }
        }
        return cells.iterator();
    }

    private Coordinate centre(RasterTile tile, int column, int row) {
        Coordinate drawn = tile.at(column + 0.5, row + 0.5);
        return toMetric.apply(drawn.x, drawn.y);
    }

    /** Counts the cells of a range; a fault ends it and is told in the tally. */
    RasterTally tally(BlockRange range, int number) {
        RasterTally tally = new RasterTally();
        String file = String.valueOf(range.tile().path().getFileName());
        try (BlockScan scan = BlockScan.open(range)) {
            while (scan.hasNext()) {
                BlockScan.Line line = scan.next();
                for (int i = 0; i < line.columns(); i++) {
                    if (line.isMasked(i)) {
                        tally.countNodata();
                    } else {
                        count(range, line.column(i), line.row(), line.value(i), tally);
                    }
                }
            }
        } catch (RasterFault fault) {
            tally.fail(new BlockFault(number, file, fault));
        } catch (IOException broken) {
            tally.fail(new BlockFault(number, file, RasterFault.damaged(String.valueOf(broken.getMessage()))));
        }
        return tally;
    }

    private void count(BlockRange range, int column, int row, double value, RasterTally tally) {
        if (range.tile().isNodata(value)) {
            tally.countNodata();
        } else if (value == 0) {
            tally.countNobody();
        } else if (range.mayReach(column, row) && reach.takes(centre(range.tile(), column, row))) {
            tally.countTaken();
        } else {
            tally.countBeyond(value);
        }
    }
}
