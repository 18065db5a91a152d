package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.InputKind;
import io.juluo.geodata.unit.ValueState;
import io.juluo.jobs.atlas.MapSheet.Headline;
import io.juluo.jobs.atlas.MapSheet.PointLayer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A city of square towns in EPSG:4549, each district a block of two by two; the first district is the main city. */
final class AtlasWorld {
    static final String CRS = "EPSG:4549";
    static final double WEST = 480_000;
    static final double SOUTH = 3_980_000;
    static final GeometryFactory SHAPES = new GeometryFactory();
    static final Bilingual TITLE = new Bilingual("试验市 公共交通站点800米覆盖率", "Trial city: within 800 m of a stop");

    private AtlasWorld() {}

    /** A square of that edge, its lower left corner that many edges east and north of the city's. */
    static Polygon square(double column, double row, double edge) {
        double x = WEST + column * edge;
        double y = SOUTH + row * edge;
        return (Polygon) SHAPES.toGeometry(new Envelope(x, x + edge, y, y + edge));
    }

    /** Towns of a city of that many districts across and up; the value rises from 0 to 1 over the towns. */
    static List<MapZone> towns(int across, int up, double edge) {
        List<MapZone> towns = new ArrayList<>();
        int all = across * up * 4;
        for (int row = 0; row < up * 2; row++) {
            for (int column = 0; column < across * 2; column++) {
                int place = towns.size();
                String district = districtCode(column / 2, row / 2, across);
                towns.add(new MapZone(
                        district + String.format("%03d", place),
                        "东风" + (place % 2 == 0 ? "街道" : "镇"),
                        district,
                        square(column, row, edge),
                        place / (all - 1.0),
                        ValueState.VALUE));
            }
        }
        return towns;
    }

    static List<MapOutline> districts(List<MapZone> towns) {
        List<MapOutline> districts = new ArrayList<>();
        for (String code : towns.stream().map(MapZone::parentCode).distinct().toList()) {
            List<Geometry> parts = towns.stream()
                    .filter(town -> town.parentCode().equals(code))
                    .map(MapZone::geometry)
                    .toList();
            boolean main = districts.isEmpty();
            districts.add(new MapOutline(code, "第" + code + "区", "", main, OverlayNGRobust.union(parts)));
        }
        return districts;
    }

    static MapSheet sheet(List<MapZone> towns) {
        return sheet(towns, districts(towns), InputKind.OBSERVED, InputKind.OBSERVED);
    }

    static MapSheet sheet(List<MapZone> towns, List<MapOutline> districts, InputKind kind, InputKind headlineKind) {
        Geometry mainCity = districts.isEmpty() ? null : districts.get(0).geometry();
        Coordinate middle = towns.get(0).geometry().getCentroid().getCoordinate();
        return new MapSheet(
                TITLE,
                new Bilingual("距站点800米以内的居民占比（%）", "Residents within 800 m of a stop, in %"),
                new Bilingual("试验市", "Trial city"),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2020, 11, 1),
                new Bilingual("生成器", "a generator"),
                new Bilingual(
                        "2025年不低于90%（试验规划第一章）\n评估：不作评估", "at least 90% by 2025 (trial plan)\nStatus: not assessed"),
                kind,
                new Headline(
                        new Bilingual("试验市（2020-11-01）", "Trial city (2020-11-01)"),
                        Bilingual.same("50.0%"),
                        headlineKind,
                        new Bilingual("按中心点：49.9%", "by centre: 49.9%")),
                new Bilingual("覆盖居民占比（%）", "residents covered (%)"),
                towns,
                new Bilingual("镇街", "town"),
                districts,
                mainCity,
                new PointLayer(new Bilingual("站点", "stations"), List.of(new Station(middle.x, middle.y, "甲"))),
                ClassScheme.fifths(),
                ValueFormat.SHARE,
                Palette.COVERAGE,
                "trial-20250630",
                CRS);
    }

    private static String districtCode(int column, int row, int across) {
        return Integer.toString(370201 + row * across + column);
    }
}
