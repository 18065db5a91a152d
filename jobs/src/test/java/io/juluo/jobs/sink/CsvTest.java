package io.juluo.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.PlaceIssue;
import io.juluo.geodata.issue.RowIssue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest extends SparkTest {
    private static final Map<String, String> HEADLINES =
            Map.of("main_city_share", "主城区人口占比", "self_containment", "职住平衡率");

    @TempDir
    Path folder;

    private List<CSVRecord> read(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("byte order mark").startsWith("\uFEFF");
        try (Reader reader = new StringReader(text.substring(1))) {
            return CSVFormat.EXCEL
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    @Test
    @BadInput(
            number = 59,
            input = "names that a spreadsheet takes for a formula, such as =cmd",
            must = "get an apostrophe before them in every CSV that is written")
    void textIsNeverAFormulaAndNumbersStayNumbers() throws IOException {
        Path file = folder.resolve("a.csv");
        CsvFile.write(
                file,
                List.of("a"),
                List.of(
                        List.of("=HYPERLINK(\"x\")"),
                        List.of("@sum"),
                        List.of("+1"),
                        List.of("-2"),
                        List.of("\t=1"),
                        List.of("青,岛"),
                        List.of(-0.5),
                        List.of(10071722.0),
                        List.of(1e-7),
                        Arrays.asList((Object) null)));

        assertThat(read(file))
                .extracting(record -> record.get(0))
                .startsWith(
                        "'=HYPERLINK(\"x\")", "'@sum", "'+1", "'-2", "'\t=1", "青,岛", "-0.5", "10071722", "0.0000001");
    }

    @Test
    void theScorecardHasTheCityFirstAndARowForEachTarget() throws IOException {
        Path file = folder.resolve("scorecard.csv");
        ScorecardCsv.write(file, ZoneWorld.figures(spark()), HEADLINES, HEADLINES.keySet());
        List<CSVRecord> rows = read(file);

        assertThat(rows)
                .extracting(r -> r.get("zone_name") + "|" + r.get("definition_id") + "|" + r.get("unit_level") + "|"
                        + r.get("target_id") + "|" + r.get("status"))
                .containsExactly(
                        "样城|main_city_share||sample_share_2025|not_met",
                        "样城|main_city_share||sample_share_2035|not_met",
                        "样城|self_containment|district||",
                        "样城|self_containment|town|'@sample_none|no_target",
                        "西区|self_containment|district||",
                        "东区|self_containment|district||");
        assertThat(rows.get(0).toMap())
                .containsEntry("definition_zh", "主城区人口占比")
                .containsEntry("value", "0.4140625")
                .containsEntry("reference_date", "2020-11-01")
                .containsEntry("comparator_zh", "约为")
                .containsEntry("status_zh", "未达标")
                .containsEntry("gap_persons", "0.9")
                .containsEntry("input_kind_zh", "实测")
                .containsEntry("base_value", "0.25")
                .containsEntry("base_year", "2020")
                .containsEntry("base_gap", "0.1640625")
                .containsEntry("base_state_zh", "与文件基期不一致")
                .containsEntry("lower", "0.3984375")
                .containsEntry("upper", "0.4296875")
                .containsEntry("error_causes_zh", "格网与普查之差、边界格网");
        assertThat(rows.get(5).toMap()).containsEntry("value", "").containsEntry("value_state_zh", "无定义（如无居民）");
    }

    @Test
    void issuesStandWithTheirMendAndPlace() throws IOException {
        IssueReport report = new IssueReport();
        report.add(new RowIssue(
                Severity.WARNING, "bad_population", "cells", 3, List.of("c1", "c2"), "below zero", "mend it"));
        report.add(new PlaceIssue(
                Severity.ERROR,
                "outside_districts",
                "stops",
                1,
                List.of("s"),
                "far off",
                "set crs",
                ZoneWorld.place("POINT (1 2)")));
        Path file = folder.resolve("issues.csv");

        IssuesCsv.write(file, report);

        assertThat(read(file).get(0).toMap())
                .containsEntry("severity_zh", "错误")
                .containsEntry("x_m", "530001")
                .containsEntry("y_m", "4000002");
        assertThat(read(file).get(1).toMap()).containsEntry("sample", "c1; c2").containsEntry("x_m", "");
        assertThat(read(file).get(1).toMap())
                .containsEntry("message_zh", "人口数为负、缺失或不是数字：c1；c2（共 3 项）")
                .containsEntry("mend_zh", "填写不小于0的有限数字");
        assertThat(IssueRows.of(spark(), report).collectAsList())
                .extracting(row -> row.<Long>getAs("row_count"))
                .containsExactly(1L, 3L);
    }

    @Test
    void runJsonKeepsTheRecordsOrderAndWritesTimesAsText() throws IOException {
        Path file = folder.resolve("run.json");
        RunJson.write(file, SinkWorld.record("r1", List.of(new PublishedTable("town", 3, 2, "ab"))));

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.fieldNames()).toIterable().startsWith("runId", "area", "date", "startedAt");
        assertThat(json.get("date").asText()).isEqualTo("2025-06-30");
        assertThat(json.get("startedAt").asText()).isEqualTo("2025-07-01T00:00:00Z");
        assertThat(json.at("/tables/0/deltaVersion").asLong()).isEqualTo(3);
    }
}
