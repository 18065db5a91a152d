package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.jobs.run.LauncherWorld.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of loaded classes is made once after a build, used where it fits, and never the reason of an error. */
class LauncherArchiveTest {
    private static final String USES = "-XX:SharedArchiveFile=";

    @TempDir
    Path folder;

    private LauncherWorld world;

    @BeforeEach
    void aJavaThatMakesArchives() throws IOException {
        world = new LauncherWorld(folder);
        world.unset("JULUO_ARCHIVE");
        world.java("""
                for word; do case $word in -XX:ArchiveClassesAtExit=*)
                    echo made >> archives; echo classes > "${word#*=}"; echo noise; exit;; esac; done""");
    }

    @Test
    void itIsMadeAtFirstUseAndUsedAtOnce() throws Exception {
        Outcome first = world.run("nightly");
        Outcome second = world.run("check");

        assertThat(first.err()).contains("preparing faster starts");
        assertThat(first.out()).contains(USES).doesNotContain("noise").endsWith("nightly\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains(USES + archives().get(0));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void aCommandThatStartsNoSparkDoesNotWaitForIt() throws Exception {
        assertThat(world.run("explain").out()).doesNotContain(USES);
        assertThat(made()).isZero();
    }

    @Test
    void aNewBuildMakesItAnew() throws Exception {
        world.run("nightly");
        Path source = Files.writeString(world.checkout().resolve("geodata/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(world.run("nightly").err()).contains("the sources have changed", "preparing faster starts");
        assertThat(made()).isEqualTo(2);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void itsFailureIsNoErrorAndIsNotRepeated() throws Exception {
        world.java("""
                for word; do case $word in -XX:ArchiveClassesAtExit=*) echo made >> archives; exit 1;; esac; done""");
        Outcome first = world.run("nightly");
        Outcome second = world.run("nightly");

        assertThat(first.code()).isZero();
        assertThat(first.out()).doesNotContain(USES).endsWith("nightly\n");
        assertThat(second.err()).isEmpty();
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void whoDoesNotWantItStartsWithoutIt() throws Exception {
        world.run("nightly");
        world.set("JULUO_ARCHIVE", "no");
        assertThat(world.run("nightly").out()).doesNotContain(USES);
    }

    private long made() throws IOException {
        Path notes = world.elsewhere().resolve("archives");
        return Files.exists(notes) ? Files.readAllLines(notes).size() : 0;
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(world.checkout().toRealPath().resolve("jobs/target"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
