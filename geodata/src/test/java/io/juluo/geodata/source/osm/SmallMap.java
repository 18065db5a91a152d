package io.juluo.geodata.source.osm;

import io.juluo.geodata.crs.CoordinateTransform;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.sedona.sql.datasources.osmpbf.build.Fileformat;
import org.apache.sedona.sql.datasources.osmpbf.build.Osmformat;
import org.locationtech.jts.geom.Coordinate;
import proto4.ByteString;

/** Writes a small .osm.pbf, places in metres of EPSG:4549 from (500 km, 3,990 km). */
public final class SmallMap {
    private static final double X0 = 500_000;
    private static final double Y0 = 3_990_000;
    private static final double NANODEGREES = 1e7;

    private final CoordinateTransform toDegrees = CoordinateTransform.to("EPSG:4549", "EPSG:4326");
    private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));
    private final Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
    private final List<Osmformat.Node> plain = new ArrayList<>();
    private final List<Osmformat.Way> ways = new ArrayList<>();
    private final List<Osmformat.Relation> relations = new ArrayList<>();
    private final List<String> features = new ArrayList<>(List.of("OsmSchema-V0.6", "DenseNodes"));
    private boolean packed = true;
    private long lastId;
    private long lastLon;
    private long lastLat;

    /** A node in a dense group. */
    public SmallMap node(long id, double x, double y, String... tags) {
        Coordinate at = toDegrees.apply(X0 + x, Y0 + y);
        long lon = Math.round(at.x * NANODEGREES);
        long lat = Math.round(at.y * NANODEGREES);
        dense.addId(id - lastId).addLon(lon - lastLon).addLat(lat - lastLat);
        lastId = id;
        lastLon = lon;
        lastLat = lat;
        for (int i = 0; i < tags.length; i += 2) {
            dense.addKeysVals(string(tags[i])).addKeysVals(string(tags[i + 1]));
        }
        dense.addKeysVals(0);
        return this;
    }

    /** A node of its own. */
    public SmallMap plainNode(long id, double x, double y, String... tags) {
        Coordinate at = toDegrees.apply(X0 + x, Y0 + y);
        Osmformat.Node.Builder node = Osmformat.Node.newBuilder()
                .setId(id)
                .setLon(Math.round(at.x * NANODEGREES))
                .setLat(Math.round(at.y * NANODEGREES));
        for (int i = 0; i < tags.length; i += 2) {
            node.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
        }
        plain.add(node.build());
        return this;
    }

    /** Four nodes, from that number on, of a rectangle. */
    public SmallMap corners(long id, double west, double south, double east, double north) {
        return node(id, west, south)
                .node(id + 1, east, south)
                .node(id + 2, east, north)
                .node(id + 3, west, north);
    }

    /** A closed way round four nodes of those numbers. */
    public SmallMap square(long id, long corners, String... tags) {
        return way(id, List.of(corners, corners + 1, corners + 2, corners + 3, corners), tags);
    }

    /** A way. */
    public SmallMap way(long id, List<Long> nodes, String... tags) {
        Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
        long last = 0;
        for (long node : nodes) {
            way.addRefs(node - last);
            last = node;
        }
        for (int i = 0; i < tags.length; i += 2) {
            way.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
        }
        ways.add(way.build());
        return this;
    }

    /** A relation of ways, each {@code "outer 12"}. */
    public SmallMap relation(long id, List<String> members, String... tags) {
        Osmformat.Relation.Builder relation = Osmformat.Relation.newBuilder().setId(id);
        long last = 0;
        for (String member : members) {
            long way = Long.parseLong(member.substring(member.indexOf(' ') + 1));
            relation.addRolesSid(string(member.substring(0, member.indexOf(' '))))
                    .addMemids(way - last)
                    .addTypes(Osmformat.Relation.MemberType.WAY);
            last = way;
        }
        for (int i = 0; i < tags.length; i += 2) {
            relation.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
        }
        relations.add(relation.build());
        return this;
    }

    /** Something that a reader must know to read the file. */
    public SmallMap needs(String feature) {
        features.add(feature);
        return this;
    }

    /** Blocks are written as they are. */
    public SmallMap unpacked() {
        packed = false;
        return this;
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, t -> strings.size());
    }

    /** The file. */
    public Path write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            Osmformat.HeaderBlock header = Osmformat.HeaderBlock.newBuilder()
                    .addAllRequiredFeatures(features)
                    .build();
            blob(out, "OSMHeader", header.toByteArray());
            Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
            strings.keySet().forEach(text -> table.addS(ByteString.copyFrom(text, StandardCharsets.UTF_8)));
            Osmformat.PrimitiveBlock.Builder block =
                    Osmformat.PrimitiveBlock.newBuilder().setStringtable(table);
            if (dense.getIdCount() > 0) {
                block.addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(dense));
            }
            if (!plain.isEmpty()) {
                block.addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().addAllNodes(plain));
            }
            if (!ways.isEmpty()) {
                block.addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().addAllWays(ways));
            }
            if (!relations.isEmpty()) {
                block.addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().addAllRelations(relations));
            }
            blob(out, "OSMData", block.build().toByteArray());
        }
        return file;
    }

    private void blob(DataOutputStream out, String type, byte[] content) throws IOException {
        Fileformat.Blob.Builder blob = Fileformat.Blob.newBuilder().setRawSize(content.length);
        if (packed) {
            ByteArrayOutputStream zlib = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(zlib)) {
                deflater.write(content);
            }
            blob.setZlibData(ByteString.copyFrom(zlib.toByteArray()));
        } else {
            blob.setRaw(ByteString.copyFrom(content));
        }
        byte[] body = blob.build().toByteArray();
        byte[] header = Fileformat.BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(body.length)
                .build()
                .toByteArray();
        out.writeInt(header.length);
        out.write(header);
        out.write(body);
    }
}
