package io.juluo.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir
    Path scratch;

    @Test
    void aFullDiskUnderManyLayersIsToldWithThePath() {
        RuntimeException deep =
                new IllegalStateException(new RuntimeException(new IOException("No space left on device")));

        assertThat(Disk.explain(scratch, "write", deep))
                .isInstanceOf(InfrastructureError.class)
                .hasMessageContaining(scratch.toString())
                .hasMessageContaining("free space");
    }

    @Test
    void aFaultOfAnotherKindStaysWhatItIs() {
        RuntimeException other = new IllegalStateException(new IOException("unexpected end of file"));

        assertThat(Disk.explain(scratch, "write", other)).isSameAs(other);
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAlone() throws IOException {
        Path file = Files.writeString(scratch.resolve("a.csv"), "old");

        assertThatThrownBy(() -> Disk.writeWhole(file, beside -> {
                    Files.writeString(beside, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(InfrastructureError.class);

        assertThat(file).hasContent("old");
        assertThat(scratch).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void deletingATreeDoesNotFollowLinks() throws IOException {
        Path precious = Files.writeString(
                Files.createDirectories(scratch.resolve("precious")).resolve("a"), "a");
        Path tree = Files.createDirectories(scratch.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), precious.getParent());

        Disk.deleteTree(tree);

        assertThat(tree).doesNotExist();
        assertThat(precious).exists();
    }
}
