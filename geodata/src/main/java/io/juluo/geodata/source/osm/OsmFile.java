package io.juluo.geodata.source.osm;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import io.juluo.geodata.seed.TagRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/**
 * The elements of a .osm.pbf that rules ask for, through Spark: Sedona reads the file in parts, and what passes to the
 * driver are these elements and their ways alone, whatever the size of the file.
 */
final class OsmFile {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String CODE = "code";
    static final String NAME = "name";
    static final String TYPE = "type";
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

    private static final String REF = "ref";
    private static final String AT = "at";
    private static final StructType FOUND = new StructType()
            .add(ID, DataTypes.LongType)
            .add(KIND, DataTypes.StringType)
            .add(CODE, DataTypes.StringType)
            .add(NAME, DataTypes.StringType)
            .add(TYPE, DataTypes.StringType)
            .add(LON, DataTypes.DoubleType)
            .add(LAT, DataTypes.DoubleType)
            .add(REFS, DataTypes.createArrayType(DataTypes.LongType))
            .add(ROLES, DataTypes.createArrayType(DataTypes.StringType))
            .add(TYPES, DataTypes.createArrayType(DataTypes.StringType));

    /** Nodes on an edge through which people go in, unless they are closed to them. */
    private static final String GOES_IN =
            "(element_at(tags, 'entrance') is not null and element_at(tags, 'entrance') <> 'no'"
                    + " or element_at(tags, 'barrier') in ('gate', 'entrance', 'lift_gate', 'swing_gate', 'sliding_gate',"
                    + " 'kissing_gate', 'turnstile'))"
                    + " and coalesce(element_at(tags, 'access') not in ('private', 'no'), true)";

    private final SparkSession spark;
    private final Dataset<Row> elements;

    OsmFile(SparkSession spark, Path path) {
        this.spark = spark;
        this.elements = spark.read().format("osmpbf").load(path.toUri().toString());
    }

    /** Every element for whose tags a rule holds: id, kind, code, name, type, lon, lat, refs, roles, types. Kept. */
    Dataset<Row> found(TagRules rules) {
        FlatMapFunction<Row, Row> match = row -> {
            Map<String, String> tags = row.getJavaMap(1);
            return rules.codeOf(tags).map(code -> found(row, tags, code)).stream()
                    .iterator();
        };
        return elements.where("size(tags) > 0")
                .select(
                        "kind",
                        "tags",
                        "id",
                        "location.longitude",
                        "location.latitude",
                        "refs",
                        "ref_roles",
                        "ref_types")
                .flatMap(match, Encoders.row(FOUND))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static Row found(Row row, Map<String, String> tags, String code) {
        String name = tags.get("name");
        return RowFactory.create(
                row.get(2),
                row.get(0),
                code,
                name == null || name.isBlank() ? tags.get("name:zh") : name,
                tags.get("type"),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7));
    }

    /** The ways of those ids: id, refs. */
    Dataset<Row> ways(List<Long> ids) {
        Dataset<Row> wanted = spark.createDataset(ids, Encoders.LONG()).toDF(ID);
        return elements.where(col(KIND).equalTo(WAY)).select(ID, REFS).join(broadcast(wanted), ID);
    }

    /**
     * The ways with the places of their nodes.
     *
     * @param ways id, refs
     * @return id, nodes: in order, each with ref, lon, lat (null where the file lacks it) and entrance
     */
    Dataset<Row> placed(Dataset<Row> ways) {
        Dataset<Row> refs = ways.select(col(ID), posexplode(col(REFS)).as(new String[] {AT, REF}));
        Dataset<Row> nodes = elements.where(col(KIND).equalTo(NODE))
                .select(
                        col(ID).as(REF),
                        col("location.longitude").as(LON),
                        col("location.latitude").as(LAT),
                        coalesce(expr(GOES_IN), lit(false)).as(ENTRANCE));
        Column node = struct(AT, REF, LON, LAT, ENTRANCE);
        return refs.join(nodes, new String[] {REF}, "left")
                .groupBy(ID)
                .agg(sort_array(collect_list(node)).as(NODES));
    }

    /** The places of the nodes of those ids: id, lon, lat. */
    Dataset<Row> nodes(List<Long> ids) {
        Dataset<Row> wanted = spark.createDataset(ids, Encoders.LONG()).toDF(ID);
        return elements.where(col(KIND).equalTo(NODE))
                .select(
                        col(ID),
                        col("location.longitude").as(LON),
                        col("location.latitude").as(LAT))
                .join(broadcast(wanted), ID);
    }

    /** The members of relations, exploded: one id each, of ways or of nodes. */
    static List<Long> members(Dataset<Row> relations, String type) {
        return relations
                .select(explode(arrays_zip(col(REFS), col(TYPES))).as("member"))
                .where(lower(col("member." + TYPES)).equalTo(type))
                .select("member." + REFS)
                .distinct()
                .as(Encoders.LONG())
                .collectAsList();
    }
}
