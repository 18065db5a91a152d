package io.juluo.geodata.source.osm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.apache.sedona.sql.datasources.osmpbf.build.Fileformat;
import org.apache.sedona.sql.datasources.osmpbf.build.Osmformat;
import org.apache.sedona.sql.datasources.osmpbf.build.Osmformat.PrimitiveBlock;

/**
 * The elements of one block of a .osm.pbf, some thousands at the most, in all its groups: dense nodes, plain nodes, ways
 * and relations.
 */
final class PbfBlock {
    private static final double NANODEGREE = 1e-9;

    private final PrimitiveBlock block;
    private final Visitor visitor;

    private PbfBlock(PrimitiveBlock block, Visitor visitor) {
        this.block = block;
        this.visitor = visitor;
    }

    /** What is told of each element. */
    interface Visitor {
        /** A node, in degrees. */
        default void node(long id, double lon, double lat, Map<String, String> tags) {}

        /** A way and the ids of its nodes. */
        default void way(long id, Long[] refs, Map<String, String> tags) {}

        /** A relation, with the ids of its members, what they are to it, and whether each is a node, way or relation. */
        default void relation(long id, Long[] refs, String[] roles, String[] types, Map<String, String> tags) {}
    }

    /**
     * Reads the block that begins at that byte of the file.
     *
     * @throws Damaged if it holds no elements
     */
    static void visit(Path file, long at, Visitor visitor) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(at);
            byte[] head = new byte[in.readInt()];
            in.readFully(head);
            byte[] body = new byte[Fileformat.BlobHeader.parseFrom(head).getDatasize()];
            in.readFully(body);
            byte[] content = PbfCheck.content(new ProtoFields(body, 0, body.length));
            new PbfBlock(PrimitiveBlock.parseFrom(content), visitor).visit();
        } catch (IOException | DataFormatException | IndexOutOfBoundsException fault) {
            throw new Damaged(at, fault);
        }
    }

    /** A block whose bytes are whole and yet no elements. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(long at, Exception fault) {
            super("block at byte " + at, fault);
        }
    }

    private void visit() {
        for (Osmformat.PrimitiveGroup group : block.getPrimitivegroupList()) {
            dense(group.getDense());
            group.getNodesList()
                    .forEach(node -> visitor.node(
                            node.getId(),
                            lon(node.getLon()),
                            lat(node.getLat()),
                            tags(node.getKeysList(), node.getValsList())));
            group.getWaysList()
                    .forEach(way -> visitor.way(
                            way.getId(), summed(way.getRefsList()), tags(way.getKeysList(), way.getValsList())));
            group.getRelationsList()
                    .forEach(relation -> visitor.relation(
                            relation.getId(),
                            summed(relation.getMemidsList()),
                            relation.getRolesSidList().stream().map(this::text).toArray(String[]::new),
                            relation.getTypesList().stream().map(PbfBlock::type).toArray(String[]::new),
                            tags(relation.getKeysList(), relation.getValsList())));
        }
    }

    /** Ids and places are differences to the node before; tags stand one after the other, a 0 after each node's. */
    private void dense(Osmformat.DenseNodes nodes) {
        long id = 0;
        long lon = 0;
        long lat = 0;
        int at = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lon += nodes.getLon(i);
            lat += nodes.getLat(i);
            int end = at;
            while (end < nodes.getKeysValsCount() && nodes.getKeysVals(end) != 0) {
                end += 2;
            }
            visitor.node(id, lon(lon), lat(lat), tags(nodes, at, end));
            at = end + 1;
        }
    }

    /** The tags of a dense node, which most have none of. */
    private Map<String, String> tags(Osmformat.DenseNodes nodes, int from, int end) {
        Map<String, String> tags = end > from ? new HashMap<>() : Map.of();
        for (int at = from; at < end; at += 2) {
            tags.put(text(nodes.getKeysVals(at)), text(nodes.getKeysVals(at + 1)));
        }
        return tags;
    }

    private double lon(long lon) {
        return NANODEGREE * (block.getLonOffset() + block.getGranularity() * lon);
    }

    private double lat(long lat) {
        return NANODEGREE * (block.getLatOffset() + block.getGranularity() * lat);
    }

    private String text(int number) {
        return block.getStringtable().getS(number).toStringUtf8();
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            tags.put(text(keys.get(i)), text(values.get(i)));
        }
        return tags;
    }

    private static Long[] summed(List<Long> differences) {
        Long[] ids = new Long[differences.size()];
        long id = 0;
        for (int i = 0; i < ids.length; i++) {
            id += differences.get(i);
            ids[i] = id;
        }
        return ids;
    }

    private static String type(Osmformat.Relation.MemberType type) {
        return switch (type) {
            case NODE -> OsmFile.NODE;
            case WAY -> OsmFile.WAY;
            case RELATION -> OsmFile.RELATION;
        };
    }
}
