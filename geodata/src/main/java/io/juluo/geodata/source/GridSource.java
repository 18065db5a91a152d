package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.CellTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Population grid from Parquet: {@code cell_id, x_m, y_m, population} and, where known, {@code census_unit} and
 * {@code geometry} (WKB), all in the grid's CRS. A cell without geometry is the square of the profile's cell size round
 * its point. Where the grid is in the metric CRS already, nothing is moved.
 */
public final class GridSource {
    private final CityProfile profile;
    private final GridInput grid;
    private final IssueReport issues;
    private final RowChecks checks;

    private GridSource(CityProfile profile, IssueReport issues) {
        this.profile = profile;
        this.grid = profile.census().grid();
        this.issues = issues;
        this.checks = new RowChecks(DeclaredFile.label(grid.file().path()), CellTable.CELL_ID.col(), issues);
    }

    /**
     * Reads and checks the grid.
     *
     * @param zones {@link io.juluo.geodata.table.ZoneTable}
     * @return {@link CellTable}
     * @throws io.juluo.geodata.issue.DataRefused if an error was noted
     */
    public static Dataset<Row> read(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones) {
        return new GridSource(profile, issues).read(spark, zones);
    }

    private Dataset<Row> read(SparkSession spark, Dataset<Row> zones) {
        Optional<ParquetFooter> footer = ParquetFooter.check(
                grid.file(),
                List.of(CellTable.CELL_ID, CellTable.X_M, CellTable.Y_M, CellTable.POPULATION),
                List.of(CellTable.CENSUS_UNIT, CellTable.GEOMETRY),
                issues);
        footer.ifPresent(this::squaresNeedMetres);
        if (footer.isEmpty()) {
            issues.refuseIfErrors();
        }
        Dataset<Row> stored = spark.read().parquet(grid.file().path().toUri().toString());
        Dataset<Row> cells = stored.select(columns(footer.orElseThrow()))
                .map(
                        new GridCell(CoordinateTransform.to(crs(), profile.metricCrs()), cellEdge()),
                        Encoders.row(GridCell.schema()));
        Dataset<Row> good = checked(cells, CityExtent.of(zones));
        issues.refuseIfErrors();
        return CellTable.SPEC.conform(good.withColumn(
                CellTable.INPUT_KIND.name(), functions.lit(grid.file().kind().code())));
    }

    private String crs() {
        return Objects.requireNonNullElse(grid.crs(), profile.metricCrs());
    }

    private double cellEdge() {
        return Objects.requireNonNull(grid.cellM(), "census.grid.cell_m");
    }

    private void squaresNeedMetres(ParquetFooter footer) {
        if (!footer.has(CellTable.GEOMETRY) && !Crs.inMetres(crs())) {
            DeclaredFile.refuse(
                    "cell_size_in_degrees",
                    grid.file().path(),
                    "cells of " + cellEdge() + " m cannot be drawn in " + crs() + ", which is not in metres",
                    "declare the grid's projected CRS, or give each cell's polygon in a column geometry (WKB)",
                    issues);
        }
    }

    private static Column[] columns(ParquetFooter footer) {
        Column none = functions.lit(null);
        boolean hasUnit = footer.has(CellTable.CENSUS_UNIT);
        boolean hasGeometry = footer.has(CellTable.GEOMETRY);
        return new Column[] {
            CellTable.CELL_ID.col(),
            CellTable.X_M.col().cast(DataTypes.DoubleType),
            CellTable.Y_M.col().cast(DataTypes.DoubleType),
            CellTable.POPULATION.col().cast(DataTypes.DoubleType),
            (hasUnit ? CellTable.CENSUS_UNIT.col() : none).cast(DataTypes.StringType),
            (hasGeometry ? CellTable.GEOMETRY.col() : none).cast(DataTypes.BinaryType)
        };
    }

    private Dataset<Row> checked(Dataset<Row> cells, CityExtent city) {
        Column x = CellTable.X_M.col();
        Column y = CellTable.Y_M.col();
        checks.near(cells, x, y, city, crs());
        Dataset<Row> good = checks.quarantine(
                cells,
                List.of(
                        RowRule.present("null_id", CellTable.CELL_ID.col(), "cells have no id", "give them one"),
                        RowRule.people(
                                "bad_population",
                                CellTable.POPULATION.col(),
                                "cells have a population that is negative or no number",
                                "write a finite number of people, 0 or more"),
                        RowRule.placed(x, y, crs()),
                        new RowRule(
                                "bad_cell_polygon",
                                functions.col(GridCell.POLYGON_FAULT),
                                "cells have a geometry that is no valid polygon in WKB",
                                "write a valid polygon, or null for a whole square")),
                profile.limits().badRowShare());
        checks.unique(good, List.of(CellTable.CELL_ID.col()), "cell ids stand on several rows");
        return good;
    }
}
