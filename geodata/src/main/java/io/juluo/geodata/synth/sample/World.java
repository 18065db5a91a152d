package io.juluo.geodata.synth.sample;

import io.juluo.geodata.synth.ground.HexMesh;
import io.juluo.geodata.synth.ground.Outline;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The finished land: towns and districts as polygons, land masses, the river, and what lies where. */
final class World {
    /** No town: water, or land beyond the city. */
    static final int NOWHERE = -1;

    private static final double EDGE_KM = 0.3;
    private static final double CORNER_SHIFT = 0.26;
    private static final double EDGE_SHIFT = 0.16;

    private final HexMesh mesh = new HexMesh(
            new HexMesh.Frame(Terrain.CORNER_X_M, Terrain.CORNER_Y_M, Terrain.WIDTH_KM, Terrain.HEIGHT_KM, EDGE_KM),
            CORNER_SHIFT,
            EDGE_SHIFT,
            EDGE_SHIFT);
    private final Ground ground = new Ground(mesh);
    private final Zoning zoning = new Zoning(mesh, ground);
    private final List<Geometry> townShapes = new ArrayList<>();
    private final List<Geometry> districtShapes = new ArrayList<>();
    private final List<Geometry> massShapes = new ArrayList<>();
    private final List<PointOnGeometryLocator> inTown = new ArrayList<>();
    private final Polygon river = River.water();
    private final PointOnGeometryLocator inRiver = new IndexedPointInAreaLocator(river);

    World() {
        Outline outline = new Outline(mesh);
        for (int i = 0; i < zoning.towns().size(); i++) {
            int town = i;
            townShapes.add(outline.of(piece -> zoning.town(piece) == town));
            inTown.add(new IndexedPointInAreaLocator(townShapes.get(town)));
        }
        for (int i = 0; i < Names.DISTRICTS.size(); i++) {
            int district = i;
            districtShapes.add(outline.of(piece -> zoning.district(piece) == district));
        }
        for (int i = 0; i < ground.masses.size(); i++) {
            int mass = i;
            massShapes.add(outline.of(piece -> ground.isLand(piece) && ground.mass(piece) == mass));
        }
    }

    /** The towns by their number. */
    List<Zoning.Town> towns() {
        return zoning.towns();
    }

    /** The towns' polygons by their number. */
    List<Geometry> townShapes() {
        return townShapes;
    }

    /** The districts' polygons by their number; the harbour's water is part of one. */
    List<Geometry> districtShapes() {
        return districtShapes;
    }

    /** The mainland, then the islands. */
    List<Geometry> massShapes() {
        return massShapes;
    }

    /** The river's water. */
    Polygon river() {
        return river;
    }

    /** Whether the point lies in the river. */
    boolean inRiver(double x, double y) {
        return inRiver.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    /** Number of the town in which the point lies, the first one on a shared border; or {@link #NOWHERE}. */
    int townAt(double x, double y) {
        int nearest = mesh.nearest(Terrain.u(x), Terrain.v(y));
        if (mesh.atRim(nearest)) {
            return NOWHERE;
        }
        int own = zoning.town(nearest);
        boolean within = true;
        for (int side = 0; side < HexMesh.SIDES; side++) {
            within &= zoning.town(mesh.neighbour(nearest, side)) == own;
        }
        return within ? own : exactTownAt(new Coordinate(x, y), nearest);
    }

    /** A point lies in the piece whose middle is nearest or in a neighbour of it; only their towns can hold it. */
    private int exactTownAt(Coordinate point, int nearest) {
        int found = townThatHolds(point, zoning.town(nearest));
        for (int side = 0; side < HexMesh.SIDES; side++) {
            int town = townThatHolds(point, zoning.town(mesh.neighbour(nearest, side)));
            if (town != NOWHERE && (found == NOWHERE || town < found)) {
                found = town;
            }
        }
        return found;
    }

    private int townThatHolds(Coordinate point, int town) {
        boolean holds = town != NOWHERE && inTown.get(town).locate(point) != Location.EXTERIOR;
        return holds ? town : NOWHERE;
    }
}
