package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.indicator.Figures.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where is the middle of a zone's people, and how far and in which direction do they spread (人口重心、标准差椭圆)?
 *
 * <p>mean_centre_x and _y: mean easting and northing of the residents in the city's metric CRS; mean_centre_longitude and
 * _latitude: the same place in degrees (WGS 84). ellipse_semi_major, ellipse_semi_minor and ellipse_orientation: the
 * standard deviational ellipse, see {@link Ellipse} for its convention (variances over all people, semi-axes with the
 * root of 2, orientation of the long axis clockwise from grid north). People of a whole cell count at its point, those of
 * a part at the part's centroid. Undefined where nobody lives, the orientation also where both axes are equal. Sources:
 * Lefever 1926; Yuill 1971; Wang, Shi and Miao 2015. The centre may be a place where nobody lives; it says nothing of how
 * many centres there are, and the ellipse supposes one.
 */
public final class MeanCentre implements Indicator {
    private static final String CENTRE = "mean_centre";
    private static final String ELLIPSE = "deviational_ellipse";
    private static final String DEGREES = "degrees";
    private static final String LITERATURE = "Lefever 1926; Yuill 1971; Wang, Shi and Miao 2015";

    private static final List<Definition> ALL = List.of(
            centre("mean_centre_x", "人口重心东坐标", "easting of the mean centre", "m", "sum P x / sum P, metric CRS"),
            centre("mean_centre_y", "人口重心北坐标", "northing of the mean centre", "m", "sum P y / sum P, metric CRS"),
            centre(
                    "mean_centre_longitude",
                    "人口重心经度",
                    "longitude of the mean centre",
                    DEGREES,
                    "the mean centre in WGS 84"),
            centre(
                    "mean_centre_latitude",
                    "人口重心纬度",
                    "latitude of the mean centre",
                    DEGREES,
                    "the mean centre in WGS 84"),
            ellipse(
                    "ellipse_semi_major",
                    "标准差椭圆长半轴",
                    "long semi-axis of the standard deviational ellipse",
                    "m",
                    "root of twice the larger principal variance of the residents' places (sums over all people)"),
            ellipse(
                    "ellipse_semi_minor",
                    "标准差椭圆短半轴",
                    "short semi-axis of the standard deviational ellipse",
                    "m",
                    "root of twice the smaller principal variance"),
            ellipse(
                    "ellipse_orientation",
                    "标准差椭圆方位角",
                    "direction of the long axis",
                    DEGREES,
                    "clockwise from grid north, 0 to below 180; undefined where both axes are equal"));

    private static Definition centre(String id, String nameZh, String nameEn, String unit, String formula) {
        String not = "whether anybody lives there; how many centres there are";
        return new Definition(
                id, CENTRE, nameZh, nameEn, unit, formula, "", "population grid, its pieces' places", not, false);
    }

    private static Definition ellipse(String id, String nameZh, String nameEn, String unit, String formula) {
        String not = "cities of several centres: the ellipse supposes one; true north, which differs from the grid's by"
                + " the meridian convergence";
        return new Definition(id, ELLIPSE, nameZh, nameEn, unit, formula, "", LITERATURE, not, false);
    }

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return ALL;
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        CoordinateTransform toDegrees = CoordinateTransform.to(parameters.metricCrs(), Crs.WGS84);
        MapFunction<Row, Row> measures = zone -> measures(zone, toDegrees);
        Dataset<Row> zones = tables.zonePeople().map(measures, Encoders.row(schema()));
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        List<Figure> figures = ALL.stream()
                .map(definition -> Figure.numberOr(
                        ValueState.UNDEFINED,
                        new Figures.Label(definition, "", parameters.censusDate(), kind),
                        col(definition.definitionId())))
                .toList();
        return Figures.of(zones, figures, parameters);
    }

    private static StructType schema() {
        StructType schema =
                new StructType().add(ZoneRollup.LEVEL, DataTypes.StringType).add(ZoneRollup.CODE, DataTypes.StringType);
        for (Definition definition : ALL) {
            schema = schema.add(definition.definitionId(), DataTypes.DoubleType);
        }
        return schema;
    }

    /** The zone with its figures in the order of the definitions; nulls where nobody lives. */
    private static Row measures(Row zone, CoordinateTransform toDegrees) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                zone.getAs(ZonePeopleTable.ZONE_LEVEL.name()), zone.getAs(ZonePeopleTable.ZONE_CODE.name())));
        if (zone.isNullAt(zone.fieldIndex(ZonePeopleTable.MEAN_X_M.name()))) {
            values.addAll(Arrays.asList(new @Nullable Object[ALL.size()]));
            return RowFactory.create(values.toArray());
        }
        double x = number(zone, ZonePeopleTable.MEAN_X_M);
        double y = number(zone, ZonePeopleTable.MEAN_Y_M);
        Coordinate degrees = toDegrees.apply(x, y);
        Ellipse ellipse = Ellipse.of(
                number(zone, ZonePeopleTable.VARIANCE_X),
                number(zone, ZonePeopleTable.VARIANCE_Y),
                number(zone, ZonePeopleTable.COVARIANCE));
        values.addAll(Arrays.asList(
                x,
                y,
                finite(degrees.x),
                finite(degrees.y),
                ellipse.semiMajor_m(),
                ellipse.semiMinor_m(),
                ellipse.orientation()));
        return RowFactory.create(values.toArray());
    }

    private static double number(Row row, Col column) {
        return row.getDouble(row.fieldIndex(column.name()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
