package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.text.CsvRows;
import io.juluo.geodata.source.text.PlainNumber;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Cells from CSV: {@code x_m, y_m, population} and, where known, {@code cell_id} and {@code census_unit}, under these
 * names or those that the profile gives. A cell is the square of the profile's cell size round its point; one without
 * an id is called by its line, {@code l12}.
 */
final class GridCsv implements GridFormat {
    private final SparkSession spark;
    private final GridInput grid;
    private final GridSquares squares;
    private final IssueReport issues;

    GridCsv(SparkSession spark, GridInput grid, GridSquares squares, IssueReport issues) {
        this.spark = spark;
        this.grid = grid;
        this.squares = squares;
        this.issues = issues;
    }

    @Override
    public Optional<Cells> read() {
        if (!squares.canBeDrawn(issues)) {
            return Optional.empty();
        }
        List<String> needed =
                new ArrayList<>(List.of(CellTable.X_M.name(), CellTable.Y_M.name(), CellTable.POPULATION.name()));
        needed.addAll(new GridAttributes(grid.attributes()).names());
        List<String> optional = List.of(CellTable.CELL_ID.name(), CellTable.CENSUS_UNIT.name());
        return CsvRows.read(spark, grid.file(), needed, optional, issues)
                .map(rows -> squares.cells(
                        rows.select(columns(rows)),
                        true,
                        true,
                        CsvRows.label(CellTable.CELL_ID.col()),
                        CsvRows.rules()));
    }

    private Column[] columns(Dataset<Row> rows) {
        Column line = functions.concat(functions.lit("l"), functions.col(CsvRows.LINE));
        List<Column> columns = new ArrayList<>(List.of(
                CellTable.CELL_ID.is(functions.coalesce(CellTable.CELL_ID.col(), line)),
                CellTable.X_M.is(PlainNumber.real(CellTable.X_M.col())),
                CellTable.Y_M.is(PlainNumber.real(CellTable.Y_M.col())),
                CellTable.POPULATION.is(PlainNumber.real(CellTable.POPULATION.col())),
                CellTable.CENSUS_UNIT.col(),
                CellTable.GEOMETRY.is(functions.lit(null).cast(DataTypes.BinaryType)),
                new GridAttributes(grid.attributes()).ofTexts(functions::col)));
        Arrays.stream(rows.columns())
                .filter(name -> name.startsWith("_line"))
                .forEach(name -> columns.add(functions.col(name)));
        return columns.toArray(Column[]::new);
    }
}
