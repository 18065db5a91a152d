package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.jobs.run.LauncherWorld.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher sets up, builds when it must and only then, and hands the rest to the program untouched. */
class LauncherTest {
    @TempDir
    Path folder;

    private LauncherWorld world;

    @BeforeEach
    void aMachineThatHasEverything() throws IOException {
        world = new LauncherWorld(folder);
    }

    @Test
    void buildsAtFirstUseAndNotAgain() throws Exception {
        Outcome first = world.run("nightly");
        Outcome second = world.run("nightly");

        assertThat(first.code()).isZero();
        assertThat(first.errorLines()).singleElement().asString().contains("building (first use");
        assertThat(second.err()).isEmpty();
        assertThat(world.builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceWasChangedAddedOrRemoved() throws Exception {
        Path source = Files.writeString(world.checkout().resolve("geodata/src/main/A.java"), "");
        world.run();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        Outcome changed = world.run();
        assertThat(changed.err()).contains("building (the sources have changed)");

        Files.delete(source);
        world.run();
        world.run();
        assertThat(world.builds()).hasSize(3);
    }

    @Test
    void aSeedIsReadAtRunTimeAndNeedsNoBuild() throws Exception {
        world.run();
        Files.createDirectories(world.checkout().resolve("seeds"));
        Files.writeString(world.checkout().resolve("seeds/units.csv"), "");
        world.run();
        assertThat(world.builds()).hasSize(1);
    }

    @Test
    void aFailedBuildShowsMavensOutputAndIsTriedAgain() throws Exception {
        world.stub("mvn", """
                [[ $1 == -version ]] && { echo 'Apache Maven 3.9.11'; exit; }
                echo '[ERROR] A.java:[3,4] what Maven said'; exit 1""");
        for (int attempt = 0; attempt < 2; attempt++) {
            Outcome outcome = world.run();
            assertThat(outcome.code()).isEqualTo(4);
            assertThat(outcome.err()).contains("A.java:[3,4] what Maven said", "the build failed", "build.log");
            assertThat(outcome.out()).isEmpty();
        }
    }

    /** The Maven of the one holds on until the other says that it waits: they cannot miss each other. */
    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        String gate = "'" + folder.resolve("gate") + "'";
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("gate").toString())
                        .start()
                        .waitFor())
                .isZero();
        world.stub("mvn", """
                [[ $1 == -version ]] && { echo 'Apache Maven 3.9.11'; exit; }
                echo "$*" >> builds
                read -r -t 60 <>%s
                mkdir -p jobs/target && touch jobs/target/jobs-7.0.jar""".formatted(gate));
        world.stub(
                "flock",
                "[[ $1 == -n ]] || echo open > " + gate + "\nexec " + LauncherWorld.onThePath("flock") + " \"$@\"");
        Process one = world.start(folder.resolve("one.txt"));
        Process other = world.start(folder.resolve("other.txt"));

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(world.builds()).hasSize(1);
        assertThat(Files.readString(folder.resolve("one.txt")) + Files.readString(folder.resolve("other.txt")))
                .containsOnlyOnce("waiting for another ./juluo");
    }

    @Test
    void theProgramGetsItsArgumentsAndTheCallersFolderUntouched() throws Exception {
        world.run();
        Outcome outcome = world.run("nightly", "--out", "my out/青岛", "");

        assertThat(outcome.out().lines().findFirst())
                .contains(world.elsewhere().toRealPath().toString());
        assertThat(outcome.out())
                .contains("-Djuluo.home=" + world.checkout().toRealPath() + "\n")
                .endsWith("-jar\n" + world.checkout().toRealPath()
                        + "/jobs/target/jobs-7.0.jar\nnightly\n--out\nmy out/青岛\n\n");
    }

    @Test
    void aLinkToTheLauncherFindsTheCheckout() throws Exception {
        world.callBy(Files.createSymbolicLink(
                folder.resolve("juluo-everywhere"), world.checkout().resolve("juluo")));
        assertThat(world.run().out())
                .contains("-Djuluo.home=" + world.checkout().toRealPath() + "\n");
    }

    @Test
    void chineseIsWrittenInUtf8EvenWhereTheLocaleIsNot() throws Exception {
        assertThat(world.run().out())
                .contains("LC_ALL=C.UTF-8", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8");
    }

    @Test
    void memoryAndJavaOptionsComeFromTheEnvironment() throws Exception {
        assertThat(world.run().out()).contains("-Xmx3g\n");
        world.set("JULUO_HEAP", "800m");
        world.set("JULUO_JAVA_OPTS", "-Done=1  -Dtwo=2");
        assertThat(world.run().out()).contains("-Xmx800m\n", "\n-Done=1\n-Dtwo=2\n");

        world.set("JULUO_HEAP", "plenty");
        Outcome refused = world.run();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errorLines()).singleElement().asString().contains("JULUO_HEAP=plenty", "3g");
    }
}
