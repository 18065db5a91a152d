package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far and where to has the middle of the city's people moved since the earlier census (人口重心迁移)?
 *
 * <p>centre_shift_distance and centre_shift_bearing: from the mean of the districts' centres weighted by the earlier
 * census to the same weighted by the census. The centres are today's mean centres of each district by the grid: what is
 * measured is how people shifted between districts; how they moved inside one is not known of the earlier date. City
 * only; no data without an earlier census, or where one of the districts is missing from a census or has nobody in the
 * grid. The bearing is clockwise from grid north, 0 to below 360, undefined where nothing moved.
 */
public final class CentreShift implements Indicator {
    private static final String FAMILY = "mean_centre";
    private static final String MOVED = "moved_m";
    private static final String DIRECTION = "direction";
    private static final double FULL_TURN = 360;

    /** Below a millimetre a distance is rounding, and has no direction. */
    private static final double LEAST_SHIFT_M = 1e-3;

    private static final String SOURCE = "census totals of both dates; population grid";
    private static final String NOT_MEASURED = "shifts inside a district, which the earlier census does not tell";
    private static final Definition DISTANCE = new Definition(
            "centre_shift_distance",
            FAMILY,
            "人口重心迁移距离（两次普查之间）",
            "distance the mean centre moved between the censuses",
            "m",
            "distance between the means of the districts' mean centres (of today's grid), weighted by the earlier census"
                    + " and by the census; city only",
            "",
            SOURCE,
            NOT_MEASURED,
            false);
    private static final Definition BEARING = new Definition(
            "centre_shift_bearing",
            FAMILY,
            "人口重心迁移方向（两次普查之间）",
            "direction the mean centre moved between the censuses",
            "degrees",
            "direction of that movement, clockwise from grid north, 0 to below 360; city only",
            "",
            SOURCE,
            NOT_MEASURED,
            false);

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return List.of(DISTANCE, BEARING);
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        String cityCode = parameters.cityCode();
        Dataset<Row> districts = CensusTotals.byZone(tables, cityCode)
                .join(tables.zonePeople(), new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE})
                .filter(col(ZoneRollup.LEVEL).equalTo(ZoneLevel.DISTRICT.code()));
        Dataset<Row> city = AllZones.compute(districts, schema(), rows -> move(rows, cityCode));
        IndicatorParameters.Earlier earlier = parameters.earlier();
        InputKind now = InputKind.weakest(
                parameters.kinds().census(),
                parameters.kinds().cells(),
                parameters.kinds().zones());
        InputKind kind = earlier == null ? now : InputKind.weakest(now, earlier.kind());
        Figures.Label distance = new Figures.Label(DISTANCE, "", parameters.censusDate(), kind);
        Figures.Label bearing = new Figures.Label(BEARING, "", parameters.censusDate(), kind);
        return Figures.of(
                city,
                List.of(
                        Figure.numberOr(ValueState.NO_DATA, distance, col(MOVED)),
                        Figure.numberOr(unmoved(), bearing, col(DIRECTION))),
                parameters);
    }

    /** Without a direction: undefined where nothing moved, no data where the movement is not known. */
    private static Column unmoved() {
        return when(col(MOVED).isNotNull(), lit(ValueState.UNDEFINED.code())).otherwise(lit(ValueState.NO_DATA.code()));
    }

    private static StructType schema() {
        return new StructType()
                .add(ZoneRollup.LEVEL, DataTypes.StringType)
                .add(ZoneRollup.CODE, DataTypes.StringType)
                .add(MOVED, DataTypes.DoubleType)
                .add(DIRECTION, DataTypes.DoubleType);
    }

    /** One row; null distance where a district is not known at both dates or nobody is counted. */
    private static List<Row> move(List<Row> districts, String cityCode) {
        List<Row> byCode = districts.stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs(ZoneRollup.CODE)))
                .toList();
        Coordinate now = mean(byCode, CensusTotals.PEOPLE);
        Coordinate before = mean(byCode, CensusTotals.EARLIER_PEOPLE);
        if (now == null || before == null) {
            return List.of(row(cityCode, null, null));
        }
        double distance = StrictMath.hypot(now.x - before.x, now.y - before.y);
        if (distance < LEAST_SHIFT_M) {
            return List.of(row(cityCode, 0.0, null));
        }
        double bearing = StrictMath.toDegrees(StrictMath.atan2(now.x - before.x, now.y - before.y));
        return List.of(row(cityCode, distance, bearing < 0 ? bearing + FULL_TURN : bearing));
    }

    /** Mean of the districts' centres; null where people or place of one are not known. */
    private static @Nullable Coordinate mean(List<Row> districts, String people) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (Row district : districts) {
            Double count = district.getAs(people);
            Double eastings = district.getAs(ZonePeopleTable.MEAN_X_M.name());
            Double northings = district.getAs(ZonePeopleTable.MEAN_Y_M.name());
            if (count == null || eastings == null || northings == null) {
                return null;
            }
            sum += count;
            x += count * eastings;
            y += count * northings;
        }
        return sum > 0 ? new Coordinate(x / sum, y / sum) : null;
    }

    private static Row row(String cityCode, @Nullable Double distance, @Nullable Double bearing) {
        @Nullable Object[] values = {ZoneLevel.CITY.code(), cityCode, distance, bearing};
        return RowFactory.create(values);
    }
}
