package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfiles;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.Seeds;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.source.FacilityRules;
import io.juluo.geodata.source.FacilitySource;
import io.juluo.geodata.source.FlowSource;
import io.juluo.geodata.source.GridSource;
import io.juluo.geodata.source.StopRules;
import io.juluo.geodata.source.StopSource;
import io.juluo.geodata.source.ZoneSource;
import io.juluo.geodata.table.CellTable;
import io.juluo.geodata.table.CensusControlTable;
import io.juluo.geodata.table.FlowTable;
import io.juluo.geodata.unit.ExactSum;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * An input of the tiny city in one of its formats, and how it is read.
 *
 * @param file the file that goes bad
 * @param nature what it is made of
 * @param make makes the file and names it in the city's profile
 * @param reader reads it
 */
record MutatedInput(String file, Nature nature, Consumer<TinyCity> make, Reader reader) {
    /** What a file is made of. */
    enum Nature {
        /** Lines of plain values. */
        TABLE,
        /** Text of another kind. */
        TEXT,
        /** Bytes that carry their own checksums. */
        CHECKED,
        /** Bytes that do not: only a checksum beside the file tells a changed number from a number. */
        UNCHECKED
    }

    /** Reads one input of a city; the zones are those of the city without a fault. */
    interface Reader {
        Dataset<Row> read(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones);
    }

    /**
     * What has been read, in numbers that any loss would change.
     *
     * @param rows rows of the table
     * @param totals sums over them
     */
    record Totals(long rows, Map<String, Double> totals) {}

    /** The profile of the city with this input. */
    CityProfile load(Path cityYaml, Path cache) {
        return CityProfiles.load(cityYaml, null, cache).profile();
    }

    Totals read(SparkSession spark, CityProfile profile, IssueReport issues, Dataset<Row> zones) {
        Dataset<Row> rows = reader.read(spark, profile, issues, zones).cache();
        try {
            Map<String, Double> totals = new TreeMap<>();
            for (Column people : new Column[] {
                CellTable.POPULATION.col(), FlowTable.COMMUTERS.col(), CensusControlTable.POPULATION.col()
            }) {
                String name = people.toString();
                if (rows.columns().length > 0 && Arrays.asList(rows.columns()).contains(name)) {
                    totals.put(
                            name,
                            rows.agg(ExactSum.of(people.cast("double"))).first().getDouble(0));
                }
            }
            return new Totals(
                    rows.agg(functions.count(functions.lit(1))).first().getLong(0), totals);
        } finally {
            rows.unpersist();
        }
    }

    static Reader zones() {
        return (spark, profile, issues, zones) -> ZoneSource.read(spark, profile, ZoneRegister.EMPTY, issues);
    }

    static Reader census() {
        return (spark, profile, issues, zones) ->
                CensusControlSource.read(spark, profile, ZoneRegister.EMPTY, issues, zones);
    }

    static Reader grid() {
        return (spark, profile, issues, zones) -> GridSource.read(spark, profile, ZoneRegister.EMPTY, issues, zones);
    }

    static Reader facilities(Seeds seeds) {
        return (spark, profile, issues, zones) ->
                FacilitySource.read(spark, profile, issues, zones, FacilityRules.of(seeds));
    }

    static Reader stops(Seeds seeds) {
        return (spark, profile, issues, zones) -> StopSource.read(
                        spark, profile, issues, zones, StopRules.of(seeds, LocalDate.of(2025, 6, 30)))
                .stops();
    }

    static Reader flows() {
        return (spark, profile, issues, zones) -> FlowSource.read(spark, profile, ZoneRegister.EMPTY, issues, zones)
                .flows();
    }
}
