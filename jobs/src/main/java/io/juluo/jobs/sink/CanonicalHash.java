package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.RunColumns;
import io.juluo.geodata.table.TableSpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * A fingerprint of a table's rows that does not depend on their order or partitioning, nor on which run wrote them:
 * equal for equal rows to the last bit, and different otherwise.
 *
 * <p>Each row's values, each with its kind and length before it, give a SHA-256. These are added modulo 2^256, so
 * that repeated rows count; the sum, the number of rows and the columns' names and types give the last SHA-256.
 * A negative zero counts as zero.
 */
public final class CanonicalHash {
    private static final int GEOMETRY_DIMENSION = 3;
    private static final StructType PARTIAL =
            new StructType().add("row_count", DataTypes.LongType, false).add("hash_sum", DataTypes.BinaryType, false);

    private CanonicalHash() {}

    /** Number of rows and their fingerprint, in one pass. */
    record Fingerprint(long rows, String sha256) {}

    /** The fingerprint as 64 hexadecimal digits; the columns of the run (id and date) stay out. */
    public static String of(Dataset<Row> rows, TableSpec spec) {
        return fingerprint(rows, spec).sha256();
    }

    static Fingerprint fingerprint(Dataset<Row> rows, TableSpec spec) {
        List<Col> columns = spec.columns().stream()
                .filter(col -> !col.equals(RunColumns.RUN_ID) && !col.equals(RunColumns.RUN_DATE))
                .toList();
        TableSpec hashed = new TableSpec(spec.name(), spec.doc(), spec.grain(), List.of(), columns);
        List<Row> partials = hashed.conform(rows)
                .mapPartitions((MapPartitionsFunction<Row, Row>) CanonicalHash::ofPartition, Encoders.row(PARTIAL))
                .collectAsList();
        long count = partials.stream().mapToLong(row -> row.getLong(0)).sum();
        BigInteger sum = partials.stream()
                .map(row -> new BigInteger(1, (byte[]) row.get(1)))
                .reduce(BigInteger.ZERO, CanonicalHash::add);
        String header = columns.stream()
                .map(col -> col.name() + " " + col.type().simpleString())
                .collect(Collectors.joining(", "));
        byte[] whole = (header + "|" + count + "|" + sum).getBytes(StandardCharsets.UTF_8);
        return new Fingerprint(count, HexFormat.of().formatHex(sha256(whole)));
    }

    private static Iterator<Row> ofPartition(Iterator<Row> rows) throws IOException {
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        while (rows.hasNext()) {
            sum = add(sum, new BigInteger(1, sha256(canonical(rows.next()))));
            count++;
        }
        return List.of(RowFactory.create(count, sum.toByteArray())).iterator();
    }

    private static BigInteger add(BigInteger left, BigInteger right) {
        return left.add(right).mod(BigInteger.TWO.pow(256));
    }

    private static byte[] canonical(Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int i = 0; i < row.size(); i++) {
            write(out, row.get(i));
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Double number) {
            out.writeByte('D');
            out.writeLong(Double.doubleToLongBits(number + 0.0));
        } else if (value instanceof Geometry geometry) {
            writeBytes(out, 'G', new WKBWriter(GEOMETRY_DIMENSION).write(geometry));
        } else {
            writeBytes(out, 'T', value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeBytes(DataOutputStream out, char kind, byte[] value) throws IOException {
        out.writeByte(kind);
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
