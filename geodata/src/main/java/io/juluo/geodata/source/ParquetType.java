package io.juluo.geodata.source;

import io.juluo.geodata.table.Col;
import java.util.Locale;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/** Whether a column of a Parquet file can be read as a declared column without loss. */
final class ParquetType {
    private ParquetType() {}

    /** What is wrong with the type; empty where it fits. */
    static Optional<String> misfit(Col column, Type found) {
        boolean fits = found.isPrimitive() && !found.isRepetition(Type.Repetition.REPEATED) && fits(column, found);
        return fits
                ? Optional.empty()
                : Optional.of(column.name() + " is " + name(found) + ", needed " + needed(column));
    }

    private static boolean fits(Col column, Type found) {
        PrimitiveTypeName stored = found.asPrimitiveType().getPrimitiveTypeName();
        LogicalTypeAnnotation meaning = found.getLogicalTypeAnnotation();
        boolean whole = (stored == PrimitiveTypeName.INT32 || stored == PrimitiveTypeName.INT64) && isInteger(meaning);
        boolean real = stored == PrimitiveTypeName.DOUBLE || stored == PrimitiveTypeName.FLOAT;
        if (column.type() instanceof StringType) {
            return stored == PrimitiveTypeName.BINARY && meaning instanceof StringLogicalTypeAnnotation;
        }
        if (column.type() instanceof DoubleType) {
            return real || whole;
        }
        if (column.type() instanceof LongType) {
            return whole;
        }
        return column.type() instanceof GeometryUDT && stored == PrimitiveTypeName.BINARY && meaning == null;
    }

    private static boolean isInteger(@Nullable LogicalTypeAnnotation meaning) {
        return meaning == null || meaning instanceof IntLogicalTypeAnnotation;
    }

    private static String needed(Col column) {
        if (column.type() instanceof StringType) {
            return "text";
        }
        if (column.type() instanceof GeometryUDT) {
            return "binary (WKB)";
        }
        return column.type() instanceof LongType ? "a whole number" : "a number";
    }

    private static String name(Type found) {
        if (!found.isPrimitive()) {
            return "a group";
        }
        LogicalTypeAnnotation meaning = found.getLogicalTypeAnnotation();
        String stored = found.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT);
        return meaning == null ? stored : stored + " (" + meaning.toString().toLowerCase(Locale.ROOT) + ")";
    }
}
