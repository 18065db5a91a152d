package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.RealData;
import io.juluo.geodata.SparkTest;
import io.juluo.jobs.run.QingdaoTrap.Found;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Qingdao's real files hold traps that its profile declares: shifted coordinates, codes of other years, a census unit
 * without a polygon. Here each is left undeclared, one at a time: {@code ./juluo check} finds it, and what is clean stays
 * silent about it. All of them under {@code ./juluo test --long}, a few in every run.
 */
class QingdaoTrapsTest extends SparkTest {
    private static final boolean LONG = Boolean.getBoolean("juluo.long");

    @TempDir
    static Path out;

    private static Set<Found> clean = Set.of();

    static List<QingdaoTrap> traps() {
        return QingdaoTrap.all();
    }

    @BeforeAll
    static void checkTheCityAsItIsDeclared() throws IOException {
        assertThat(check(QingdaoTrap.PROFILE, "clean")).isZero();
        clean = found("clean");
        assertThat(clean).noneMatch(issue -> issue.severity().equals("error"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void aTrapLeftUndeclaredIsFound(QingdaoTrap trap) throws IOException {
        Assumptions.assumeTrue(LONG || trap.often(), "tried under --long");
        assertThat(trap.found())
                .as("the profile as it is tells of the trap already")
                .anySatisfy(found -> assertThat(clean).doesNotContain(found));
        String name = "trap" + traps().stream().map(QingdaoTrap::name).toList().indexOf(trap.name());
        Path profile =
                Files.writeString(Files.createDirectories(out.resolve(name)).resolve("city.yaml"), trap.profile());

        int code = check(profile, name);

        assertThat(found(name)).containsAll(trap.found());
        assertThat(code).isEqualTo(trap.exitCode());
        assertThat(newWarnings(name))
                .as("what else is told")
                .allSatisfy(issue ->
                        assertThat(trap.found()).extracting(Found::input).contains(issue.input()));
    }

    /**
     * Warnings and errors that the city as declared does not have; that towns reach over the borders of districts which
     * are shifted is another word for the same trap.
     */
    private static Set<Found> newWarnings(String name) throws IOException {
        Set<Found> more = new TreeSet<>(found(name));
        more.removeAll(clean);
        more.removeIf(issue -> issue.severity().equals("notice") || issue.kind().equals("town_partly_outside"));
        return more;
    }

    private static int check(Path profile, String name) {
        List<String> arguments = new ArrayList<>(List.of("check", "--city", profile.toString()));
        arguments.addAll(List.of("--data", RealData.file("qingdao").toString()));
        arguments.addAll(List.of("--out", out.resolve(name).toString()));
        StringWriter said = new StringWriter();
        return Juluo.execute(
                new PrintWriter(said, true), new PrintWriter(said, true), arguments.toArray(String[]::new));
    }

    private static Set<Found> found(String name) throws IOException {
        Set<Found> found = new TreeSet<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Path csv = out.resolve(name).resolve("qingdao/check/issues.csv");
        try (Reader text = new StringReader(Files.readString(csv).replace("\uFEFF", ""))) {
            for (CSVRecord row : format.parse(text)) {
                found.add(new Found(row.get("severity"), row.get("kind"), row.get("input")));
            }
        }
        return found;
    }
}
