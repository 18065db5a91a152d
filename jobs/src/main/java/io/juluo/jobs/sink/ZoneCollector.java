package io.juluo.jobs.sink;

import io.juluo.geodata.table.IndicatorValueTable;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ZoneLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Puts each figure beside its zone. */
final class ZoneCollector {
    private final City city;
    private final List<Row> values;

    ZoneCollector(City city, List<Row> values) {
        this.city = city;
        this.values = values;
    }

    List<ZoneFigures.Zone> collect(Dataset<Row> zones) {
        List<Row> rows = Fields.sorted(ZoneTable.SPEC.conform(zones).collectAsList(), ZoneTable.SPEC.keys());
        List<ZoneFigures.Zone> districts = ofLevel(ZoneLevel.DISTRICT, rows);
        List<ZoneFigures.Zone> all = new ArrayList<>();
        all.add(city(districts));
        all.addAll(districts);
        all.addAll(ofLevel(ZoneLevel.TOWN, rows));
        all.addAll(ofLevel(ZoneLevel.CUSTOM, rows));
        return List.copyOf(all);
    }

    private List<ZoneFigures.Zone> ofLevel(ZoneLevel level, List<Row> rows) {
        return rows.stream()
                .filter(row -> Fields.text(row, ZoneTable.ZONE_LEVEL).equals(level.code()))
                .map(row -> zone(level, row))
                .toList();
    }

    private ZoneFigures.Zone zone(ZoneLevel level, Row row) {
        String code = Fields.text(row, ZoneTable.ZONE_CODE);
        return new ZoneFigures.Zone(
                level,
                code,
                Fields.text(row, ZoneTable.ZONE_NAME),
                Fields.text(row, ZoneTable.PARENT_CODE),
                row.<Boolean>getAs(ZoneTable.IN_MAIN_CITY.name()),
                InputKind.of(Fields.text(row, ZoneTable.INPUT_KIND)),
                weakest(level, code),
                multi(row.getAs(ZoneTable.GEOMETRY.name())),
                figures(level, code));
    }

    private ZoneFigures.Zone city(List<ZoneFigures.Zone> districts) {
        List<Geometry> outlines =
                districts.stream().<Geometry>map(ZoneFigures.Zone::geometry).toList();
        if (outlines.isEmpty()) {
            throw new IllegalArgumentException("the zones of " + city.area() + " hold no district");
        }
        return new ZoneFigures.Zone(
                ZoneLevel.CITY,
                city.code(),
                city.nameZh(),
                null,
                null,
                InputKind.weakest(
                        districts.stream().map(ZoneFigures.Zone::inputKind).toArray(InputKind[]::new)),
                weakest(ZoneLevel.CITY, city.code()),
                multi(OverlayNGRobust.union(outlines)),
                figures(ZoneLevel.CITY, city.code()));
    }

    private List<Row> valuesOf(ZoneLevel level, String code) {
        return values.stream()
                .filter(row -> Fields.text(row, IndicatorValueTable.ZONE_LEVEL).equals(level.code())
                        && Fields.text(row, IndicatorValueTable.ZONE_CODE).equals(code))
                .toList();
    }

    private SortedMap<String, @Nullable Double> figures(ZoneLevel level, String code) {
        SortedMap<String, @Nullable Double> figures = new TreeMap<>();
        for (Row row : valuesOf(level, code)) {
            String column = ZoneFigures.column(row);
            if (figures.containsKey(column)) {
                throw new IllegalStateException(
                        "two figures of " + level.code() + " " + code + " share the column " + column);
            }
            figures.put(column, Fields.number(row, IndicatorValueTable.VALUE));
        }
        return figures;
    }

    private @Nullable InputKind weakest(ZoneLevel level, String code) {
        InputKind[] kinds = valuesOf(level, code).stream()
                .map(row -> InputKind.of(Fields.text(row, IndicatorValueTable.INPUT_KIND)))
                .toArray(InputKind[]::new);
        return kinds.length == 0 ? null : InputKind.weakest(kinds);
    }

    private static MultiPolygon multi(Geometry outline) {
        if (outline instanceof MultiPolygon already) {
            return already;
        }
        if (outline instanceof Polygon one) {
            return one.getFactory().createMultiPolygon(new Polygon[] {one});
        }
        throw new IllegalArgumentException("a zone is no polygon but a " + outline.getGeometryType());
    }
}
