package io.juluo.geodata.source.text;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.Findings;
import io.juluo.geodata.source.RowRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A CSV file as rows of text, read line by line by Spark's tasks in memory for one line each, however large the file;
 * a file that ends in .gz or is packed by gzip is read by one task.
 *
 * <p>The first line names the columns; they are found by name, in any order. The text is UTF-8 (a byte order mark is
 * passed over) or in the declared encoding; a file in another is refused, never read as what it is not. Values are
 * divided by commas, or by semicolons or tabs where the header shows it, quoted after RFC 4180 without line breaks
 * inside, and stay text: a leading zero is kept.
 *
 * <p>Every line behind the header is a row of the result or counted in an issue, or both: blank lines are told and left
 * out; a line that is no row is in the result without values and breaks one of {@link #rules}, so that it counts into
 * the share of bad rows of its input. A quote that is not closed, a file cut in its last row or damaged is refused.
 */
public final class CsvRows {
    /** Number of a row's line in the file, from 1 with the header; never null. */
    public static final String LINE = "_line";

    /** Kind of the fault of a line that is no row; null where it is one. */
    static final String FAULT = "_line_fault";

    /** What there is to say of the fault; null where nothing is. */
    static final String DETAIL = "_line_detail";

    /** Mark, in its metadata, of a column that the file has. */
    private static final String PRESENT = "in_file";

    /** Faults of single lines that leave the lines round them as they are. */
    private static final List<LineFault> OF_ROWS =
            List.of(LineFault.UNDECODABLE_ROW, LineFault.LONG_ROW, LineFault.STRAY_QUOTE, LineFault.RAGGED_ROW);

    private CsvRows() {}

    /**
     * Reads a file. It is gone through once, here, for the faults of its lines; the rows are read when they are asked for.
     *
     * @param required columns that must be there, by our names
     * @param optional columns that may be there, by our names
     * @return all these columns, as text, by our names; null where the value is blank or the file has no such column;
     *     with {@link #LINE} and what {@link #rules} need. Empty where the file cannot be used, with every reason noted
     *     as an error
     */
    public static Optional<Dataset<Row>> read(
            SparkSession spark, InputFile file, List<String> required, List<String> optional, IssueReport issues) {
        FileFormat format = file.format();
        List<String> needed = required.stream().map(format::column).toList();
        Optional<CsvLayout> layout = new CsvHeader(file, needed, issues).read();
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        List<String> ours =
                Stream.concat(required.stream(), optional.stream()).distinct().toList();
        List<String> theirs = ours.stream().map(format::column).toList();
        if (!CsvHeader.standOnce(layout.get(), theirs, DeclaredFile.label(file.path()), issues)) {
            return Optional.empty();
        }
        CsvScan scan = CsvScan.of(spark, file.path(), layout.get());
        boolean usable = scan.report(DeclaredFile.label(file.path()), issues);
        tellUnknownColumns(layout.get(), file, theirs, issues);
        return usable ? Optional.of(rows(spark, scan, ours, theirs)) : Optional.empty();
    }

    /** The rules that lines break which are no rows; they stand before any rule about values. */
    public static List<RowRule> rules() {
        return OF_ROWS.stream()
                .map(fault -> new RowRule(
                        fault.kind(),
                        functions.coalesce(functions.col(FAULT).equalTo(fault.kind()), functions.lit(false)),
                        fault.what(),
                        fault.mend()))
                .toList();
    }

    /** What to call a row by in a sample: its line, with what else there is to say of it in brackets. */
    public static Column label(Column more) {
        UDF1<Long, String> name = Where::line;
        Column line = functions.udf(name, DataTypes.StringType).apply(functions.col(LINE));
        Column said = functions.coalesce(functions.col(DETAIL), more);
        return functions
                .when(said.isNull(), line)
                .otherwise(functions.concat(line, functions.lit(" ("), said, functions.lit(")")));
    }

    /** Which of the columns asked for the file has. */
    public static Set<String> columns(Dataset<Row> rows) {
        return Arrays.stream(rows.schema().fields())
                .filter(field -> field.metadata().contains(PRESENT))
                .map(StructField::name)
                .collect(Collectors.toSet());
    }

    /**
     * The rows with other columns behind those that this class needs.
     *
     * @param columns what takes the place of the columns of text
     * @param detail the one among them that has what there is to say of a row, where it is not null
     */
    public static Dataset<Row> withDetail(Dataset<Row> rows, List<Column> columns, String detail) {
        List<Column> all = new ArrayList<>(List.of(functions.col(LINE), functions.col(FAULT), functions.col(DETAIL)));
        all.addAll(columns);
        return rows.select(all.toArray(Column[]::new))
                .withColumn(DETAIL, functions.coalesce(functions.col(DETAIL), functions.col(detail)));
    }

    private static void tellUnknownColumns(CsvLayout layout, InputFile file, List<String> columns, IssueReport issues) {
        Findings unknown = new Findings(
                "unknown_column",
                DeclaredFile.label(file.path()),
                "columns are not read",
                "nothing to do, unless one of them is meant for a column of ours: then name it under columns in the profile");
        layout.header().stream()
                .filter(name -> name != null && !columns.contains(name))
                .forEach(unknown::add);
        // Where the profile names the file's columns, the others have been seen and left out.
        unknown.reportFile(file.format().columns().isEmpty() ? Severity.WARNING : Severity.NOTICE, issues);
    }

    private static Dataset<Row> rows(SparkSession spark, CsvScan scan, List<String> ours, List<String> theirs) {
        StructType schema = new StructType()
                .add(LINE, DataTypes.LongType, false)
                .add(FAULT, DataTypes.StringType)
                .add(DETAIL, DataTypes.StringType);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            int place = scan.layout().header().indexOf(theirs.get(i));
            MetadataBuilder about = new MetadataBuilder();
            schema = schema.add(
                    ours.get(i),
                    DataTypes.StringType,
                    true,
                    place < 0 ? about.build() : about.putBoolean(PRESENT, true).build());
            places.add(place);
        }
        return spark.createDataFrame(scan.rows(spark, places), schema);
    }
}
