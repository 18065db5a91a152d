package io.juluo.geodata.source.osm;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import io.juluo.geodata.seed.TagRules;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a .osm.pbf that rules ask for, through Spark: tasks read the file block by block, and what passes to
 * the driver are these elements, their ways and the ids of their nodes alone, whatever the size of the file. Sedona's own reader of the format
 * loses the ways of a block that holds nodes too, and gives its nodes twice; its messages are used here, not its reader.
 */
final class OsmFile implements AutoCloseable {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String CODE = "code";
    static final String NAME = "name";
    static final String LON = "lon";
    static final String LAT = "lat";
    static final String REFS = "refs";
    static final String ROLES = "roles";
    static final String TYPES = "types";
    static final String NODES = "nodes";
    static final String ENTRANCE = "entrance";

    static final String NODE = "node";
    static final String WAY = "way";
    static final String RELATION = "relation";

    private static final Set<String> CLOSED = Set.of("private", "no");
    private static final Set<String> GATES =
            Set.of("gate", "entrance", "lift_gate", "swing_gate", "sliding_gate", "kissing_gate", "turnstile");

    private static final int TASKS_A_CORE = 4;
    private static final String REF = "ref";
    private static final String AT = "at";
    private static final StructType FOUND = new StructType()
            .add(ID, DataTypes.LongType)
            .add(KIND, DataTypes.StringType)
            .add(CODE, DataTypes.StringType)
            .add(NAME, DataTypes.StringType)
            .add(LON, DataTypes.DoubleType)
            .add(LAT, DataTypes.DoubleType)
            .add(REFS, DataTypes.createArrayType(DataTypes.LongType))
            .add(ROLES, DataTypes.createArrayType(DataTypes.StringType))
            .add(TYPES, DataTypes.createArrayType(DataTypes.StringType));
    private static final StructType PLACED = new StructType()
            .add(ID, DataTypes.LongType)
            .add(LON, DataTypes.DoubleType)
            .add(LAT, DataTypes.DoubleType)
            .add(ENTRANCE, DataTypes.BooleanType);
    private static final StructType WAYS =
            new StructType().add(ID, DataTypes.LongType).add(REFS, DataTypes.createArrayType(DataTypes.LongType));

    private final SparkSession spark;
    private final String path;
    private final JavaRDD<Long> blocks;
    private final List<Dataset<Row>> kept = new ArrayList<>();

    /** The file, whose blocks begin at these bytes. */
    OsmFile(SparkSession spark, Path path, List<Long> blocks) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.spark = spark;
        this.path = path.toString();
        // Spark takes what comes out of an RDD for large: what it thinks to be small it would send to every task
        this.blocks = context.parallelize(blocks, TASKS_A_CORE * context.defaultParallelism());
    }

    /** What makes rows of the elements of a block. */
    private interface Reader extends Serializable {
        PbfBlock.Visitor into(List<Row> rows);
    }

    private Dataset<Row> rows(Reader reader, StructType schema) {
        String file = path;
        FlatMapFunction<Long, Row> read = at -> {
            List<Row> rows = new ArrayList<>();
            PbfBlock.visit(Path.of(file), at, reader.into(rows));
            return rows.iterator();
        };
        return spark.createDataFrame(blocks.flatMap(read), schema);
    }

    /** Every element for whose tags a rule holds: id, kind, code, name, lon, lat, refs, roles, types. */
    Dataset<Row> found(TagRules rules) {
        return kept(rows(into -> new Matching(rules, into), FOUND));
    }

    /** What is asked for more than once is not read from the file again. */
    private Dataset<Row> kept(Dataset<Row> rows) {
        kept.add(rows.persist(StorageLevel.MEMORY_AND_DISK()));
        return rows;
    }

    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }

    private record Matching(TagRules rules, List<Row> rows) implements PbfBlock.Visitor {
        @Override
        public void node(long id, double lon, double lat, Map<String, String> tags) {
            match(tags, id, NODE, lon, lat, null, null, null);
        }

        @Override
        public void way(long id, Long[] refs, Map<String, String> tags) {
            match(tags, id, WAY, null, null, refs, null, null);
        }

        @Override
        public void relation(long id, Long[] refs, String[] roles, String[] types, Map<String, String> tags) {
            match(tags, id, RELATION, null, null, refs, roles, types);
        }

        private void match(Map<String, String> tags, long id, String kind, @Nullable Object... rest) {
            if (tags.isEmpty()) {
                return;
            }
            rules.codeOf(tags).ifPresent(code -> {
                String name = tags.get("name");
                List<@Nullable Object> row = new ArrayList<>(Arrays.asList(id, kind, code));
                row.add(name == null || name.isBlank() ? tags.get("name:zh") : name);
                row.addAll(Arrays.asList(rest));
                rows.add(RowFactory.create(row.toArray()));
            });
        }
    }

    /** The ways of those ids: id, refs. */
    Dataset<Row> ways(Dataset<Long> ids) {
        WantedIds wanted = WantedIds.of(spark, ids);
        return kept(rows(into -> new Ways(wanted, into), WAYS));
    }

    private record Ways(WantedIds wanted, List<Row> rows) implements PbfBlock.Visitor {
        @Override
        public void way(long id, Long[] refs, Map<String, String> tags) {
            if (wanted.has(id)) {
                rows.add(RowFactory.create(id, refs));
            }
        }
    }

    /**
     * The ways with the places of their nodes.
     *
     * @param ways id, refs
     * @return id, nodes: in order, each with ref, lon, lat (null where the file lacks it) and entrance
     */
    Dataset<Row> placed(Dataset<Row> ways) {
        Dataset<Row> refs = ways.select(col(ID), posexplode(col(REFS)).as(new String[] {AT, REF}));
        Dataset<Row> nodes = nodes(refs.select(REF).distinct().as(Encoders.LONG()));
        Column node = struct(AT, REF, LON, LAT, ENTRANCE);
        return refs.join(nodes.withColumnRenamed(ID, REF), new String[] {REF}, "left")
                .groupBy(ID)
                .agg(sort_array(collect_list(node)).as(NODES));
    }

    /** The places of the nodes of those ids: id, lon, lat, entrance. */
    Dataset<Row> nodes(Dataset<Long> ids) {
        WantedIds wanted = WantedIds.of(spark, ids);
        return rows(into -> new Nodes(wanted, into), PLACED);
    }

    private record Nodes(WantedIds wanted, List<Row> rows) implements PbfBlock.Visitor {
        @Override
        public void node(long id, double lon, double lat, Map<String, String> tags) {
            if (wanted.has(id)) {
                rows.add(RowFactory.create(id, lon, lat, goesIn(tags)));
            }
        }

        /** Whether people go in at a node on an edge: an entrance or a gate that is not closed to them. */
        private static boolean goesIn(Map<String, String> tags) {
            if (tags.isEmpty() || CLOSED.contains(tags.getOrDefault("access", ""))) {
                return false;
            }
            String entrance = tags.get("entrance");
            return (entrance != null && !entrance.equals("no")) || GATES.contains(tags.getOrDefault("barrier", ""));
        }
    }

    /** The members of relations, exploded: one id each, of ways or of nodes. */
    static Dataset<Long> members(Dataset<Row> relations, String type) {
        return relations
                .select(explode(arrays_zip(col(REFS), col(TYPES))).as("member"))
                .where(col("member." + TYPES).equalTo(type))
                .select("member." + REFS)
                .distinct()
                .as(Encoders.LONG());
    }
}
