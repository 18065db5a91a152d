package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.IssueReport;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An input of the tiny city in one of its formats, and how it is read.
 *
 * @param declared the section of city.yaml that names it, and its format
 * @param files the files that it consists of; each goes bad
 * @param promise what holds where it is read without a word
 * @param make makes the files and names them in the city's profile
 * @param reader reads it
 */
record MutatedInput(String declared, List<String> files, Promise promise, Consumer<TinyCity> make, Reader reader) {
    private static final LocalDate RUN_DATE = LocalDate.of(2025, 6, 30);

    /** What a format can promise of a changed file of which nothing is told; a list of checksums tells of all. */
    enum Promise {
        /** The same values to the last: the format has checksums of its own, or no figure rests on the input. */
        VALUES,
        /** As many rows as the changed text has records: numbers among numbers cannot be seen, lost lines can. */
        RECORDS,
        /** As many rows as before: the format numbers its records, but does not guard their values. */
        ROWS,
        /** Nothing: any number in it is one that could have been meant. */
        NOTHING
    }

    /**
     * What a reader needs.
     *
     * @param zones those of the city without a fault
     */
    record Reading(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones) {
        /** The readers of a nightly run. */
        Inputs inputs() {
            return new Inputs(spark, profile, RUN_DATE, issues);
        }
    }

    /** Reads one input: all that a run would know of it, row by row. */
    interface Reader {
        Stream<String> read(Reading reading);
    }

    /** The rows of a table as text. */
    static Stream<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(Row::toString);
    }

    @Override
    public String toString() {
        return declared + ": " + files.get(0);
    }
}
