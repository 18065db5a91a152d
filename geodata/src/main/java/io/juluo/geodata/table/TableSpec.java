package io.juluo.geodata.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.UDT.GeometryUDT;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A declared table: the contract between the stage that makes the rows and everyone who reads them.
 *
 * @param name table name as readers see it
 * @param doc what the table holds
 * @param grain what one row is
 * @param keys columns that identify a row
 * @param columns all columns in their published order
 */
public record TableSpec(String name, String doc, String grain, List<Col> keys, List<Col> columns) {

    /** Checks that names are unique and that the keys are columns. */
    public TableSpec {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Col column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("table " + name + " declares " + column.name() + " twice");
            }
        }
        if (!columns.containsAll(keys)) {
            throw new IllegalArgumentException("table " + name + " has a key that is no column of it");
        }
    }

    /** The declared schema, comments included. */
    public StructType schema() {
        return new StructType(columns.stream().map(Col::field).toArray(StructField[]::new));
    }

    /** The table as readers of the output see it: the run's id and date stand first. */
    public TableSpec published() {
        List<Col> all = new ArrayList<>(List.of(RunColumns.RUN_ID, RunColumns.RUN_DATE));
        all.addAll(columns);
        List<Col> key = new ArrayList<>(List.of(RunColumns.RUN_DATE));
        key.addAll(keys);
        return new TableSpec(name, doc, grain, key, all);
    }

    /**
     * Selects exactly the declared columns in their order, widening numbers where nothing is lost. A null in a column
     * that is declared never null stops the job that reads it, naming table and column.
     *
     * @throws ContractBroken naming all columns that are missing or of another type
     */
    public Dataset<Row> conform(Dataset<Row> rows) {
        List<String> problems = new ArrayList<>();
        List<Column> selected = new ArrayList<>();
        List<String> present = Arrays.asList(rows.schema().fieldNames());
        for (Col column : columns) {
            if (!present.contains(column.name())) {
                problems.add("column " + column.name() + " is missing");
                continue;
            }
            StructField found = rows.schema().apply(column.name());
            if (!widens(found.dataType(), column.type())) {
                problems.add("column " + column.name() + " is "
                        + found.dataType().simpleString() + ", declared "
                        + column.type().simpleString());
                continue;
            }
            selected.add(select(column, found));
        }
        if (!problems.isEmpty()) {
            throw new ContractBroken(name, problems);
        }
        return rows.select(selected.toArray(Column[]::new));
    }

    private static boolean widens(DataType found, DataType declared) {
        return found.equals(declared) || (!(declared instanceof GeometryUDT) && Cast.canUpCast(found, declared));
    }

    private Column select(Col column, StructField found) {
        Column value = column.col();
        if (!found.dataType().equals(column.type())) {
            value = value.cast(column.type());
        }
        if (!column.nullable() && found.nullable() && !(column.type() instanceof GeometryUDT)) {
            Column fault = functions.raise_error(
                    functions.lit("table " + name + ": column " + column.name() + " is null in a row"));
            value = functions.coalesce(value, fault.cast(column.type()));
        }
        return value.as(column.name(), column.field().metadata());
    }
}
