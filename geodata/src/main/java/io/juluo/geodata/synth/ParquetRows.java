package io.juluo.geodata.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * Writes rows into one Parquet file, without Spark. The same rows give the same bytes on every machine: the file is
 * not compressed, because the native compressors differ between processors, and holds no time or host.
 */
public final class ParquetRows {
    /** Small row groups, so that Spark's tasks can share the work of one file. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private ParquetRows() {}

    /** What a column holds. */
    public enum Type {
        /** String; read by Spark as string. */
        TEXT,
        /** Double; read as double. */
        REAL,
        /** Long; read as bigint. */
        WHOLE,
        /** Byte array, such as a geometry as WKB; read as binary. */
        BYTES
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what it holds
     * @param nullable whether a row may have null there
     */
    public record Field(String name, Type type, boolean nullable) {
        /** Text, never null. */
        public static Field text(String name) {
            return new Field(name, Type.TEXT, false);
        }

        /** Real numbers, never null. */
        public static Field real(String name) {
            return new Field(name, Type.REAL, false);
        }

        /** Whole numbers, never null. */
        public static Field whole(String name) {
            return new Field(name, Type.WHOLE, false);
        }

        /** Bytes, never null. */
        public static Field bytes(String name) {
            return new Field(name, Type.BYTES, false);
        }

        /** The same column, null allowed. */
        public Field orNull() {
            return new Field(name, type, true);
        }
    }

    /**
     * Writes the rows, at once or not at all: they go into a file beside, which then takes the place of an older one.
     *
     * @param file the file to write; its folder is made where it is missing
     * @param fields the columns
     * @param rows one value per field and row, of the field's type
     * @throws IllegalArgumentException naming column and row of a value of another type, or null where none may be
     * @throws UncheckedIOException where the file cannot be written
     */
    public static void write(Path file, List<Field> fields, Iterable<Object[]> rows) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(beside.getParent());
            try {
                writeAll(beside, fields, rows);
                StableFooter.settle(beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + file + ": " + fault.getMessage(), fault);
        }
    }

    private static void writeAll(Path file, List<Field> fields, Iterable<Object[]> rows) throws IOException {
        try (ParquetWriter<Object[]> writer = new Builder(new LocalFile(file), fields)
                .withConf(new Configuration(false))
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriteMode(ParquetFileWriter.Mode.CREATE)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build()) {
            for (Object[] row : rows) {
                writer.write(row);
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final List<Field> fields;

        Builder(OutputFile file, List<Field> fields) {
            super(file);
            this.fields = fields;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(fields);
        }
    }
}
