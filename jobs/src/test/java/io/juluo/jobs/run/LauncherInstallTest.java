package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.jobs.run.LauncherWorld.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does on a machine that lacks something: root gets it installed, anybody else the one command that does. */
class LauncherInstallTest {
    private static final String COMMAND = "sudo apt-get update && sudo apt-get install -y";

    @TempDir
    Path folder;

    private LauncherWorld world;

    @BeforeEach
    void aMachineThatHasEverything() throws IOException {
        world = new LauncherWorld(folder);
        world.stub("apt-cache", "[[ $2 != openjdk-17-jdk-headless ]] || echo '  Candidate: 17.0.15'");
    }

    private void aBareMachine() throws IOException {
        world.unset("JAVA_HOME");
        world.without("mvn");
        world.without("fc-list");
    }

    @Test
    void aUserIsGivenTheOneCommand() throws Exception {
        aBareMachine();
        world.stub("apt-get", "touch '" + folder.resolve("called") + "'");
        Outcome outcome = world.run("nightly");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.errorLines())
                .singleElement()
                .asString()
                .contains(COMMAND)
                .endsWith("openjdk-17-jdk-headless maven fonts-noto-cjk fontconfig");
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void withoutThatPackageTheDefaultJdkIsNamed() throws Exception {
        aBareMachine();
        world.stub("apt-cache", "[[ $2 != default-jdk-headless ]] || echo '  Candidate: 2:1.21-76'");
        assertThat(world.run().err()).contains(" default-jdk-headless maven ").doesNotContain("openjdk-17");
    }

    @Test
    void rootIsToldWhatIsInstalledThenItIsThenTheRunGoesOn() throws Exception {
        aBareMachine();
        world.user(0);
        Path jdk = folder.resolve("jdk of 17.0.15/bin/javac");
        world.stub(
                "apt-get",
                ("echo \"$*\" >> '%1$s/calls'\n[[ $* == *install* ]] || exit 0\n"
                                + "ln -s '%2$s' '%1$s/tools/javac'; mv '%1$s/held/'* '%1$s/tools/'")
                        .formatted(folder, jdk));
        hold("mvn", "mkdir -p jobs/target; touch jobs/target/jobs-7.0.jar; echo 'Apache Maven 3.8.7'");
        hold("fc-list", "echo a.ttc");
        Outcome outcome = world.run("nightly");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.errorLines().get(0))
                .contains("a JDK", "Maven", "a Chinese font", "installing", "openjdk-17-jdk-headless maven");
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .last()
                .asString()
                .contains("install -y --no-install-recommends openjdk-17-jdk-headless maven fonts-noto-cjk fontconfig");
        assertThat(outcome.out()).endsWith("nightly\n");
    }

    @Test
    void aFailingAptGetEndsTheRun() throws Exception {
        aBareMachine();
        world.user(0);
        world.stub("apt-get", "echo 'E: Temporary failure resolving' >&2; exit 100");
        Outcome outcome = world.run();
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.err()).contains("E: Temporary failure resolving", "apt-get could not install openjdk-17");
    }

    @Test
    void aMissingFontIsOnlyAWarning() throws Exception {
        world.without("fc-list");
        Outcome asUser = world.run("nightly");
        assertThat(asUser.code()).isZero();
        assertThat(asUser.out()).endsWith("nightly\n");
        assertThat(asUser.err()).containsOnlyOnce("a Chinese font").contains(COMMAND, "fonts-noto-cjk fontconfig");

        world.user(0);
        world.stub("apt-get", "exit 100");
        Outcome asRoot = world.run("nightly");
        assertThat(asRoot.code()).isZero();
        assertThat(asRoot.err()).contains("could not install fonts-noto-cjk");
    }

    @Test
    void rootMayForbidInstalling() throws Exception {
        aBareMachine();
        world.user(0);
        world.set("JULUO_INSTALL", "no");
        world.stub("apt-get", "touch '" + folder.resolve("called") + "'");
        assertThat(world.run().err()).contains(COMMAND);
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void aJdkThatDoesNotSuitIsNotUsed() throws Exception {
        for (String version : new String[] {"11.0.22", "25"}) {
            world.jdk(version);
            Outcome outcome = world.run();
            assertThat(outcome.code()).isEqualTo(4);
            assertThat(outcome.err()).contains("jdk of " + version + " is not a JDK of Java 17 to 22", COMMAND);
        }
    }

    @Test
    void anOldMavenIsReplacedByTheWrapper() throws Exception {
        world.stub("mvn", "echo 'Apache Maven 3.6.3'");
        Outcome without = world.run();
        assertThat(without.code()).isEqualTo(4);
        assertThat(without.err()).contains("Maven 3.8 or newer");

        world.stub("curl", "");
        Files.writeString(
                world.checkout().resolve("mvnw"),
                "#!/usr/bin/env bash\necho wrapper >> builds; mkdir -p jobs/target; touch jobs/target/jobs-7.0.jar\n");
        assertThat(world.checkout().resolve("mvnw").toFile().setExecutable(true))
                .isTrue();
        assertThat(world.run().code()).isZero();
        assertThat(world.builds()).containsExactly("wrapper");
    }

    /** Keeps a program back until apt-get "installs" it. */
    private void hold(String name, String body) throws IOException {
        world.stub(name, body);
        Files.createDirectories(folder.resolve("held"));
        Files.move(folder.resolve("tools").resolve(name), folder.resolve("held").resolve(name));
    }
}
