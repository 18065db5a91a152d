package io.juluo.geodata.source.osm;

import static org.apache.spark.sql.functions.col;

import io.juluo.geodata.crs.CoordinateTransform;
import io.juluo.geodata.seed.TagRules;
import io.juluo.geodata.source.CityExtent;
import io.juluo.geodata.source.osm.OsmElement.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Coordinate;

/** Brings the elements that rules ask for to the driver, those near the city alone, with the places of their nodes. */
final class OsmElements {
    private final OsmFile file;
    private final CoordinateTransform toMetric;
    private final CityExtent city;
    private final List<OsmElement> elements = new ArrayList<>();
    private long far;

    private OsmElements(OsmFile file, CoordinateTransform toMetric, CityExtent city) {
        this.file = file;
        this.toMetric = toMetric;
        this.city = city;
    }

    /**
     * Reads them.
     *
     * @param toMetric from the file's coordinates to the metric CRS
     */
    static OsmElements read(OsmFile file, TagRules rules, CoordinateTransform toMetric, CityExtent city) {
        OsmElements read = new OsmElements(file, toMetric, city);
        Dataset<Row> found = file.found(rules);
        read.nodes(found.where(col(OsmFile.KIND).equalTo(OsmFile.NODE)));
        read.ways(found.where(col(OsmFile.KIND).equalTo(OsmFile.WAY)));
        read.relations(found.where(col(OsmFile.KIND).equalTo(OsmFile.RELATION)));
        return read;
    }

    /** The elements near the city: nodes, ways, relations, each by number. */
    List<OsmElement> all() {
        return Collections.unmodifiableList(elements);
    }

    /** How many elements lie farther than 50 km from it, or have no place at all. */
    long far() {
        return far;
    }

    private void nodes(Dataset<Row> nodes) {
        CoordinateTransform move = toMetric;
        CityExtent near = city;
        FilterFunction<Row> isNear = node -> {
            Coordinate at = place(node, move);
            return near.isNear(at.x, at.y);
        };
        List<Row> rows = nodes.filter(isNear).orderBy(OsmFile.ID).collectAsList();
        far += nodes.count() - rows.size();
        rows.forEach(node -> elements.add(new OsmElement(
                "n" + node.<Long>getAs(OsmFile.ID),
                node.getAs(OsmFile.CODE),
                node.getAs(OsmFile.NAME),
                List.of(place(node, toMetric)),
                List.of(),
                0)));
    }

    private void ways(Dataset<Row> ways) {
        CoordinateTransform move = toMetric;
        CityExtent near = city;
        FilterFunction<Row> isNear = way -> way.<Row>getList(way.fieldIndex(OsmFile.NODES)).stream()
                .map(node -> place(node, move))
                .anyMatch(at -> near.isNear(at.x, at.y));
        Map<Long, OsmWay> placed = new HashMap<>();
        file.placed(ways).filter(isNear).collectAsList().forEach(way -> {
            OsmWay known = way(way);
            placed.put(known.id(), known);
        });
        for (Row way : ways.orderBy(OsmFile.ID).collectAsList()) {
            OsmWay known = placed.get(way.<Long>getAs(OsmFile.ID));
            if (known == null) {
                far++;
            } else {
                elements.add(new OsmElement(
                        "w" + known.id(),
                        way.getAs(OsmFile.CODE),
                        way.getAs(OsmFile.NAME),
                        List.of(),
                        List.of(new Member(known, false)),
                        0));
            }
        }
    }

    private void relations(Dataset<Row> relations) {
        List<Row> rows = relations.orderBy(OsmFile.ID).collectAsList();
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, OsmWay> ways = new HashMap<>();
        file.placed(file.ways(OsmFile.members(relations, OsmFile.WAY)))
                .collectAsList()
                .forEach(way -> {
                    OsmWay known = way(way);
                    ways.put(known.id(), known);
                });
        Map<Long, Coordinate> nodes = new HashMap<>();
        file.nodes(OsmFile.members(relations, OsmFile.NODE))
                .collectAsList()
                .forEach(node -> nodes.put(node.getAs(OsmFile.ID), place(node, toMetric)));
        rows.forEach(relation -> relation(relation, ways, nodes));
    }

    private void relation(Row relation, Map<Long, OsmWay> ways, Map<Long, Coordinate> nodes) {
        List<Long> refs = relation.getList(relation.fieldIndex(OsmFile.REFS));
        List<String> roles = relation.getList(relation.fieldIndex(OsmFile.ROLES));
        List<String> types = relation.getList(relation.fieldIndex(OsmFile.TYPES));
        List<Member> members = new ArrayList<>();
        List<Coordinate> places = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < refs.size(); i++) {
            String type = types.get(i);
            OsmWay way = type.equals(OsmFile.WAY) ? ways.get(refs.get(i)) : null;
            Coordinate node = type.equals(OsmFile.NODE) ? nodes.get(refs.get(i)) : null;
            if (way != null) {
                members.add(new Member(way, "inner".equals(roles.get(i))));
            } else if (node != null) {
                places.add(node);
            } else if (type.equals(OsmFile.WAY)) {
                missing++;
            }
        }
        boolean isNear = Stream.concat(
                        members.stream()
                                .flatMap(member -> Stream.of(member.way().known())),
                        places.stream())
                .anyMatch(at -> city.isNear(at.x, at.y));
        if (isNear) {
            elements.add(new OsmElement(
                    "r" + relation.<Long>getAs(OsmFile.ID),
                    relation.getAs(OsmFile.CODE),
                    relation.getAs(OsmFile.NAME),
                    places,
                    members,
                    missing));
        } else {
            far++;
        }
    }

    private OsmWay way(Row way) {
        List<OsmWay.Node> nodes = new ArrayList<>();
        for (Row node : way.<Row>getList(way.fieldIndex(OsmFile.NODES))) {
            nodes.add(new OsmWay.Node(
                    node.getLong(1), place(node, toMetric), Objects.equals(node.getAs(OsmFile.ENTRANCE), true)));
        }
        return new OsmWay(way.getAs(OsmFile.ID), nodes);
    }

    private static Coordinate place(Row node, CoordinateTransform move) {
        Double lon = node.getAs(OsmFile.LON);
        Double lat = node.getAs(OsmFile.LAT);
        return lon == null || lat == null ? new Coordinate(Double.NaN, Double.NaN) : move.apply(lon, lat);
    }
}
