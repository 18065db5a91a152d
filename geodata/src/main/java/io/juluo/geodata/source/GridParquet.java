package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.Col;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Cells from Parquet: {@code cell_id, x_m, y_m, population} and, where known, {@code census_unit} and {@code geometry}
 * (WKB), under these names or those that the profile gives. A cell without geometry is the square of the profile's cell
 * size round its point. Where the grid is in the metric CRS already, nothing is moved.
 */
final class GridParquet implements GridFormat {
    private static final ParquetColumns COLUMNS = new ParquetColumns(
            List.of(CellTable.CELL_ID, CellTable.X_M, CellTable.Y_M, CellTable.POPULATION),
            List.of(CellTable.CENSUS_UNIT, CellTable.GEOMETRY));

    private final SparkSession spark;
    private final GridInput grid;
    private final GridSquares squares;
    private final IssueReport issues;

    GridParquet(SparkSession spark, GridInput grid, GridSquares squares, IssueReport issues) {
        this.spark = spark;
        this.grid = grid;
        this.squares = squares;
        this.issues = issues;
    }

    /** The columns, those of the grid's attributes among them. */
    static ParquetColumns columns(GridInput grid) {
        List<Col> required = new ArrayList<>(COLUMNS.required());
        required.addAll(new GridAttributes(grid.attributes()).columns());
        return new ParquetColumns(required, COLUMNS.optional());
    }

    @Override
    public Optional<Cells> read() {
        Optional<ParquetFooter> footer =
                ParquetFooter.check(grid.file(), columns(grid).required(), COLUMNS.optional(), issues);
        if (footer.isEmpty()) {
            return Optional.empty();
        }
        boolean allSquares = !footer.get().has(CellTable.GEOMETRY);
        if (allSquares && !squares.canBeDrawn(issues)) {
            return Optional.empty();
        }
        Dataset<Row> stored = spark.read().parquet(grid.file().path().toUri().toString());
        return Optional.of(squares.cells(
                stored.select(columns(footer.get())),
                allSquares,
                footer.get().has(CellTable.CENSUS_UNIT),
                CellTable.CELL_ID.col(),
                List.of()));
    }

    private Column[] columns(ParquetFooter footer) {
        return new Column[] {
            CellTable.CELL_ID.is(inFile(CellTable.CELL_ID)),
            CellTable.X_M.is(inFile(CellTable.X_M).cast(DataTypes.DoubleType)),
            CellTable.Y_M.is(inFile(CellTable.Y_M).cast(DataTypes.DoubleType)),
            CellTable.POPULATION.is(inFile(CellTable.POPULATION).cast(DataTypes.DoubleType)),
            CellTable.CENSUS_UNIT.is(optional(CellTable.CENSUS_UNIT, footer).cast(DataTypes.StringType)),
            CellTable.GEOMETRY.is(optional(CellTable.GEOMETRY, footer).cast(DataTypes.BinaryType)),
            new GridAttributes(grid.attributes()).ofNumbers()
        };
    }

    private Column optional(Col column, ParquetFooter footer) {
        return footer.has(column) ? inFile(column) : functions.lit(null);
    }

    private Column inFile(Col column) {
        return functions.col(grid.file().format().column(column.name()));
    }
}
