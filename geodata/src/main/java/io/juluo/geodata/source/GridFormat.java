package io.juluo.geodata.source;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How population grids of one format are read, up to the checks that all grids share. */
interface GridFormat {
    /** Opens the file and gives its cells; empty, with every reason noted as an error, where it cannot be used. */
    Optional<Cells> read();

    /** How the cells may lie to each other, and so what is checked. */
    enum Layout {
        /** By construction side by side. */
        RASTER,
        /** Squares of one size round given points. */
        SQUARES,
        /** Polygons that were given one by one. */
        SHAPES
    }

    /**
     * The cells as the file has them.
     *
     * @param rows in the columns of {@link GridCell#schema()}, with what label and rules need
     * @param crs CRS of the file
     * @param drawn positions as the file has them; of a raster none, for it is not held against the city by its cells
     * @param label what issues call a row by
     * @param rules what makes a row unusable in this format alone
     * @param hasUnits whether cells may name their census unit
     * @param layout how they may lie to each other
     * @param lattice the points of squares, in the file's CRS; null in another layout
     */
    record Cells(
            Dataset<Row> rows,
            String crs,
            DrawnPlaces drawn,
            Column label,
            List<RowRule> rules,
            boolean hasUnits,
            Layout layout,
            @Nullable GridLattice lattice) {}
}
