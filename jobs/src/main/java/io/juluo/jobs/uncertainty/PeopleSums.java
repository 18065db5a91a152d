package io.juluo.jobs.uncertainty;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * People of every zone, the parts of them that figures count, and how sure both are.
 *
 * <p>The rows have the columns zone_level, zone_code, {@link #PEOPLE} and one of each part's name, in persons; and for
 * each of these three more: {@link #margin}, half the width of the interval, {@link #boundaryError} and
 * {@link #gridError}, standard errors. Those of the people are in persons, those of a part are of its share of the
 * people. The error of the grid is null where no census says how large it is.
 */
public final class PeopleSums {
    /** Everybody in the zone. */
    public static final String PEOPLE = "people";

    /** Edge of the squares within which the grid's error is taken to be the same. Smaller than any town of a plain. */
    public static final double UNIT_M = 2000;

    /**
     * A part of the people that a figure counts.
     *
     * @param name name of its column
     * @param counted share of a piece's people that count, 0 to 1
     * @param expected share of them that would count if they lived evenly in the piece; the same, save where a rule
     *     counts a piece wholly or not at all
     */
    public record Part(String name, Column counted, Column expected) {
        /** A part that is counted as it is expected. */
        public Part(String name, Column counted) {
            this(name, counted, counted);
        }
    }

    private PeopleSums() {}

    /** Column with half the width of the interval. */
    public static String margin(String part) {
        return part + "_margin";
    }

    /** Column with the standard error by cells that a border cuts. */
    public static String boundaryError(String part) {
        return part + "_boundary_error";
    }

    /** Column with the standard error by the grid's difference from the census. */
    public static String gridError(String part) {
        return part + "_grid_error";
    }

    /**
     * Adds up the people of every zone.
     *
     * @param pieces {@link io.juluo.geodata.table.PieceTable}, geometry not needed, with the columns the parts name
     * @param parts what is counted
     * @param zones {@link ZoneTable}
     * @param cityCode code of the city
     * @param model what is known of the errors
     * @return a row for every zone, the city included
     */
    public static Dataset<Row> of(
            Dataset<Row> pieces, List<Part> parts, Dataset<Row> zones, String cityCode, ErrorModel model) {
        ZoneTallies tallies = ZoneTallies.of(pieces, parts, model.clumping(), model.fitted(), cityCode);
        Map<String, ZoneTally> fitted = tallies.ofLevel(model.fitted());
        List<Row> rows = keys(zones, cityCode)
                .map(zone -> row(zone, tallies.of(zone), parts.size(), model, fitted))
                .toList();
        return pieces.sparkSession().createDataFrame(rows, schema(parts));
    }

    private static Stream<ZoneKey> keys(Dataset<Row> zones, String cityCode) {
        return Stream.concat(
                Stream.of(new ZoneKey(ZoneLevel.CITY.code(), cityCode)),
                zones.select(ZoneTable.ZONE_LEVEL.col(), ZoneTable.ZONE_CODE.col()).collectAsList().stream()
                        .map(zone -> new ZoneKey(zone.getString(0), zone.getString(1))));
    }

    private static StructType schema(List<Part> parts) {
        StructType schema = new StructType()
                .add(IndicatorValueTable.ZONE_LEVEL.name(), DataTypes.StringType)
                .add(IndicatorValueTable.ZONE_CODE.name(), DataTypes.StringType);
        List<String> names = new ArrayList<>(List.of(PEOPLE));
        parts.forEach(part -> names.add(part.name()));
        for (String name : names) {
            schema = schema.add(name, DataTypes.DoubleType)
                    .add(margin(name), DataTypes.DoubleType)
                    .add(boundaryError(name), DataTypes.DoubleType)
                    .add(gridError(name), DataTypes.DoubleType);
        }
        return schema;
    }

    static Row row(ZoneKey zone, ZoneTally tally, int parts, ErrorModel model, Map<String, ZoneTally> fitted) {
        List<@Nullable Object> values = new ArrayList<>(List.of(zone.level(), zone.code()));
        GridError grid = model.grid();
        double people = tally.people();
        values.add(people);
        errors(values, model, tally.boundaryVariance(), grid == null ? null : tally.gridVariance(grid, fitted));
        for (int k = 0; k < parts; k++) {
            values.add(tally.part(k));
            boolean somebody = people > 0;
            errors(
                    values,
                    model,
                    somebody ? tally.boundaryVariance(k) : 0,
                    grid == null ? null : Double.valueOf(somebody ? tally.gridVariance(k, grid, fitted) : 0));
        }
        return RowFactory.create(values.toArray());
    }

    private static void errors(
            List<@Nullable Object> values, ErrorModel model, double boundaryVariance, @Nullable Double gridVariance) {
        GridError grid = model.grid();
        double freedom = grid == null ? Double.POSITIVE_INFINITY : grid.freedom();
        values.add(Interval.margin(
                model.confidence(), boundaryVariance, gridVariance == null ? 0 : gridVariance, freedom));
        values.add(Math.sqrt(boundaryVariance));
        values.add(gridVariance == null ? null : Double.valueOf(Math.sqrt(gridVariance)));
    }
}
