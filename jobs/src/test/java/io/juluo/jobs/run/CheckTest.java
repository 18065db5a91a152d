package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.BadInput;
import io.juluo.geodata.Gdal;
import io.juluo.geodata.SparkTest;
import io.juluo.jobs.run.CheckTrial.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of a small city, run by the command itself: everything that is wrong is told, and told at once. */
class CheckTest extends SparkTest {
    @TempDir
    Path folder;

    @TempDir
    Path out;

    private TinyCity city;
    private CheckTrial trial;

    @BeforeEach
    void aCityWithoutFault() {
        city = new TinyCity(folder);
        trial = new CheckTrial(out);
    }

    private Ended check(String... more) {
        return trial.check(city.profile(), more);
    }

    @Test
    void ofAGoodCityEveryInputIsToldWithItsRowsAndThatItIsFine() {
        Ended ended = check().with(ExitCode.FINISHED);

        ended.says("Checking Tiny City (tiny): 7 inputs", "Inputs", "What is wrong, the worst first", "  nothing");
        assertThat(ended.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(
                        " | districts | districts.geojson | geojson | EPSG:4549 | 2 | observed | fine",
                        " | towns | towns.geojson | geojson | EPSG:4549 | 4 | observed | fine",
                        " | census totals | census.csv | csv | - | 2 | observed | fine",
                        " | population grid | grid.parquet | parquet | EPSG:4549 | 128 | observed | fine",
                        " | stops | stops.csv | stops-csv | EPSG:4549 | 4 | observed | fine",
                        " | facilities | facilities.parquet | parquet | EPSG:4549 | 24 | observed | fine",
                        " | commuting flows | flows.parquet | parquet | - | 16 | observed | fine");
        assertThat(ended.summary())
                .matches("Read 7 inputs in [0-9.]+ s: 0 errors, 0 warnings, 0 notices\\. All of it: .*issues.csv; on a"
                        + " map: .*issues.gpkg");
    }

    @Test
    void theRangesOfParquetColumnsAreShownAsTheFootersTellThem() {
        city.replace("city.yaml", "file: flows.parquet", "columns: {commuters: people}, file: flows.parquet");
        city.grid(rows -> rows.get(3)[3] = -9999.0);

        Ended ended = check();

        ended.says("Numbers, as the footers of the Parquet files tell them");
        assertThat(ended.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(
                        " | grid.parquet | x_m | 500125 | 503875 | 0", " | grid.parquet | population | -9999 | 16 | 0");
        ended.says("error   flows.parquet: columns are missing");
    }

    @Test
    void aColumnWithoutAValueIsToldFromTheFooter() {
        spark().read()
                .parquet(city.file("grid.parquet").toString())
                .withColumn("population", functions.lit(null).cast("double"))
                .write()
                .parquet(city.file("empty.parquet").toString());
        city.replace("city.yaml", "file: grid.parquet", "file: empty.parquet");

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   empty.parquet: columns have no value in any row: population");
        assertThat(ended.summary()).contains(": 1 error, 0 warnings, 0 notices.");
    }

    @Test
    void faultsOfSeveralInputsAreToldTogetherTheWorstFirst() {
        city.write("census.csv", "");
        city.cut("flows.parquet");
        city.replace("stops.csv", "x_m", "other");
        city.grid(rows -> rows.subList(0, 7).forEach(row -> row[3] = -1.0));
        city.facilities(rows -> rows.add(new Object[] {"odd_1", "teleporter", 501_000.0, 3_991_000.0}));

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   flows.parquet: no whole Parquet file", "Mend: fetch or make it again");
        ended.says("error   census.csv: the file is empty (0 bytes)");
        ended.says("error   stops.csv: columns are missing");
        ended.says(
                "error   grid.parquet: cells have a population that is negative or no number (7 of 128 rows",
                "warning facilities.parquet: facilities of classes that are not in seeds/facility_classes.csv",
                "Mend: add the classes there");
        assertThat(ended.summary()).contains(": 4 errors, 1 warning, 0 notices.");
    }

    @Test
    void whereTheZonesAreRefusedTheOtherInputsAreReadAllTheSame() {
        city.replace("towns.geojson", TinyCity.EAST_NORTH, TinyCity.EAST_SOUTH);
        city.grid(rows -> rows.subList(0, 7).forEach(row -> row[3] = -1.0));
        city.flows(rows -> rows.add(rows.get(0)));

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   towns.geojson: codes stand on several zones: 990902001");
        ended.says("error   grid.parquet: cells have a population");
        ended.says("error   flows.parquet: pairs of home and work stand on several rows");
        ended.says("notice  districts.geojson, towns.geojson: as the zones are refused", "stops.csv");
        ended.doesNotSay("name a zone that is no town", "lie outside every district");
        assertThat(ended.summary()).contains(": 3 errors, 0 warnings, ");
    }

    @Test
    void oneStopFilesFaultHidesNotTheOthers() throws IOException {
        Files.copy(city.file("stops.csv"), city.file("more.csv"));
        city.write("broken.json", "{\"stations\":[{");
        city.replace(
                "city.yaml",
                "[{file: stops.csv, format: stops-csv, crs: EPSG:4549}]",
                "[{file: broken.json, format: amap-metro, crs: GCJ-02, mode: rail},"
                        + " {file: stops.csv, format: stops-csv, crs: EPSG:4549},"
                        + " {file: more.csv, format: stops-csv, crs: EPSG:4549}]");

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   broken.json: the file breaks off, is damaged or is no JSON in UTF-8: line 1 : ");
        ended.says("error   more.csv: stop ids stand on several stops: stop_0 (also in stops.csv)");
        assertThat(ended.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(" | stops | stops.csv | stops-csv | EPSG:4549 | 4 | observed | fine");
    }

    @Test
    void missingFilesAreToldWithAllElse() throws IOException {
        Files.delete(city.file("districts.geojson"));
        Files.delete(city.file("flows.parquet"));
        city.write("stops.csv", "");

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   districts.geojson: districts.geojson is missing (", "Mend: put it there");
        ended.says("error   flows.parquet: flows.parquet is missing (");
        ended.says("error   stops.csv: the file is empty");
        assertThat(ended.summary()).contains(": 3 errors, ");
    }

    @Test
    void aWebPageInAFilesPlaceIsCalledSo() {
        city.write("towns.geojson", "<!DOCTYPE html><html><body>404</body></html>");

        check().with(ExitCode.DATA_REFUSED)
                .says("error   towns.geojson: the file is not of the format geojson but begins as: HTML")
                .says("Mend: fetch the file itself; a web page was saved in its place");
    }

    @Test
    void warningsAreErrorsUnderStrictAlone() {
        city.facilities(rows -> rows.add(new Object[] {"odd_1", "teleporter", 501_000.0, 3_991_000.0}));

        check().with(ExitCode.FINISHED);
        assertThat(check("--strict").with(ExitCode.DATA_REFUSED).summary())
                .contains("0 errors, 1 warning (counted as errors, --strict), 0 notices");
    }

    @Test
    void whatAGeneratorMakesAtTheFirstRunIsNoFault() throws IOException {
        Files.delete(city.file("flows.parquet"));
        city.replace("city.yaml", "flows: {file: flows.parquet}", "flows: {file: flows.parquet, synthetic: true}");

        check().with(ExitCode.FINISHED).says("flows.parquet", "the first run makes it", "Read 6 inputs in ");
    }

    @Test
    void theFilesOfACheckReplaceThoseOfTheOneBefore() throws IOException {
        city.write("census.csv", "");
        check().with(ExitCode.DATA_REFUSED);
        assertThat(Files.readString(trial.file("issues.csv")))
                .contains("message_zh", "error,错误,empty_file,census.csv,1,", "文件为空");
        assertThat(trial.file("issues.gpkg")).isRegularFile();

        city.write("census.csv", "code,name,people\n990901,西区,1024\n990902,东区,1024\n");
        check().with(ExitCode.FINISHED);

        assertThat(Files.readString(trial.file("issues.csv"))).doesNotContain("empty_file");
    }

    @Test
    @BadInput(
            number = 16,
            input = "grid and facilities declared in another zone of the projection (EPSG:4547 for EPSG:4549)",
            must = "the check refuses both and names the zone in which each fits, once")
    void theZoneInWhichGridAndFacilitiesFitIsNamed() {
        city.replace("city.yaml", "grid.parquet, crs: EPSG:4549", "grid.parquet, crs: EPSG:4547");
        city.replace("city.yaml", "facilities.parquet, crs: EPSG:4549", "facilities.parquet, crs: EPSG:4547");

        Ended ended = check().with(ExitCode.DATA_REFUSED);

        ended.says("error   grid.parquet: no position lies within 50 km", "EPSG:4547", "the layer fits as EPSG:4549");
        ended.says("error   facilities.parquet: no position lies", "EPSG:4547", "the layer fits as EPSG:4549");
        assertThat(ended.summary()).contains(": 2 errors, 0 warnings, ");
        check("--lang", "zh").with(ExitCode.DATA_REFUSED).says("符合EPSG:4549").isChinese();
    }

    @Test
    void aZippedShapefileIsKnownByItsName() throws IOException {
        Gdal.run(folder, "ogr2ogr", "towns.shp", "towns.geojson", "-a_srs", "EPSG:4549", "-lco", "ENCODING=UTF-8");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(city.file("towns.zip")))) {
            for (String name : List.of("towns.shp", "towns.shx", "towns.dbf", "towns.prj", "towns.cpg")) {
                zip.putNextEntry(new ZipEntry("towns/" + name));
                zip.write(city.bytes(name));
            }
        }
        city.replace("city.yaml", "towns.geojson", "towns.zip");

        Ended ended = check().with(ExitCode.FINISHED);

        assertThat(ended.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(" | towns | towns.zip | shapefile | EPSG:4549 | 4 | observed | fine");
    }

    @Test
    void aWrongProfileIsAWrongCommand() {
        city.replace("city.yaml", "EPSG:4549\nrun_date", "EPSG:1\nrun_date");

        Ended ended = check();

        assertThat(ended.code()).isEqualTo(ExitCode.COMMAND.code());
        assertThat(ended.err()).contains("city.yaml:4: metric_crs").doesNotContain("\tat ");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("in_the_way"), "");

        Ended ended = new CheckTrial(file).check(city.profile());

        assertThat(ended.code()).isEqualTo(ExitCode.INFRASTRUCTURE.code());
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("in_the_way", "--out");
    }

    @Test
    void inChineseEveryLineIsChinese() {
        city.write("census.csv", "");
        city.facilities(rows -> rows.add(new Object[] {"odd_1", "teleporter", 501_000.0, 3_991_000.0}));

        Ended ended = check("--lang", "zh").with(ExitCode.DATA_REFUSED);

        ended.says("检查微城市（tiny）的 7 项输入", "普查总数", "1 个错误", "错误  census.csv：文件为空", "处理：", "警告  ");
        ended.isChinese();
    }
}
