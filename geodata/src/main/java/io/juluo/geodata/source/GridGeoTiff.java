package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.GridInput;
import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsGuess;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.raster.RasterFault;
import io.juluo.geodata.source.raster.RasterFiles;
import io.juluo.geodata.source.raster.RasterGrid;
import io.juluo.geodata.source.raster.RasterReach;
import io.juluo.geodata.source.raster.RasterTally;
import io.juluo.geodata.table.CellTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Cells from a GeoTIFF of people per cell (WorldPop, GHS-POP, GPW and the like), or from a folder of its tiles.
 *
 * <p>Cells whose centre lies in a district, or at most {@value #MARGIN_M} m from one, are taken; the people of others
 * are counted and told. Cells without a value, by the file's value for no data or by its mask, and cells with zero people
 * are left out and counted: nobody lives there, so no figure changes. A cell is the true quadrilateral of its edges; its id says row and column, from 0 at the file's first
 * value ({@code r12c34}), after the tile's name where there are several ({@code north/r12c34}).
 */
final class GridGeoTiff implements GridFormat {
    /** Cells so far beyond the districts still show whether grid and borders fit; the people there are not the city's. */
    static final double MARGIN_M = 2_000;

    private final SparkSession spark;
    private final CityProfile profile;
    private final GridInput grid;
    private final CityExtent city;
    private final IssueReport issues;
    private final String input;

    GridGeoTiff(SparkSession spark, CityProfile profile, CityExtent city, IssueReport issues) {
        this.spark = spark;
        this.profile = profile;
        this.grid = profile.census().grid();
        this.city = city;
        this.issues = issues;
        this.input = DeclaredFile.label(grid.file().path());
    }

    @Override
    public Optional<Cells> read() {
        if (!DeclaredFile.isThere(grid.file(), issues)) {
            return Optional.empty();
        }
        try {
            RasterFiles files = RasterFiles.open(grid.file().path());
            Optional<String> crs = DeclaredCrs.resolve(grid.crs(), files.crs(), input, issues);
            return crs.isEmpty() ? Optional.empty() : read(files, crs.get());
        } catch (RasterFault fault) {
            new Findings(fault.kind(), input, fault.what(), fault.mend())
                    .add(fault.detail())
                    .reportFile(Severity.ERROR, issues);
        } catch (IllegalArgumentException noTransformation) {
            new Findings(
                            "unknown_crs",
                            input,
                            "the file names a coordinate system that cannot be moved into the metric CRS",
                            "write crs: in the profile, such as EPSG:4326 or EPSG:4549")
                    .add(String.valueOf(noTransformation.getMessage()))
                    .reportFile(Severity.ERROR, issues);
        } catch (IOException broken) {
            new Findings("unreadable_file", input, "the file cannot be read", "give read permission, or fetch it again")
                    .add(String.valueOf(broken.getMessage()))
                    .reportFile(Severity.ERROR, issues);
        }
        return Optional.empty();
    }

    private Optional<Cells> read(RasterFiles files, String crs) throws IOException, RasterFault {
        RasterReach reach = new RasterReach(city.around(MARGIN_M));
        RasterGrid raster = RasterGrid.plan(files, crs, profile.metricCrs(), reach);
        Coordinate middle = city.middle();
        if (middle == null) {
            return Optional.of(cells(raster, crs)); // without a district there is no city to hold the raster against
        }
        if (!raster.isNearCity()) {
            List<CrsGuess> guesses = CrsGuess.covering(files.span(), middle, profile.metricCrs(), crs);
            WrongCrs.report(input, Crs.title(crs), metric(files.span(), crs), guesses, raster.cells(), issues);
            return Optional.empty();
        }
        RasterTally tally = raster.tally(spark);
        tell(raster, tally);
        if (tally.taken() == 0) {
            return Optional.empty();
        }
        return Optional.of(cells(raster, crs));
    }

    private Cells cells(RasterGrid raster, String crs) {
        Dataset<Row> rows = raster.cells(spark)
                .withColumn(CellTable.CENSUS_UNIT.name(), functions.lit(null).cast(DataTypes.StringType))
                .withColumn(GridCell.POLYGON_FAULT, functions.lit(false));
        return new Cells(rows, crs, DrawnPlaces.NONE, CellTable.CELL_ID.col(), List.of(), false, Layout.RASTER, null);
    }

    private void tell(RasterGrid raster, RasterTally tally) {
        long empty = tally.nodata() + raster.unstoredCells();
        told("cells_without_value", "cells have no value (nodata) and count as nobody", empty, "");
        told("cells_without_people", "cells with zero people are left out", tally.nobody(), "");
        told(
                "people_beyond_city",
                "people live in cells more than 2 km from every district; they are left out",
                tally.beyond(),
                String.format(Locale.ROOT, "%,.1f persons", tally.peopleBeyond()));
        told(
                "raster_not_read",
                "cells lie so far beyond the city that they are not read and their people not counted",
                raster.unreadCells(),
                "");
        if (tally.taken() == 0) {
            new Findings(
                            "no_people",
                            input,
                            "no cell near the city has people",
                            "look whether the raster holds people, or declare the CRS that it is really in")
                    .add(String.format(Locale.ROOT, "%,d cells", tally.cells()))
                    .reportFile(Severity.ERROR, issues);
        }
    }

    private void told(String kind, String what, long cells, String more) {
        if (cells > 0) {
            String sample = String.format(Locale.ROOT, "%,d cells", cells);
            new Findings(kind, input, what, "nothing to do, unless it is unexpected")
                    .group(cells, more.isEmpty() ? sample : more + ", " + sample)
                    .reportRows(Severity.NOTICE, issues);
        }
    }

    private Envelope metric(Envelope drawn, String crs) {
        CoordinateTransform toMetric = CoordinateTransform.to(crs, profile.metricCrs());
        Envelope span = new Envelope();
        for (double x : new double[] {drawn.getMinX(), drawn.centre().x, drawn.getMaxX()}) {
            for (double y : new double[] {drawn.getMinY(), drawn.centre().y, drawn.getMaxY()}) {
                Coordinate moved = toMetric.apply(x, y);
                if (Double.isFinite(moved.x) && Double.isFinite(moved.y)) {
                    span.expandToInclude(moved);
                }
            }
        }
        return span;
    }
}
