package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Two towns of one district that share a slanting border, one with a lake and an island and a slanting coast, and a
 * third in a district of its own. A development zone without a polygon lies in the second town.
 */
final class SmallCoast {
    static final long CELL_M = 250;
    static final Town WEST = town("100001", "100", "POLYGON((100 100, 4100 100, 4733 5100, 100 5100, 100 100))");
    static final Town EAST = town(
            "100002",
            "100",
            "MULTIPOLYGON(((4100 100, 9000.5 400, 8111 2222, 9777 5100, 4733 5100, 4100 100),"
                    + "(6000 2000, 6100 2900, 7000 2600, 6000 2000)), ((10010 3010, 10240 3010, 10120 3240, 10010 3010)))");
    static final Town NORTH = town("200001", "200", "POLYGON((100 5100, 9777 5100, 9777 7600, 100 7600, 100 5100))");
    static final Unit DISTRICT = new Unit("100", "100", 65_536, List.of());
    static final Unit ZONE = new Unit("171", "100", 4_096, List.of("100002"));
    static final Unit NORTH_DISTRICT = new Unit("200", "200", 32_768, List.of());

    private SmallCoast() {}

    static SyntheticRequest request(Path folder) {
        return new SyntheticRequest(
                "coast",
                List.of(EAST, WEST, NORTH),
                List.of(DISTRICT, ZONE, NORTH_DISTRICT),
                CELL_M,
                folder.resolve("grid.parquet"),
                folder.resolve("facilities.parquet"),
                folder.resolve("flows.parquet"),
                folder);
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException fault) {
            throw new IllegalArgumentException(wkt, fault);
        }
    }

    private static Town town(String code, String district, String wkt) {
        return new Town(code, district, "镇" + code, district.equals("100"), geometry(wkt));
    }
}
