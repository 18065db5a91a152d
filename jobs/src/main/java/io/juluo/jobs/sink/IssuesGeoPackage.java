package io.juluo.jobs.sink;

import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.table.IssueTable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes issues.gpkg: where something is wrong, in the metric CRS. The layers issue_point, issue_line and issue_polygon
 * have a row for each issue with places of that shape; the attribute table issue has all of them, with and without a
 * place. The layers are there even when they are empty, so that a project of QGIS that shows them opens after every
 * check.
 */
public final class IssuesGeoPackage {
    private static final List<GeoPackageFile.Column> COLUMNS = List.of(
            text(IssueTable.SEVERITY.name()),
            text("severity_zh"),
            text(IssueTable.KIND.name()),
            text(IssueTable.INPUT.name()),
            new GeoPackageFile.Column(IssueTable.ROW_COUNT.name(), "INTEGER"),
            text(IssueTable.MESSAGE.name()),
            text("message_zh"),
            text(IssueTable.MEND.name()),
            text("mend_zh"));

    /** A layer of one shape. */
    private record Shape(String layer, String nameZh, String type) {}

    private static final Shape POINT = new Shape("issue_point", "问题位置（点）", "MULTIPOINT");
    private static final Shape LINE = new Shape("issue_line", "问题位置（线）", "MULTILINESTRING");
    private static final Shape POLYGON = new Shape("issue_polygon", "问题位置（面）", "MULTIPOLYGON");

    private IssuesGeoPackage() {}

    private static GeoPackageFile.Column text(String name) {
        return new GeoPackageFile.Column(name, "TEXT");
    }

    /**
     * Writes the file whole.
     *
     * @param metricCrs code of the CRS of the issues' places
     * @param about what the file speaks of, in one line
     * @param date date of the check
     */
    public static void write(Path file, IssueReport report, String metricCrs, String about, LocalDate date) {
        MetricCrs crs = MetricCrs.of(metricCrs);
        GeoPackageFile.write(file, date, geoPackage -> {
            geoPackage.referenceSystems(crs);
            for (Shape shape : List.of(POINT, LINE, POLYGON)) {
                layer(geoPackage, shape, report, crs, about);
            }
            List<Object[]> rows =
                    report.all().stream().map(issue -> values(issue).toArray()).toList();
            geoPackage.attributes("issue", "全部问题", about, COLUMNS, rows);
        });
    }

    private static void layer(GeoPackageFile geoPackage, Shape shape, IssueReport report, MetricCrs crs, String about)
            throws SQLException {
        List<GeoPackageFile.Column> columns = new ArrayList<>();
        columns.add(new GeoPackageFile.Column(IssueTable.GEOMETRY.name(), shape.type()));
        columns.addAll(COLUMNS);
        Envelope extent = new Envelope();
        List<Object[]> rows = new ArrayList<>();
        for (DataIssue issue : report.all()) {
            Geometry place = placeOf(issue, shape);
            if (place != null) {
                extent.expandToInclude(place.getEnvelopeInternal());
                rows.add(Stream.concat(Stream.of(GeoPackageGeometry.encode(place, crs.epsg())), values(issue).stream())
                        .toArray());
            }
        }
        geoPackage.features(shape.layer(), shape.nameZh(), about, crs.epsg(), extent, columns, rows);
    }

    private static List<Object> values(DataIssue issue) {
        return List.of(
                issue.severity().code(),
                issue.severity().nameZh(),
                issue.kind(),
                issue.input(),
                issue.count(),
                issue.message(),
                issue.messageZh(),
                issue.mend(),
                issue.mendZh());
    }

    /** The parts of the issue's place that have that shape; null where none has. */
    private static @Nullable Geometry placeOf(DataIssue issue, Shape shape) {
        List<Geometry> parts = new ArrayList<>();
        collect(issue.place(), shape, parts);
        GeometryFactory shapes = new GeometryFactory();
        if (parts.isEmpty()) {
            return null;
        }
        return switch (shape.type()) {
            case "MULTIPOINT" -> shapes.createMultiPoint(parts.toArray(Point[]::new));
            case "MULTILINESTRING" -> shapes.createMultiLineString(parts.toArray(LineString[]::new));
            default -> shapes.createMultiPolygon(parts.toArray(Polygon[]::new));
        };
    }

    private static void collect(@Nullable Geometry place, Shape shape, List<Geometry> parts) {
        if (place == null || place.isEmpty()) {
            return;
        }
        if (place instanceof GeometryCollection) {
            for (int i = 0; i < place.getNumGeometries(); i++) {
                collect(place.getGeometryN(i), shape, parts);
            }
        } else if (shapeOf(place).equals(shape)) {
            parts.add(place);
        }
    }

    private static Shape shapeOf(Geometry part) {
        return part instanceof Point ? POINT : part instanceof LineString ? LINE : POLYGON;
    }
}
