package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.text.CsvRows;
import io.juluo.geodata.source.text.PlainNumber;
import io.juluo.geodata.table.Col;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.jspecify.annotations.Nullable;

/**
 * A table of text and numbers as CSV or Parquet, whose columns may be called otherwise than ours.
 *
 * @param rows the columns asked for, of their declared types, by our names; null where the value is missing, the file
 *     has no such column, or the row breaks one of the rules
 * @param present which of the columns the file has
 * @param rules what makes a row of this format unusable; they stand before any rule about values
 * @param line the line that samples call a row by; null for Parquet, which has none
 */
public record TableFile(
        Dataset<Row> rows,
        Set<Col> present,
        List<RowRule> rules,
        @Nullable Column line) {
    private static final String PARQUET_END = ".parquet";
    private static final String BAD_NUMBER = "_bad_number";

    /**
     * Reads a file.
     *
     * @param required columns that must be there
     * @param optional columns that may be absent
     * @return the table; empty where it cannot be used, with every reason noted as an error
     */
    public static Optional<TableFile> read(
            SparkSession spark, InputFile file, List<Col> required, List<Col> optional, IssueReport issues) {
        return isCsv(file)
                ? csv(spark, file, required, optional, issues)
                : parquet(spark, file, required, optional, issues);
    }

    /** A format that means both kinds of table leaves it to the file's name. */
    private static boolean isCsv(InputFile file) {
        return switch (file.format().name()) {
            case FileFormat.CSV -> true;
            case FileFormat.PARQUET -> false;
            default -> !DeclaredFile.label(file.path()).endsWith(PARQUET_END);
        };
    }

    /** Whether the file has the column. */
    public boolean has(Col column) {
        return present.contains(column);
    }

    /** Checks of its rows, which are called by that key and, where they have one, by their line. */
    public RowChecks checks(InputFile file, Column key, IssueReport issues) {
        String input = DeclaredFile.label(file.path());
        return line == null
                ? new RowChecks(input, key, issues)
                : new RowChecks(input, CsvRows.label(key), line, issues);
    }

    private static Optional<TableFile> parquet(
            SparkSession spark, InputFile file, List<Col> required, List<Col> optional, IssueReport issues) {
        return ParquetFooter.check(file, required, optional, issues).map(footer -> {
            List<Column> selected = new ArrayList<>();
            Set<Col> present = all(required, optional).filter(footer::has).collect(Collectors.toSet());
            all(required, optional).forEach(column -> {
                Column stored =
                        present.contains(column) ? quoted(file.format().column(column.name())) : functions.lit(null);
                selected.add(column.is(stored.cast(column.type())));
            });
            Dataset<Row> stored = spark.read().parquet(file.path().toUri().toString());
            return new TableFile(stored.select(selected.toArray(Column[]::new)), present, List.of(), null);
        });
    }

    private static Stream<Col> all(List<Col> required, List<Col> optional) {
        return Stream.concat(required.stream(), optional.stream());
    }

    private static Column quoted(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private static Optional<TableFile> csv(
            SparkSession spark, InputFile file, List<Col> required, List<Col> optional, IssueReport issues) {
        return CsvRows.read(spark, file, names(required), names(optional), issues)
                .map(text -> {
                    List<Col> columns = all(required, optional).toList();
                    Set<String> inFile = CsvRows.columns(text);
                    return new TableFile(
                            typed(text, columns),
                            columns.stream()
                                    .filter(column -> inFile.contains(column.name()))
                                    .collect(Collectors.toSet()),
                            csvRules(),
                            functions.col(CsvRows.LINE));
                });
    }

    private static List<String> names(List<Col> columns) {
        return columns.stream().map(Col::name).toList();
    }

    private static List<RowRule> csvRules() {
        List<RowRule> rules = new ArrayList<>(CsvRows.rules());
        rules.add(new RowRule(
                "bad_number",
                functions.col(BAD_NUMBER).isNotNull(),
                "rows have a number that is not written plainly, with digits and a decimal point; it is not guessed",
                "write numbers as 1234.5, without thousands separators, units or full-width digits"));
        return rules;
    }

    /** Numbers in place of their text; where one is none, it is told with its column as what there is to say of the row. */
    private static Dataset<Row> typed(Dataset<Row> text, List<Col> columns) {
        List<Column> numbers = new ArrayList<>();
        List<Column> faults = new ArrayList<>();
        for (Col column : columns) {
            Column number = number(column);
            numbers.add(number == null ? column.col() : column.is(number));
            if (number != null) {
                Column told = functions.concat(functions.lit(column.name() + "="), column.col());
                faults.add(functions.when(column.col().isNotNull().and(number.isNull()), told));
            }
        }
        Column none = functions.lit(null).cast("string");
        faults.add(none);
        numbers.add(functions.coalesce(faults.toArray(Column[]::new)).as(BAD_NUMBER));
        return CsvRows.withDetail(text, numbers, BAD_NUMBER);
    }

    private static @Nullable Column number(Col column) {
        if (column.type() instanceof DoubleType) {
            return PlainNumber.real(column.col());
        }
        return column.type() instanceof LongType ? PlainNumber.whole(column.col()) : null;
    }
}
