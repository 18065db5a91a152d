package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.raster.CellShape;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Cells given by their centres: squares of the declared size, in metres or in degrees as their CRS is. */
final class GridSquares {
    private final CityProfile profile;
    private final GridInput grid;
    private final CityExtent city;

    GridSquares(CityProfile profile, CityExtent city) {
        this.profile = profile;
        this.grid = profile.census().grid();
        this.city = city;
    }

    /** CRS of the centres: declared, else the metric CRS. */
    String crs() {
        return Objects.requireNonNullElse(grid.crs(), profile.metricCrs());
    }

    /** Whether squares of the declared size can be drawn in that CRS; if not, an error is noted. */
    boolean canBeDrawn(IssueReport issues) {
        String input = DeclaredFile.label(grid.file().path());
        if (grid.cellM() != null && !Crs.inMetres(crs())) {
            new Findings(
                            "cell_size_in_degrees",
                            input,
                            "cells of a size in metres cannot be drawn in a CRS that is not in metres",
                            "declare the grid's projected CRS, give the size by cell_deg, or each cell's polygon in a"
                                    + " column geometry (WKB)")
                    .add(String.format(Locale.ROOT, "%s m, %s", grid.cellM(), crs()))
                    .reportFile(Severity.ERROR, issues);
            return false;
        }
        if (grid.cellDeg() != null && !Crs.inDegrees(crs())) {
            new Findings(
                            "cell_size_in_metres",
                            input,
                            "cells of a size in degrees cannot be drawn in a projected CRS",
                            "declare the grid's CRS, such as EPSG:4326, or give the size by cell_m")
                    .add(String.format(Locale.ROOT, "%s°, %s", grid.cellDeg(), crs()))
                    .reportFile(Severity.ERROR, issues);
            return false;
        }
        return size() > 0;
    }

    /**
     * The cells of stored rows in the columns that {@link GridCell} takes.
     *
     * @param allSquares whether no row has a polygon of its own
     * @param hasUnits whether rows may name their census unit
     */
    GridFormat.Cells cells(
            Dataset<Row> stored, boolean allSquares, boolean hasUnits, Column label, List<RowRule> rules) {
        CoordinateTransform toMetric = CoordinateTransform.to(crs(), profile.metricCrs());
        String[] names = stored.columns();
        Dataset<Row> cells = stored.map(
                new GridCell(toMetric, size(), shape(toMetric)), Encoders.row(GridCell.schema(stored.schema())));
        Column people = functions.col(names[GridCell.PEOPLE]);
        GridLattice lattice = new GridLattice(
                stored.filter(RowRule.isFinite(people).and(people.geq(0))),
                functions.col(names[GridCell.X]),
                functions.col(names[GridCell.Y]),
                label,
                size(),
                grid.cellM() == null ? "°" : "m");
        return new GridFormat.Cells(
                cells,
                crs(),
                DrawnPlaces.of(stored, functions.col(names[GridCell.X]), functions.col(names[GridCell.Y])),
                label,
                rules,
                hasUnits,
                allSquares ? GridFormat.Layout.SQUARES : GridFormat.Layout.SHAPES,
                allSquares ? lattice : null);
    }

    private double size() {
        Double metres = grid.cellM();
        return metres == null ? Objects.requireNonNullElse(grid.cellDeg(), 0.0) : metres;
    }

    /** Squares in metres have four corners; squares in degrees as many as their area needs at the city. */
    private @Nullable CellShape shape(CoordinateTransform toMetric) {
        Coordinate middle = city.middle();
        if (grid.cellDeg() == null || middle == null) {
            return null;
        }
        String geographic = Crs.isShifted(crs()) ? Crs.WGS84 : crs();
        Coordinate at = CoordinateTransform.to(profile.metricCrs(), geographic).apply(middle.x, middle.y);
        double half = size() / 2;
        return CellShape.of(
                (across, along) -> new Coordinate(at.x - half + across * size(), at.y - half + along * size()),
                toMetric);
    }
}
