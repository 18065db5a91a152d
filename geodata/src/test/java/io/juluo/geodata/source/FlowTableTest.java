package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ready origin-destination table, CSV or Parquet, with columns of its own. */
class FlowTableTest extends SparkTest {
    private static final String HEADER = "home_code,work_code,commuters,sample_devices\n";
    private static final String GOOD =
            "990001001,990001002,8,3\n990001001,outside,16.0,\n990002001,990002001,3.2e1,4.0\n";

    @TempDir
    private Path folder;

    private SmallCity city;

    @BeforeEach
    void build() {
        city = new SmallCity(folder);
        city.profile.flows(city.profile.observed("flows.csv"));
    }

    private FlowReading read() {
        return FlowSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, city.zones(spark()));
    }

    private void columns(String file, String format, Map<String, String> columns) {
        city.profile.flows(new InputFile(
                folder.resolve(file), InputKind.OBSERVED, new FileFormat(format, null, null, null, columns)));
    }

    private List<String> rows() {
        return read().flows().orderBy("home_code", "work_code").collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    @Test
    void flowsAreReadFromCsv() {
        city.write("flows.csv", HEADER + GOOD);

        assertThat(rows())
                .containsExactly(
                        "[990001001,990001002,8.0,3,observed]",
                        "[990001001,outside,16.0,null,observed]",
                        "[990002001,990002001,32.0,4,observed]");
        assertThat(city.issues.all()).isEmpty();
    }

    @Test
    void columnsOfTheFilesOwnNamesAreFound() throws IOException {
        Map<String, String> names = Map.of("home_code", "o", "work_code", "d", "commuters", "n");
        city.write("flows.csv", "o;d;n;bus\n990001001;990001002;8;1\n");
        columns("flows.csv", FileFormat.CSV, names);
        assertThat(rows()).containsExactly("[990001001,990001002,8.0,null,observed]");
        city.tells(Severity.NOTICE, "unknown_column", 1, "bus");

        city.parquet(spark(), "od.parquet", "select '990001001' as o, '990001002' as d, 8 as n, 1 as bus");
        columns("od.parquet", FileFormat.PARQUET, names);
        assertThat(rows()).containsExactly("[990001001,990001002,8.0,null,observed]");
    }

    @Test
    void aColumnThatIsCalledOtherwiseThanDeclaredIsNamedAsDeclared() {
        city.write("flows.csv", HEADER + GOOD);
        columns("flows.csv", FileFormat.CSV, Map.of("commuters", "people"));
        city.refuses(this::read, "missing_column", ": people", "home_code, work_code, commuters");
    }

    @ParameterizedTest
    @BadInput(
            number = 35,
            input = "a number of a CSV with decimal comma, thousands separator, full-width digits or a unit",
            must = "is counted with its line and text; the row is left out, nothing is guessed")
    @ValueSource(strings = {"\"1,5\"", "\"1,500\"", "１５", "15人", "1 500", "NaN", "0x10", "15d"})
    void aNumberThatIsNonePlainIsCountedAndNotGuessed(String written) {
        city.write("flows.csv", HEADER + GOOD + "990001002,outside," + written + ",\n");
        city.profile.badRowShare(0.5);

        assertThat(rows()).hasSize(3);
        city.tells(Severity.WARNING, "bad_number", 1, "line 5 (commuters=" + written.replace("\"", "") + ")", "1 of 4");
    }

    @Test
    @BadInput(
            number = 29,
            input = "more ragged rows in a CSV than the limit",
            must = "is an error with count, share and lines")
    void badRowsOfEveryKindAreOneShare() {
        city.write("flows.csv", HEADER + GOOD + "990001002,outside\n990001002,990001001,-1,\n990001002,outside,,\n");
        city.profile.badRowShare(0.4);

        city.refuses(this::read, "ragged_row", "1 of 6 rows; 50.00 %", "line 5 (2/4)");
        assertThat(city.issue("bad_commuters").message())
                .contains("2 of 6", "line 6 (990001002 -> 990001001); line 7 (990001002 -> outside)");
    }

    @Test
    void unknownZonesAreNamedInTheOrderOfTheirLines() {
        StringBuilder text = new StringBuilder(HEADER + GOOD);
        for (int i = 0; i < 20; i++) {
            text.append("99").append(i % 3).append(i).append(",outside,0.5,\n");
        }
        city.write("flows.csv", text.toString());

        assertThat(read().unlocatableCommuters()).isEqualTo(10);
        city.tells(Severity.WARNING, "unknown_zone", 20, "10 commuters", "line 5 (9900 -> outside); line 6 (9911");
    }

    /** The census of 2011 of Leeds as stplanr has it: one zone that people live and work in has no polygon. */
    @Test
    void theCommutersOfLeedsAreReadFromTheirOwnTable() throws IOException {
        Path flows = RealData.file("leeds_od/flows.csv");
        Dataset<Row> zones = zones(Files.readString(RealData.file("leeds_od/zones.geojson")));
        city.profile.flows(new InputFile(
                flows,
                InputKind.OBSERVED,
                new FileFormat(
                        FileFormat.CSV,
                        null,
                        null,
                        null,
                        Map.of("home_code", "geo_code1", "work_code", "geo_code2", "commuters", "all"))));

        FlowReading reading = FlowSource.read(spark(), city.profile.build(), SmallCity.REGISTER, city.issues, zones);

        assertThat(zones.count()).isEqualTo(106);
        DataIssue unknown = city.issue("unknown_zone");
        long pairs = 10_536;
        assertThat(reading.flows().count()).isEqualTo(pairs - unknown.count());
        // 98 pairs begin in the zone without polygon and 88 end there, one of them both.
        assertThat(unknown.count()).isBetween(98L + 88L - 1, 98L + 88L);
        double people = reading.flows().agg(functions.sum("commuters")).first().getDouble(0);
        assertThat(people + reading.unlocatableCommuters()).isEqualTo(sumOfThirdColumn(flows));
        assertThat(city.issues.all())
                .extracting(DataIssue::kind)
                .containsExactlyInAnyOrder("unknown_zone", "unknown_column");
    }

    private static double sumOfThirdColumn(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .sum();
    }

    private static Dataset<Row> zones(String geoJson) {
        List<Row> rows = Pattern.compile("\"geo_code\": \"(\\w+)\"")
                .matcher(geoJson)
                .results()
                .map((MatchResult code) -> RowFactory.create("town", code.group(1)))
                .toList();
        return spark().createDataFrame(
                        rows,
                        new StructType()
                                .add(ZoneTable.ZONE_LEVEL.name(), DataTypes.StringType)
                                .add(ZoneTable.ZONE_CODE.name(), DataTypes.StringType));
    }
}
