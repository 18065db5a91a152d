package io.juluo.jobs.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.CalibrationControlSource;
import io.juluo.geodata.source.CensusControlSource;
import io.juluo.geodata.table.CalibrationControlTable;
import io.juluo.jobs.run.MutatedInput.Promise;
import io.juluo.jobs.run.MutatedInput.Reader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every input that is a table of a census: totals of districts, of an earlier date, of towns, and by categories. */
final class MutatedTotals {
    private static final String CONTROL = "control: {file: census.csv, code: code, name: name, population: people}";

    private static final Reader CENSUS = reading -> MutatedInput.rows(census(reading, reading.issues()));
    private static final Reader EARLIER = reading -> MutatedInput.rows(CensusControlSource.readEarlier(
            reading.spark(), reading.profile(), ZoneRegister.EMPTY, reading.issues(), reading.zones()));

    /** All that people are scaled to, zone by zone, each with all its categories of a dimension. */
    private static final Reader CALIBRATION = reading -> CalibrationControlSource.read(
            reading.spark(),
            reading.profile(),
            ZoneRegister.EMPTY,
            reading.issues(),
            reading.zones(),
            census(reading, new IssueReport()))
            .collectAsList()
            .stream()
            .collect(groupingBy(
                    row -> row.getAs(CalibrationControlTable.ZONE_CODE.name()) + " "
                            + row.getAs(CalibrationControlTable.DIMENSION.name()),
                    mapping(Row::toString, joining())))
            .values()
            .stream();

    private MutatedTotals() {}

    static Stream<MutatedInput> all() {
        return Stream.concat(ofDistricts(), scaledTo());
    }

    private static Stream<MutatedInput> ofDistricts() {
        return Stream.of(
                new MutatedInput(
                        "census.control csv",
                        List.of("census.csv"),
                        Promise.RECORDS,
                        city -> city.file("city.yaml"),
                        CENSUS),
                new MutatedInput(
                        "census.earlier csv",
                        List.of("earlier.csv"),
                        Promise.RECORDS,
                        city -> beside(
                                city,
                                "earlier.csv",
                                "代码,地区,常住人口,城镇人口\n990901,西区,512,256\n990902,东区,256,64\n",
                                "earlier: {%s, code: 代码, name: 地区, population: 常住人口, urban: 城镇人口,"
                                        + " reference_date: 2010-11-01}"),
                        EARLIER));
    }

    private static Stream<MutatedInput> scaledTo() {
        return Stream.of(
                new MutatedInput(
                        "census.town_control csv",
                        List.of("town_totals.csv"),
                        Promise.ROWS,
                        city -> beside(
                                city,
                                "town_totals.csv",
                                "code,people\n990901001,384\n990901002,640\n990902001,512\n990902002,512\n",
                                "calibrate: town\n  town_control: {%s, code: code, population: people}"),
                        CALIBRATION),
                new MutatedInput(
                        "census.margins[] csv",
                        List.of("sexes.csv"),
                        Promise.ROWS,
                        city -> beside(
                                city,
                                "sexes.csv",
                                "code,男,女\n990901,508,516\n990902,520,504\n",
                                "calibrate: district\n  margins:\n"
                                        + "    - {%s, code: code, dimension: sex, categories: {male: [男], female: [女]}}"),
                        CALIBRATION));
    }

    /** A table beside the census, and what the profile says of it, with %s for the file. */
    private static void beside(TinyCity city, String file, String table, String section) {
        city.write(file, table);
        city.replace("city.yaml", CONTROL, CONTROL + "\n  " + String.format(section, "file: " + file));
    }

    private static Dataset<Row> census(MutatedInput.Reading reading, IssueReport issues) {
        return CensusControlSource.read(
                reading.spark(), reading.profile(), ZoneRegister.EMPTY, issues, reading.zones());
    }
}
