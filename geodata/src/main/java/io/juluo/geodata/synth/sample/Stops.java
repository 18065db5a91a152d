package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ParquetRows.Field;
import io.juluo.geodata.synth.ground.Noise;
import io.juluo.geodata.table.StopTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Public transport stops: buses along the main roads where enough people live, and the stations of two metro lines. */
final class Stops {
    /** Columns of the file. */
    static final List<Field> FIELDS = List.of(
            Field.text(StopTable.STOP_ID.name()),
            Field.text(StopTable.STOP_NAME.name()),
            Field.text(StopTable.MODE.name()),
            Field.real(StopTable.X_M.name()),
            Field.real(StopTable.Y_M.name()));

    private static final double BUS_PER_KM2 = 420;
    private static final double STATIONS_APART_KM = 1.3;
    private static final int BUS = 61;

    /** Line 1 from the old core to the north-east, line 2 from the west under the mouth of the bay to the hills. */
    private static final List<List<Coordinate>> METRO = List.of(
            List.of(
                    new Coordinate(36.5, 8.3),
                    new Coordinate(36.4, 11.2),
                    new Coordinate(34.0, 14.5),
                    new Coordinate(35.0, 19.5),
                    new Coordinate(33.2, 25.5),
                    new Coordinate(37.0, 30.5),
                    new Coordinate(45.5, 32.5)),
            List.of(
                    new Coordinate(7.0, 18.5),
                    new Coordinate(11.5, 12.5),
                    new Coordinate(18.5, 10.5),
                    new Coordinate(31.0, 9.5),
                    new Coordinate(36.4, 11.2),
                    new Coordinate(40.0, 14.0),
                    new Coordinate(43.5, 17.5)));

    private final World world;
    private final List<Object[]> rows = new ArrayList<>();

    private Stops(World world) {
        this.world = world;
    }

    /** All stops. */
    static List<Object[]> of(World world, Streets streets) {
        Stops stops = new Stops(world);
        for (Map.Entry<Integer, Coordinate> crossing :
                streets.crossingsOfMainRoads().entrySet()) {
            stops.addBusStop(crossing.getKey(), crossing.getValue());
        }
        for (int line = 0; line < METRO.size(); line++) {
            stops.addStations(line, METRO.get(line));
        }
        return stops.rows;
    }

    private void addBusStop(int crossing, Coordinate at) {
        double urban = Settlement.urban(Terrain.u(at.x), Terrain.v(at.y));
        if (urban * (0.4 + 1.2 * Noise.unit(BUS, crossing, 0)) > BUS_PER_KM2) {
            add(String.format(Locale.ROOT, "bus-%05d", crossing), "路口", "bus", at);
        }
    }

    private void addStations(int line, List<Coordinate> way) {
        int number = 1;
        for (int i = 0; i + 1 < way.size(); i++) {
            Coordinate from = way.get(i);
            Coordinate to = way.get(i + 1);
            int stations = (int) StrictMath.rint(from.distance(to) / STATIONS_APART_KM);
            for (int s = i == 0 ? 0 : 1; s <= stations; s++) {
                double share = s / (double) stations;
                Coordinate at = new Coordinate(
                        StrictMath.rint(Terrain.x(from.x + share * (to.x - from.x))),
                        StrictMath.rint(Terrain.y(from.y + share * (to.y - from.y))));
                String id = String.format(Locale.ROOT, "rail-%d-%02d", line + 1, number);
                number += add(id, "地铁站", "rail", at) ? 1 : 0;
            }
        }
    }

    /** Adds the stop unless its place lies in the sea or the river. */
    private boolean add(String id, String kind, String mode, Coordinate at) {
        int town = world.townAt(at.x, at.y);
        if (town == World.NOWHERE || world.inRiver(at.x, at.y)) {
            return false;
        }
        String name = Names.stem(world.towns().get(town).name()) + kind + id.substring(id.indexOf('-') + 1);
        rows.add(new Object[] {id, name, mode, at.x, at.y});
        return true;
    }
}
