package io.juluo.geodata.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.GeneratedDoc;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/tables.md is written from the declared tables. */
class TablesDocTest {
    private static final String HEAD = """
            # Tables

            Written from the declarations in `geodata/table`; a test fails when it drifts. Rewrite it with
            `mvn -pl geodata test -Dtest=TablesDocTest -Djuluo.docs=write`.
            Geometry and coordinates are in the metric CRS of the city's profile. A column whose last field is empty is never null.

            ## Published

            Delta tables in `OUT/AREA/tables/NAME`, partitioned by `run_date`; a repeated run replaces its date and nothing else.
            """;

    @Test
    void tellsEveryTableAsItIsDeclared() throws IOException {
        String published = Tables.PUBLISHED.stream()
                .map(TableSpec::published)
                .map(this::page)
                .collect(Collectors.joining("\n"));
        String internal = Tables.INTERNAL.stream().map(this::page).collect(Collectors.joining("\n"));
        GeneratedDoc.assertUpToDate(
                "tables.md", HEAD + "\n" + published + "\n## Between the stages\n\nNot published.\n\n" + internal);
    }

    @Test
    void noTwoTablesShareAName() {
        List<String> names = Stream.concat(Tables.PUBLISHED.stream(), Tables.INTERNAL.stream())
                .map(TableSpec::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnOfOneNameMeansTheSameType() {
        Stream.concat(Tables.PUBLISHED.stream(), Tables.INTERNAL.stream())
                .flatMap(spec -> spec.columns().stream())
                .collect(Collectors.groupingBy(Col::name))
                .forEach((name, columns) -> assertThat(
                                columns.stream().map(Col::type).distinct())
                        .as(name)
                        .hasSize(1));
    }

    private String page(TableSpec spec) {
        String keys = spec.keys().stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(", "));
        String rows = spec.columns().stream().map(this::row).collect(Collectors.joining());
        return """
                ### %s

                %s. Grain: %s. Key: %s.

                | column | type | unit | meaning | null means |
                |---|---|---|---|---|
                %s""".formatted(spec.name(), spec.doc(), spec.grain(), keys, rows);
    }

    private String row(Col column) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        column.name(),
                        column.type().simpleString().replace("udt", "geometry"),
                        column.unit(),
                        cell(column.doc()),
                        cell(column.nullMeaning()));
    }

    /** A vertical bar in a text is no border of cells. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
