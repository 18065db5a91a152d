package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.Reason;
import io.juluo.geodata.source.ParquetPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A Parquet file, or the part files of a folder in the order of their names. */
final class ParquetParts {
    /** Its defaults are read from XML once, not once for every file. */
    private static final Configuration HADOOP = new Configuration();

    private final List<Part> parts;

    private ParquetParts(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * A file.
     *
     * @param path where it lies
     * @param rowsBefore rows of the parts before it
     * @param footer what it says about itself
     */
    record Part(Path path, long rowsBefore, ParquetMetadata footer) {
        FileMetaData about() {
            return footer.getFileMetaData();
        }

        /** The path as Spark takes it, each character for itself. */
        String sparkPath() {
            String text = new org.apache.hadoop.fs.Path(path.toUri()).toString();
            return text.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
        }
    }

    /**
     * Reads the footers.
     *
     * @throws IOException naming the part that has none that can be read
     */
    static ParquetParts of(Path path) throws IOException {
        List<Part> parts = new ArrayList<>();
        long rows = 0;
        for (Path file : files(path)) {
            try (ParquetFileReader reader = open(file)) {
                parts.add(new Part(file, rows, reader.getFooter()));
                rows += reader.getRecordCount();
            } catch (IOException | RuntimeException damaged) {
                throw damaged(file, damaged);
            }
        }
        return new ParquetParts(List.copyOf(parts));
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(".parquet") && !name.startsWith(".") && !name.startsWith("_");
                    })
                    .sorted()
                    .toList();
        }
    }

    private static ParquetFileReader open(Path file) throws IOException {
        ParquetReadOptions options = HadoopReadOptions.builder(HADOOP)
                .usePageChecksumVerification(true)
                .build();
        return ParquetFileReader.open(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), HADOOP), options);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<Part> list() {
        return parts;
    }

    /** Names of the columns of the first part. */
    List<String> columns() {
        return parts.get(0).about().getSchema().getFields().stream()
                .map(Type::getName)
                .toList();
    }

    /** A column of the first part; null where there is none. */
    @Nullable
    Type column(String name) {
        MessageType schema = parts.get(0).about().getSchema();
        return schema.containsField(name) ? schema.getType(name) : null;
    }

    /** An entry of the first part's metadata; null where there is none. */
    @Nullable
    String metadata(String key) {
        return parts.get(0).about().getKeyValueMetaData().get(key);
    }

    /**
     * Reads all values of these columns once, a row group at a time, and holds each page against its checksum.
     *
     * @throws IOException if a part is damaged or has other columns than the first one
     */
    void verify(List<String> columns) throws IOException {
        for (Part part : parts) {
            MessageType schema = part.about().getSchema();
            List<Type> types = new ArrayList<>();
            for (String column : columns) {
                Type first = column(column);
                if (!schema.containsField(column) || !schema.getType(column).equals(first)) {
                    throw new IOException(part.path().getFileName() + " has another column " + column + " than "
                            + parts.get(0).path().getFileName());
                }
                types.add(schema.getType(column));
            }
            try {
                verify(part, new MessageType(schema.getName(), types));
            } catch (IOException | RuntimeException damaged) {
                throw damaged(part.path(), damaged);
            }
        }
    }

    private static IOException damaged(Path part, Exception how) {
        return new IOException(part.getFileName() + ": " + Reason.of(how, "its footer or a page cannot be read"), how);
    }

    private static void verify(Part part, MessageType columns) throws IOException {
        ParquetPages.verify(part.path(), part.footer());
        try (ParquetFileReader reader = open(part.path())) {
            reader.setRequestedSchema(columns);
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                RecordReader<Group> rows = new ColumnIOFactory()
                        .getColumnIO(columns)
                        .getRecordReader(group, new GroupRecordConverter(columns));
                for (long row = 0; row < group.getRowCount(); row++) {
                    rows.read();
                }
            }
        }
    }
}
