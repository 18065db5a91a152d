package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.juluo.geodata.BadInput;
import io.juluo.geodata.GeneratedDoc;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/bad-input.md is written from the tests that show what happens with bad input. */
class BadInputDocTest {
    private static final String HEAD = """
            # Bad input, and what happens to it

            <!-- Generated from the tests that are marked @BadInput; rewrite it as CONTRIBUTING.md says. -->

            Every case is a small file or generator in the test named beside it. *Refused* means an error: a nightly run publishes nothing, `./juluo check` tells it
            with all else (exit code 3). *Counted* means that the rows are left out, told with their number, and refused above the profile's `limits.bad_row_share`.
            *Mended* means a documented change that is told with its size. Nothing is dropped or changed without being told.

            | case | input | what happens | shown by |
            |---|---|---|---|
            """;

    private record Case(BadInput said, String shownBy) {
        private static final Comparator<Case> ORDER = Comparator.comparing((Case one) -> one.said.number())
                .thenComparing(one -> one.said.input())
                .thenComparing(Case::shownBy);

        String row() {
            return "| " + said.number() + " | " + cell(said.input()) + " | " + cell(said.must()) + " | `" + shownBy
                    + "` |\n";
        }

        private static String cell(String text) {
            return text.replace("|", "\\|").replace("<", "&lt;");
        }
    }

    private static List<Case> cases() {
        Stream<JavaClass> classes = new ClassFileImporter().importPackages("io.juluo").stream();
        return classes.flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(BadInput.class))
                .map(BadInputDocTest::shown)
                .sorted(Case.ORDER)
                .toList();
    }

    private static Case shown(JavaMethod method) {
        return new Case(
                method.getAnnotationOfType(BadInput.class), method.getOwner().getSimpleName() + "." + method.getName());
    }

    @Test
    void thePageIsWhatTheTestsShow() throws IOException {
        String rows = cases().stream().map(Case::row).collect(Collectors.joining());

        GeneratedDoc.assertUpToDate("bad-input.md", HEAD + rows);
    }

    /**
     * The list of trials that every input must stand, by number: geometry 1-13, coordinates 14-19, files 20-31 and
     * 34-35, values 32-33 and 36-42, services without a facility 45, kills and repeated runs 57-58, hostile names 59,
     * totals that contradict the grid or each other 61, ground and attributes 62, zones of the planner's own 63, settings
     * that contradict each other 64. Networks and phone events have their own.
     */
    private static Set<Integer> contract() {
        return IntStream.concat(IntStream.rangeClosed(1, 42), IntStream.of(45, 57, 58, 59, 61, 62, 63, 64))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCaseOfTheContractIsShown() {
        Set<Integer> shown =
                cases().stream().map(one -> one.said().number()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(contract());
    }

    @Test
    void everyCaseSaysWhatHappens() {
        assertThat(cases()).allSatisfy(one -> {
            assertThat(one.said().input()).as(one.shownBy()).isNotBlank();
            assertThat(one.said().must()).as(one.shownBy()).isNotBlank();
        });
    }
}
