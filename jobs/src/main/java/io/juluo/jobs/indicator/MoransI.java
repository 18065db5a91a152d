package io.juluo.jobs.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.juluo.geodata.table.ZonePeopleTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.indicator.Figures.Figure;
import io.juluo.jobs.indicator.SpatialAutocorrelation.Global;
import io.juluo.jobs.indicator.SpatialAutocorrelation.Local;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Do dense towns lie beside dense towns (空间自相关)?
 *
 * <p>morans_i of the city and local_morans_i of each town, of the density on the polygon (density_polygon) over all
 * towns; neighbours touch at a border or a corner, see {@link Neighbours}; weights, permutations and p-values as {@link
 * SpatialAutocorrelation} says. Without autocorrelation I is expected at -1 / (n - 1). local_morans_i_quadrant says what
 * kind of place a town is, whatever its p: 1 dense among dense (hot spot), 2 thin among dense, 3 thin among thin, 4 dense
 * among thin; only with a small p is that more than chance. A town without neighbours, such as an island, is left out of
 * the city's figure and has no local one: its rows are undefined and so name it. Sources: Moran 1950; Anselin 1995.
 * Town borders decide who is whose neighbour: with other towns the figures would be others.
 */
public final class MoransI implements Indicator {
    private static final String GLOBAL = "morans_i";
    private static final String LOCAL = "local_morans_i";
    private static final String INDEX = "index";
    private static final String OF_DENSITY = "of the towns' density_polygon; neighbours touch at a border or a corner"
            + " (within 10 m), weights row-standardised; towns without neighbours are left out";
    private static final String BY_CHANCE =
            SpatialAutocorrelation.PERMUTATIONS + " permutations from a fixed seed, one-sided: (as far out + 1) / ("
                    + SpatialAutocorrelation.PERMUTATIONS + " + 1)";

    private static final Definition I = global(
            GLOBAL,
            "全局莫兰指数",
            "Moran's I",
            "sum z_i l_i / sum z_i² " + OF_DENSITY + "; without autocorrelation -1/(n-1) is expected");
    private static final Definition I_Z = global(
            "morans_i_z",
            "全局莫兰指数z值",
            "standard score of Moran's I",
            "(I - mean of the permutations) / their deviation");
    private static final Definition I_P = global("morans_i_p", "全局莫兰指数p值", "p-value of Moran's I", BY_CHANCE);
    private static final Definition LOCAL_I = local(
            LOCAL, "局部莫兰指数", "local Moran's I", INDEX, "z_i l_i / (sum z² / n) " + OF_DENSITY + "; their mean is I");
    private static final Definition LOCAL_P = local(
            "local_morans_i_p",
            "局部莫兰指数p值",
            "p-value of local Moran's I",
            INDEX,
            BY_CHANCE + "; the town stays, the others change places");
    private static final Definition QUADRANT = local(
            "local_morans_i_quadrant",
            "局部空间关联类型",
            "kind of local association",
            "class",
            "1 dense among dense (高—高), 2 thin among dense (低—高), 3 thin among thin (低—低), 4 dense among thin"
                    + " (高—低), whatever the p-value");

    private static final List<Definition> OF_CITY = List.of(I, I_Z, I_P);
    private static final List<Definition> OF_TOWNS = List.of(LOCAL_I, LOCAL_P, QUADRANT);

    private static Definition global(String id, String nameZh, String nameEn, String formula) {
        String not = "where dense towns are; another division into towns gives another figure";
        return new Definition(id, GLOBAL, nameZh, nameEn, INDEX, formula, "", "Moran 1950", not, false);
    }

    private static Definition local(String id, String nameZh, String nameEn, String unit, String formula) {
        String not = "chance, unless the p-value is read beside it: of many towns some are always far out";
        return new Definition(id, LOCAL, nameZh, nameEn, unit, formula, "", "Anselin 1995", not, false);
    }

    @Override
    public List<Definition> definitions(IndicatorParameters parameters) {
        return Stream.concat(OF_CITY.stream(), OF_TOWNS.stream()).toList();
    }

    @Override
    public Dataset<Row> compute(IndicatorTables tables, IndicatorParameters parameters) {
        String city = parameters.cityCode();
        Dataset<Row> measured = AllZones.compute(towns(tables), schema(), towns -> measures(towns, city));
        return told(measured, ZoneLevel.CITY, OF_CITY, parameters)
                .unionByName(told(measured, ZoneLevel.TOWN, OF_TOWNS, parameters));
    }

    /** zone_code, persons and polygon of the towns. */
    private static Dataset<Row> towns(IndicatorTables tables) {
        return tables.zones()
                .filter(ZoneTable.ZONE_LEVEL.col().equalTo(ZoneLevel.TOWN.code()))
                .select(ZoneTable.ZONE_LEVEL.col(), ZoneTable.ZONE_CODE.col(), ZoneTable.GEOMETRY.col())
                .join(tables.zonePeople(), new String[] {ZoneRollup.LEVEL, ZoneRollup.CODE})
                .select(ZoneTable.ZONE_CODE.col(), ZonePeopleTable.PERSONS.col(), ZoneTable.GEOMETRY.col());
    }

    private static StructType schema() {
        StructType schema =
                new StructType().add(ZoneRollup.LEVEL, DataTypes.StringType).add(ZoneRollup.CODE, DataTypes.StringType);
        for (String measure : List.of("first", "second", "third")) {
            schema = schema.add(measure, DataTypes.DoubleType);
        }
        return schema;
    }

    private static List<Row> measures(List<Row> rows, String city) {
        List<Row> towns = rows.stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs(ZoneTable.ZONE_CODE.name())))
                .toList();
        List<Geometry> polygons = towns.stream()
                .map(row -> row.<Geometry>getAs(ZoneTable.GEOMETRY.name()))
                .toList();
        double[] densities = towns.stream()
                .mapToDouble(row -> row.<Double>getAs(ZonePeopleTable.PERSONS.name())
                        / row.<Geometry>getAs(ZoneTable.GEOMETRY.name()).getArea())
                .toArray();
        SpatialAutocorrelation density = new SpatialAutocorrelation(densities, Neighbours.of(polygons));
        List<Row> measures = new ArrayList<>();
        Global global = density.global();
        measures.add(
                global == null
                        ? row(ZoneLevel.CITY, city, null, null, null)
                        : row(ZoneLevel.CITY, city, global.i(), global.z(), global.p()));
        @Nullable Local[] locals = density.local();
        for (int i = 0; i < locals.length; i++) {
            String code = towns.get(i).getAs(ZoneTable.ZONE_CODE.name());
            Local local = locals[i];
            measures.add(
                    local == null
                            ? row(ZoneLevel.TOWN, code, null, null, null)
                            : row(ZoneLevel.TOWN, code, local.i(), local.p(), (double) local.quadrant()));
        }
        return measures;
    }

    private static Row row(
            ZoneLevel level, String code, @Nullable Double first, @Nullable Double second, @Nullable Double third) {
        @Nullable Object[] values = {level.code(), code, first, second, third};
        return RowFactory.create(values);
    }

    private static Dataset<Row> told(
            Dataset<Row> measured, ZoneLevel level, List<Definition> definitions, IndicatorParameters parameters) {
        InputKind kind =
                InputKind.weakest(parameters.kinds().cells(), parameters.kinds().zones());
        List<Figure> figures = new ArrayList<>();
        for (Definition definition : definitions) {
            String measure = List.of("first", "second", "third").get(figures.size());
            Figures.Label label = new Figures.Label(definition, "", parameters.censusDate(), kind);
            Figure figure = Figure.numberOr(ValueState.UNDEFINED, label, col(measure));
            figures.add(level == ZoneLevel.CITY ? figure.over(lit(ZoneLevel.TOWN.code())) : figure);
        }
        return Figures.of(measured.filter(col(ZoneRollup.LEVEL).equalTo(level.code())), figures, parameters);
    }
}
