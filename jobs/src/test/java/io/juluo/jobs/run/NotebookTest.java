package io.juluo.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.SparkTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes the notebook against files that the product's own writers wrote, as a planner would. */
class NotebookTest extends SparkTest {
    private static final Path NOTEBOOK =
            Path.of(System.getProperty("juluo.home"), "notebooks", "district_coverage.ipynb");

    /** What the notebook imports, and what runs it. */
    private static final List<String> PYTHON_PARTS = List.of("geopandas", "matplotlib", "ipykernel", "jinja2");

    @TempDir
    Path folder;

    @Test
    void itTellsTheDistrictWithMostResidentsInMapsAndWords() throws IOException, InterruptedException {
        CoverageWorld.write(spark(), folder);

        JsonNode executed = execute();

        assertThat(outputs(executed, "error")).isEmpty();
        assertThat(outputs(executed, "image/png")).as("maps").hasSize(1);
        assertThat(String.join("\n", outputs(executed, "text/markdown")))
                .contains("**样城 西区**（990101）：2 个镇街，常住人口 96 人", "数据性质：**模拟**")
                .contains("全区市 50.0%，全市 62.5%", "最高：湖镇 75.0%；最低：山镇 25.0%（常住人口 32 人）")
                .contains("规划目标（2025 年）不低于 90.0%：相差 -40.0 个百分点、-38 人，**不作评估**")
                .contains("各镇街均无数据")
                .doesNotContain("东区", "nan", "None");
        assertThat(String.join("\n", outputs(executed, "text/html")))
                .contains("湖镇", "山镇")
                .doesNotContain("岛镇");
    }

    @Test
    void itIsCommittedWithoutOutputs() throws IOException {
        JsonNode notebook = new ObjectMapper().readTree(NOTEBOOK.toFile());

        assertThat(notebook.get("cells")).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("execution_count").isInt()).isFalse();
        });
    }

    private JsonNode execute() throws IOException, InterruptedException {
        assumeTrue(onThePath("jupyter-nbconvert"), "jupyter-nbconvert (Debian: jupyter-nbconvert) is not installed");
        Path log = folder.resolve("nbconvert.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "jupyter-nbconvert",
                        "--to=notebook",
                        "--execute",
                        "--output-dir=" + folder,
                        "--output=executed.ipynb",
                        NOTEBOOK.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JULUO_RUN", folder.toString());
        builder.environment().remove("JULUO_DISTRICT");
        int code = builder.start().waitFor();
        String said = Files.readString(log, UTF_8);
        for (String part : PYTHON_PARTS) {
            assumeFalse(said.contains("No module named '" + part + "'"), "Python's " + part + " is not installed");
        }
        assertThat(code).as(said).isZero();
        return new ObjectMapper().readTree(folder.resolve("executed.ipynb").toFile());
    }

    private static boolean onThePath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    /** The outputs of that MIME type, or the names of errors, of all cells. */
    private static List<String> outputs(JsonNode notebook, String type) {
        return notebook.findValues("outputs").stream()
                .flatMap(NotebookTest::elements)
                .map(output -> type.equals("error")
                        ? output.path("ename")
                        : output.path("data").path(type))
                .filter(found -> !found.isMissingNode())
                .map(NotebookTest::text)
                .toList();
    }

    /** Notebooks hold a text whole or as a list of lines. */
    private static String text(JsonNode node) {
        return node.isArray() ? elements(node).map(JsonNode::asText).reduce("", String::concat) : node.asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
