package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Reason;
import io.juluo.geodata.table.Col;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * What the footers of a Parquet file, or of a folder of part files, say without reading a row: whether the files are
 * whole, which columns they have and how many rows. {@link ParquetPages} holds their pages against it.
 *
 * @param format how the file is read, which tells what it calls our columns
 * @param rows rows of all parts
 * @param columns names of the top-level columns
 * @param statistics what they say of the values of each column, by its name
 */
public record ParquetFooter(
        FileFormat format, long rows, Set<String> columns, Map<String, ColumnStatistics> statistics) {
    /** Its defaults are read from XML once, not once for every file. */
    private static final Configuration HADOOP = new Configuration();

    /** Whether the file has that column of ours. */
    public boolean has(Col column) {
        return columns.contains(format.column(column.name()));
    }

    /** What is said of the values of that column of ours; empty where the file has none, or nothing is said. */
    public Optional<ColumnStatistics> statistics(Col column) {
        return Optional.ofNullable(statistics.get(format.column(column.name())));
    }

    /**
     * Checks that the file is there, whole, has rows and the columns, filled and with types that can be read without
     * loss.
     *
     * @param required columns that must be there, as we call them
     * @param optional columns that may be absent but have their declared type where they are there
     * @return the footer; empty where it cannot be used, with every reason noted as an error
     */
    public static Optional<ParquetFooter> check(
            InputFile file, List<Col> required, List<Col> optional, IssueReport issues) {
        if (!DeclaredFile.isThere(file, issues)) {
            return Optional.empty();
        }
        Path path = file.path();
        List<ParquetMetadata> footers = footers(path, issues);
        if (footers.isEmpty()) {
            return Optional.empty();
        }
        List<Col> inFile = inFile(file, required);
        for (ParquetMetadata part : footers) {
            if (!columnsFit(path, part.getFileMetaData().getSchema(), inFile, inFile(file, optional), issues)) {
                return Optional.empty();
            }
        }
        ParquetFooter footer = new ParquetFooter(file.format(), rows(footers), columns(footers), statistics(footers));
        if (footer.rows == 0) {
            DeclaredFile.refuse("no_rows", path, "the file has no rows", "make it again", issues);
            return Optional.empty();
        }
        return footer.filled(path, inFile, issues) ? Optional.of(footer) : Optional.empty();
    }

    private static List<Col> inFile(InputFile file, List<Col> columns) {
        return columns.stream()
                .map(column -> column.called(file.format().column(column.name())))
                .toList();
    }

    private static long rows(List<ParquetMetadata> footers) {
        return footers.stream()
                .flatMap(footer -> footer.getBlocks().stream())
                .mapToLong(block -> block.getRowCount())
                .sum();
    }

    /** A column without any value is told as such, not as so many rows without one. */
    private boolean filled(Path path, List<Col> required, IssueReport issues) {
        Findings empty = new Findings(
                "empty_column",
                DeclaredFile.label(path),
                "columns have no value in any row",
                "look why they were written empty, or name the right column in city.yaml");
        for (Col column : required) {
            ColumnStatistics said = statistics.get(column.name());
            if (said != null && Long.valueOf(rows).equals(said.nulls())) {
                empty.add(column.name());
            }
        }
        empty.reportFile(Severity.ERROR, issues);
        return empty.none();
    }

    private static Set<String> columns(List<ParquetMetadata> footers) {
        Set<String> names = new LinkedHashSet<>();
        footers.get(0).getFileMetaData().getSchema().getFields().forEach(field -> names.add(field.getName()));
        return Set.copyOf(names);
    }

    private static Map<String, ColumnStatistics> statistics(List<ParquetMetadata> footers) {
        Map<String, List<ColumnChunkMetaData>> chunks = footers.stream()
                .flatMap(footer -> footer.getBlocks().stream())
                .flatMap(block -> block.getColumns().stream())
                .filter(chunk -> chunk.getPath().size() == 1)
                .collect(Collectors.groupingBy(chunk -> chunk.getPath().toDotString()));
        return chunks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, column -> ColumnStatistics.of(column.getValue())));
    }

    private static List<ParquetMetadata> footers(Path path, IssueReport issues) {
        List<ParquetMetadata> footers = new ArrayList<>();
        Path reading = path;
        try {
            List<Path> parts = parts(path);
            if (parts.isEmpty()) {
                DeclaredFile.refuse("no_rows", path, "the folder holds no Parquet file", "make it again", issues);
            }
            for (Path part : parts) {
                reading = part;
                ParquetMetadata footer = footer(part);
                ParquetPages.verify(part, footer);
                footers.add(footer);
            }
            return footers;
        } catch (IOException | RuntimeException damaged) {
            issues.add(new FileIssue(
                    Severity.ERROR,
                    "damaged_parquet",
                    DeclaredFile.label(path),
                    1,
                    List.of(reading.toString()),
                    "no whole Parquet file, perhaps cut off while it was copied: " + InputParts.label(path, reading)
                            + ": " + Reason.of(damaged, "its footer cannot be read"),
                    "fetch or make it again"));
            return List.of();
        }
    }

    private static ParquetMetadata footer(Path part) throws IOException {
        HadoopInputFile input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(part.toUri()), HADOOP);
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            return reader.getFooter();
        }
    }

    private static List<Path> parts(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(f -> f.toString().endsWith(".parquet"))
                    .filter(f -> !DeclaredFile.label(f).startsWith(".")
                            && !DeclaredFile.label(f).startsWith("_"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean columnsFit(
            Path path, MessageType schema, List<Col> required, List<Col> optional, IssueReport issues) {
        List<String> present = schema.getFields().stream().map(Type::getName).toList();
        String input = DeclaredFile.label(path);
        Findings missing = new Findings(
                "missing_column",
                input,
                "columns are missing (the file has " + String.join(", ", present) + ")",
                "write the file with these columns");
        Findings wrong = new Findings(
                "wrong_type", input, "columns are of another type than declared", "write them as declared");
        for (Col column : required) {
            if (!present.contains(column.name())) {
                missing.add(column.name());
            }
        }
        Stream.concat(required.stream(), optional.stream())
                .filter(column -> present.contains(column.name()))
                .map(column -> ParquetType.misfit(column, schema.getType(column.name())))
                .flatMap(Optional::stream)
                .forEach(wrong::add);
        missing.reportFile(Severity.ERROR, issues);
        wrong.reportFile(Severity.ERROR, issues);
        return missing.none() && wrong.none();
    }
}
