package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.table.CellTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Population grid of any format: a raster ({@link GridGeoTiff}), cell centres ({@link GridParquet}, {@link GridCsv}) or
 * polygons with their people ({@link GridPolygons}). What all grids must fulfil is checked here: they lie near the city,
 * every cell has an id of its own, a number of people, a place and a polygon, and no ground is counted twice.
 */
public final class GridSource {
    private final CityProfile profile;
    private final ZoneRegister register;
    private final GridInput grid;
    private final IssueReport issues;
    private final String input;

    private GridSource(CityProfile profile, ZoneRegister register, IssueReport issues) {
        this.profile = profile;
        this.register = register;
        this.grid = profile.census().grid();
        this.issues = issues;
        this.input = DeclaredFile.label(grid.file().path());
    }

    /**
     * Reads and checks the grid.
     *
     * @param register what is known of codes
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @return {@link CellTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(
            SparkSession spark, CityProfile profile, ZoneRegister register, IssueReport issues, Dataset<Row> zones) {
        return new GridSource(profile, register, issues).read(spark, zones);
    }

    private Dataset<Row> read(SparkSession spark, Dataset<Row> zones) {
        CityExtent city = CityExtent.of(zones);
        Optional<GridFormat.Cells> found = format(spark, city).read();
        Optional<Dataset<Row>> good = found.map(cells -> checked(cells, city));
        issues.refuseIfErrors();
        Dataset<Row> cells = good.orElseThrow();
        if (found.orElseThrow().hasUnits()) {
            cells = new GridUnits(profile, register, input, issues).today(cells, zones);
        }
        if (!List.of(cells.columns()).contains(CellTable.ATTRIBUTES.name())) { // a raster has none
            cells = cells.withColumn(
                    CellTable.ATTRIBUTES.name(), functions.array().cast(CellTable.ATTRIBUTES.type()));
        }
        return CellTable.SPEC.conform(cells.withColumn(
                CellTable.INPUT_KIND.name(), functions.lit(grid.file().kind().code())));
    }

    private GridFormat format(SparkSession spark, CityExtent city) {
        FileFormat format = grid.file().format();
        GridSquares squares = new GridSquares(profile, city);
        return switch (format.name()) {
            case FileFormat.GEOTIFF -> new GridGeoTiff(spark, profile, city, issues);
            case FileFormat.PARQUET -> new GridParquet(spark, grid, squares, issues);
            case FileFormat.CSV ->
                format.geometry() == null
                        ? new GridCsv(spark, grid, squares, issues)
                        : new GridPolygons(spark, profile, issues);
            default -> new GridPolygons(spark, profile, issues);
        };
    }

    private Dataset<Row> checked(GridFormat.Cells cells, CityExtent city) {
        Column x = CellTable.X_M.col();
        Column y = CellTable.Y_M.col();
        RowChecks checks = new RowChecks(input, cells.label(), issues);
        boolean near = cells.layout() == GridFormat.Layout.RASTER
                || checks.near(
                        cells.rows(),
                        RowTally.near(
                                x,
                                y,
                                city,
                                Crs.title(cells.crs()),
                                () -> cells.drawn().guesses(city, profile.metricCrs(), cells.crs())));
        List<RowRule> rules = new ArrayList<>(cells.rules());
        rules(x, y, Crs.title(cells.crs())).forEach(rules::add);
        if (!grid.attributes().isEmpty()) {
            rules.add(new GridAttributes(grid.attributes()).rule());
        }
        Dataset<Row> good =
                checks.quarantine(cells.rows(), rules, profile.limits().badRowShare());
        if (cells.layout() != GridFormat.Layout.RASTER) {
            new RowChecks(input, CellTable.CELL_ID.col(), issues)
                    .unique(good, List.of(CellTable.CELL_ID.col()), "cell ids stand on several rows");
        }
        if (near) { // cells of another CRS are squares of another size, of which nothing more can be said
            apart(cells, good);
        }
        return good;
    }

    private static Stream<RowRule> rules(Column x, Column y, String crs) {
        return Stream.of(
                RowRule.present("null_id", CellTable.CELL_ID.col(), "cells have no id", "give them one"),
                RowRule.people(
                        "bad_population",
                        CellTable.POPULATION.col(),
                        "cells have a population that is negative or no number",
                        "write a finite number of people, 0 or more"),
                RowRule.placed(x, y, crs),
                new RowRule(
                        "bad_cell_polygon",
                        functions.col(GridCell.POLYGON_FAULT),
                        "cells have a geometry that is no valid polygon",
                        "write a valid polygon; in a table of centres, null for a whole square"));
    }

    /** No ground may be counted twice. */
    private void apart(GridFormat.Cells cells, Dataset<Row> good) {
        if (cells.lattice() != null) {
            cells.lattice().check(input, issues);
        } else if (cells.layout() == GridFormat.Layout.SHAPES) {
            GridOverlaps.check(good, cells.label(), input, issues);
        }
    }
}
