package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.jobs.run.LauncherWorld.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `./juluo test` counts what ran by the reports, says what was skipped and why, and its exit code tells the outcome. */
class LauncherTestCommandTest {
    private static final String PASSES = "<testcase name=\"passes\" classname=\"a.b.FirstTest\" time=\"0\"/>";
    private static final String SKIPPED = """
            <testcase name="needs" classname="a.b.FirstTest" time="0">
              <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: there: is "no" data
            	at a.b.FirstTest.needs(FirstTest.java:3)
            ]]></skipped>
            </testcase>
            <testcase name="later" classname="a.b.FirstTest" time="0">
              <skipped message="only &lt;with&gt; --long &amp; patience"/>
            </testcase>""";
    private static final String FAILED = """
            <testcase name="fails" classname="a.b.SecondTest" time="0">
              <failure message="expected: &lt;1&gt;" type="x"><![CDATA[...]]></failure>
            </testcase>""";

    @TempDir
    Path folder;

    private LauncherWorld world;

    @BeforeEach
    void aMachineThatHasEverything() throws IOException {
        world = new LauncherWorld(folder);
    }

    @Test
    void helpIsTheLaunchersOwn() throws Exception {
        Outcome outcome = world.run("test", "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Usage: ./juluo test", "--long", "N passed, N failed, N skipped");
        assertThat(world.builds()).isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedInOneLine() throws Exception {
        for (String option : new String[] {"--bogus", "clean", "-Z"}) {
            Outcome outcome = world.run("test", option);
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.errorLines()).singleElement().asString().contains("unknown option '" + option + "'");
        }
        assertThat(world.run("test", "-pl").code()).isEqualTo(2);
        assertThat(world.builds()).isEmpty();
    }

    @Test
    void countsBothModulesAndSaysWhatWasSkipped() throws Exception {
        mavenWrites(
                0,
                suite("geodata", "a.b.FirstTest", 3, 0, 2, PASSES + "\n" + SKIPPED),
                suite("jobs", "S", 1, 0, 0, PASSES));
        Outcome outcome = world.run("test", "--long", "-Dtest=FirstTest");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains(
                        "\nskipped: FirstTest.needs: there: is \"no\" data\n",
                        "\nskipped: FirstTest.later: only <with> --long & patience\n")
                .endsWith("\n2 passed, 0 failed, 2 skipped\n");
        assertThat(world.builds()).containsExactly("-B -ntp verify -Djuluo.long=true -Dtest=FirstTest");
    }

    @Test
    void aFailedTestIsExitCodeOneAndTheUnrunModuleIsNamed() throws Exception {
        mavenWrites(1, suite("geodata", "a.b.SecondTest", 2, 1, 0, PASSES + "\n" + FAILED));
        Outcome outcome = world.run("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("\nfailed: SecondTest.fails: expected: <1>\n", "the tests of the module jobs did not run")
                .endsWith("\n1 passed, 1 failed, 0 skipped\n");
    }

    @Test
    void noTestAtAllIsAFailureAndOldReportsAreNotCounted() throws Exception {
        mavenWrites(0, suite("geodata", "a.b.FirstTest", 1, 0, 0, PASSES));
        assertThat(world.run("test").code()).isZero();
        mavenWrites(0);
        Outcome outcome = world.run("test");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("no test ran\n").endsWith("\n0 passed, 0 failed, 0 skipped\n");
    }

    @Test
    void aBuildThatFailsOutsideTheTestsIsToldFromAMissingNetwork() throws Exception {
        mavenWrites(1, suite("jobs", "a.b.FirstTest", 1, 0, 0, PASSES));
        Outcome style = world.run("test");
        assertThat(style.code()).isEqualTo(1);
        assertThat(style.out()).contains("the build failed, though no test did");

        world.stub("mvn", """
                [[ $1 == -version ]] && { echo 'Apache Maven 3.9.11'; exit; }
                echo '[ERROR] Failed to execute goal: Could not resolve dependencies for project'; exit 1""");
        assertThat(world.run("test").code()).isEqualTo(4);
    }

    @Test
    void aWholeGreenRunIsABuildAPartIsNot() throws Exception {
        mavenWrites(0, suite("jobs", "a.b.FirstTest", 1, 0, 0, PASSES));
        world.run("test", "-pl", "geodata");
        assertThat(world.checkout().resolve("jobs/target/.built")).doesNotExist();
        world.run("test");
        assertThat(world.checkout().resolve("jobs/target/.built")).exists();
    }

    private static String suite(String module, String name, int tests, int failures, int skipped, String cases) {
        return "mkdir -p %1$s/target/surefire-reports; cat > %1$s/target/surefire-reports/TEST-%2$s.xml <<'END'\n"
                        .formatted(module, name)
                + "<testsuite name=\"%s\" time=\"0.1\" tests=\"%d\" errors=\"0\" skipped=\"%d\" failures=\"%d\">\n%s\n</testsuite>\nEND"
                        .formatted(name, tests, skipped, failures, cases);
    }

    private void mavenWrites(int code, String... reports) throws IOException {
        world.stub("mvn", """
                [[ $1 == -version ]] && { echo 'Apache Maven 3.9.11'; exit; }
                echo "$*" >> builds
                """ + String.join("\n", reports) + "\nexit " + code);
    }
}
