package io.juluo.jobs.sink;

import static io.juluo.jobs.sink.SinkWorld.JUNE;
import static io.juluo.jobs.sink.SinkWorld.MAY;
import static io.juluo.jobs.sink.SinkWorld.NOTE;
import static io.juluo.jobs.sink.SinkWorld.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.BadInput;
import io.juluo.geodata.SparkTest;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest extends SparkTest {
    private static final String AREA = "sample";

    @TempDir
    Path scratch;

    private Path out() {
        return scratch.resolve("输出 folder");
    }

    private Publication begin(LocalDate date, String runId) {
        return Publication.begin(spark(), out(), AREA, date, runId);
    }

    private void publish(LocalDate date, String runId, double people) throws IOException {
        try (Publication publication = begin(date, runId)) {
            publication.table(TOWN, SinkWorld.towns(spark(), people));
            publication.table(NOTE, SinkWorld.notes(spark(), runId));
            Files.writeString(publication.file("maps/a.txt"), runId);
            publication.commit(tables -> SinkWorld.record(runId, tables));
        }
    }

    private Dataset<Row> read(TableSpec spec) {
        return spark().read()
                .format("delta")
                .load(out().resolve(AREA).resolve("tables").resolve(spec.name()).toString());
    }

    private List<String> rows(TableSpec spec) {
        return read(spec).collectAsList().stream().map(Row::toString).sorted().toList();
    }

    private List<String> rows(TableSpec spec, LocalDate date) {
        return rows(spec).stream().filter(row -> row.contains(date.toString())).toList();
    }

    private String published(LocalDate date) throws IOException {
        return Files.readString(
                out().resolve(AREA).resolve("runs").resolve(date.toString()).resolve("maps/a.txt"));
    }

    @Test
    void publishesTablesWithRunColumnsCommentsAndGeometry() throws IOException {
        publish(JUNE, "one", 8);

        assertThat(read(TOWN).columns()).containsExactly("run_id", "run_date", "code", "people", "place");
        assertThat(read(TOWN).schema().apply("people").getComment().get()).isEqualTo("People [persons]");
        assertThat(rows(TOWN))
                .containsExactly(
                        "[one,2025-06-30,A,8.0,POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))]", "[one,2025-06-30,B,null,null]");
        assertThat(published(JUNE)).isEqualTo("one");
    }

    @Test
    void runJsonNamesTheVersionsThatHoldTheRun() throws IOException {
        publish(MAY, "first", 1);
        publish(JUNE, "second", 2);
        publish(JUNE, "third", 4);

        Path file = out().resolve(AREA).resolve("runs/2025-06-30/run.json");
        JsonNode town = new ObjectMapper().readTree(file.toFile()).get("tables").get(0);
        Dataset<Row> then = spark().read()
                .format("delta")
                .option("versionAsOf", town.get("deltaVersion").asLong())
                .load(out().resolve(AREA).resolve("tables/town").toString());
        assertThat(town.get("name").asText()).isEqualTo("town");
        assertThat(town.get("rows").asLong()).isEqualTo(2);
        assertThat(CanonicalHash.of(then.where("run_date = '2025-06-30'"), TOWN))
                .isEqualTo(town.get("canonicalHash").asText());
    }

    @Test
    @BadInput(number = 58, input = "the same day run again", must = "replaces the day: nothing counts twice")
    void aRepeatedDateReplacesThatDateAndNothingElse() throws IOException {
        publish(MAY, "may", 1);
        publish(JUNE, "june", 2);
        List<String> mayBefore = rows(TOWN, MAY);

        publish(JUNE, "june-again", 4);

        assertThat(rows(TOWN, MAY)).isEqualTo(mayBefore).hasSize(2);
        assertThat(rows(TOWN, JUNE)).hasSize(2).allMatch(row -> row.startsWith("[june-again,"));
        assertThat(published(MAY)).isEqualTo("may");
        assertThat(published(JUNE)).isEqualTo("june-again");
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        publish(JUNE, "one", 8);
        List<String> before = rows(TOWN);

        try (Publication publication = begin(JUNE, "two")) {
            publication.table(TOWN, SinkWorld.towns(spark(), 16));
            Files.writeString(publication.file("maps/a.txt"), "two");
        }

        assertThat(rows(TOWN)).isEqualTo(before);
        assertThat(published(JUNE)).isEqualTo("one");
        try (Stream<Path> runs = Files.list(out().resolve(AREA).resolve("runs"))) {
            assertThat(runs.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".kept", "2025-06-30");
        }
    }

    @Test
    void aTableThatCannotBeWrittenSetsTheOthersBack() throws IOException {
        publish(JUNE, "one", 8);
        List<String> before = rows(TOWN);
        OutputFolders folders = OutputFolders.of(out(), AREA, "two");

        assertThatThrownBy(() -> {
                    try (Publication publication = begin(JUNE, "two")) {
                        publication.table(TOWN, SinkWorld.towns(spark(), 16));
                        publication.table(NOTE, SinkWorld.notes(spark(), "two"));
                        Disk.deleteTree(folders.stagedTable("two", NOTE.name()));
                        publication.commit(tables -> SinkWorld.record("two", tables));
                    }
                })
                .hasNoSuppressedExceptions();

        assertThat(rows(TOWN)).isEqualTo(before);
        assertThat(rows(NOTE)).containsExactly("[one,2025-06-30,one]");
        assertThat(published(JUNE)).isEqualTo("one");
        assertThat(folders.journal()).doesNotExist();
    }

    @Test
    void aFailedFirstRunLeavesNoTableBehindAndTheNextOneSucceeds() throws IOException {
        assertThatThrownBy(() -> {
                    try (Publication publication = begin(JUNE, "one")) {
                        publication.table(TOWN, SinkWorld.towns(spark(), 16));
                        publication.commit(tables -> {
                            assertThat(rows(TOWN)).hasSize(2);
                            throw new IllegalStateException("between the tables and the link");
                        });
                    }
                })
                .hasMessage("between the tables and the link");
        assertThat(out().resolve(AREA).resolve("tables/town")).doesNotExist();

        publish(JUNE, "two", 4);

        assertThat(rows(TOWN)).hasSize(2).allMatch(row -> row.startsWith("[two,"));
    }

    @Test
    @BadInput(
            number = 57,
            input = "a run killed while it publishes",
            must = "is set back by the next run: the old state or the new, never a mix")
    void theNextRunSetsBackWhatAKilledRunHalfPublished() throws IOException {
        publish(JUNE, "one", 8);
        List<String> before = rows(TOWN);
        OutputFolders folders = OutputFolders.of(out(), AREA, "killed");
        Disk.folder(folders.stagedFiles("killed"));
        halfPublish(folders);
        assertThat(rows(TOWN)).isNotEqualTo(before);

        try (Publication next = begin(MAY, "next")) {
            assertThat(next.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(DataIssue.Severity.WARNING);
                assertThat(issue.message()).contains("killed").contains("2025-06-30");
            });
        }

        assertThat(rows(TOWN)).isEqualTo(before);
        assertThat(out().resolve(AREA).resolve("tables/note_new")).doesNotExist();
        assertThat(folders.staging("killed")).doesNotExist();
        assertThat(folders.journal()).doesNotExist();
    }

    private void halfPublish(OutputFolders folders) {
        DeltaStore towns = new DeltaStore(spark(), folders.table("town"));
        DeltaStore fresh = new DeltaStore(spark(), folders.table("note_new"));
        TreeMap<String, Long> versions = new TreeMap<>();
        versions.put("town", towns.version());
        versions.put("note_new", fresh.version());
        new PublishJournal("killed", JUNE.toString(), versions).write(folders.journal());
        Dataset<Row> rows = spark().sql("select 'killed' as run_id, date'2025-06-30' as run_date, 'X' as code");
        fresh.replace(NOTE.published(), JUNE, rows, 1, "killed");
        towns.replace(
                TOWN.published(), JUNE, rows.selectExpr("*", "1D as people", "ST_Point(1, 1) as place"), 1, "killed");
    }

    @Test
    void aRunKilledAfterTheLinkWasSwitchedStaysPublished() throws IOException {
        publish(JUNE, "one", 8);
        OutputFolders folders = OutputFolders.of(out(), AREA, "one");
        TreeMap<String, Long> versions = new TreeMap<>();
        versions.put("town", null);
        new PublishJournal("one", JUNE.toString(), versions).write(folders.journal());

        try (Publication next = begin(MAY, "next")) {
            assertThat(next.issues()).isEmpty();
        }

        assertThat(rows(TOWN)).hasSize(2);
        assertThat(published(JUNE)).isEqualTo("one");
    }

    @Test
    @BadInput(number = 57, input = "two runs that write at once", must = "the second is turned away and told")
    void aSecondWriterIsTurnedAwayAndTold() {
        try (Publication first = begin(JUNE, "first")) {
            assertThat(first.issues()).isEmpty();
            assertThatThrownBy(() -> begin(MAY, "second"))
                    .isInstanceOf(InfrastructureError.class)
                    .hasMessageContaining(
                            "run first, process " + ProcessHandle.current().pid());
        }
        begin(MAY, "second").close();
    }

    @Test
    void otherColumnsThanReadersKnowAreRefused() throws IOException {
        publish(JUNE, "one", 8);
        Col people = Col.whole("people", "persons", "People");
        Col area = Col.real("area_m2", "m2", "Area");
        TableSpec changed = new TableSpec("town", "T", "row", List.of(), List.of(SinkWorld.CODE, people, area));

        try (Publication publication = begin(JUNE, "two")) {
            assertThatThrownBy(() ->
                            publication.table(changed, spark().sql("select 'A' as code, 1L as people, 2D as area_m2")))
                    .isInstanceOf(OperatorError.class)
                    .hasMessageContaining("people would change from double to bigint")
                    .hasMessageContaining("area_m2 (double) would be new")
                    .hasMessageContaining("place would be gone");
        }
    }

    @Test
    void aBetterCommentReachesTheReaders() throws IOException {
        publish(JUNE, "one", 8);
        TableSpec better =
                new TableSpec("note", "N", "row", List.of(), List.of(Col.text("code", "The town's code, six digits")));

        try (Publication publication = begin(JUNE, "two")) {
            publication.table(better, SinkWorld.notes(spark(), "x"));
            publication.commit(tables -> SinkWorld.record("two", tables));
        }

        assertThat(read(NOTE).schema().apply("code").getComment().get()).isEqualTo("The town's code, six digits");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() {
        assertThatThrownBy(() -> Publication.begin(spark(), out(), "../x", JUNE, "a/b"))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("'../x'")
                .hasMessageContaining("'a/b'");
        try (Publication publication = begin(JUNE, "one")) {
            assertThatThrownBy(() -> publication.file("../../x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldWithItsPath() throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "in the way");

        assertThatThrownBy(() -> Publication.begin(spark(), file, AREA, JUNE, "one"))
                .isInstanceOf(InfrastructureError.class)
                .hasMessageContaining(file.resolve(AREA).toString())
                .hasMessageContaining("--out");
    }
}
