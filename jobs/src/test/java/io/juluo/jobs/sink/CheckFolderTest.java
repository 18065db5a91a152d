package io.juluo.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers find a whole check: the latest that was written to its end. */
class CheckFolderTest {
    @TempDir
    Path out;

    private static Consumer<Path> writes(String text) {
        return folder -> {
            try {
                Files.writeString(folder.resolve("issues.csv"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private String readersFind() throws IOException {
        return Files.readString(out.resolve("tiny/check/issues.csv"));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> folders = Files.list(out.resolve("tiny/.checks"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCheckTakesThePlaceOfTheOneBeforeWhichAReaderMayStillHaveOpen() throws IOException {
        CheckFolder.replace(out, "tiny", "c1", writes("one"));
        CheckFolder.replace(out, "tiny", "c2", writes("two"));

        assertThat(readersFind()).isEqualTo("two");
        assertThat(kept()).containsExactly("c1", "c2");

        CheckFolder.replace(out, "tiny", "c3", writes("three"));

        assertThat(readersFind()).isEqualTo("three");
        assertThat(kept()).containsExactly("c2", "c3");
    }

    @Test
    void aCheckThatCannotBeWrittenToItsEndLeavesTheOneBefore() throws IOException {
        CheckFolder.replace(out, "tiny", "c1", writes("one"));

        assertThatThrownBy(() -> CheckFolder.replace(out, "tiny", "c2", folder -> {
                    writes("half").accept(folder);
                    throw new InfrastructureError("the disk is full", "make room");
                }))
                .isInstanceOf(InfrastructureError.class);

        assertThat(readersFind()).isEqualTo("one");
        CheckFolder.replace(out, "tiny", "c3", writes("three"));
        assertThat(readersFind()).isEqualTo("three");
        assertThat(kept()).containsExactly("c1", "c3");
    }

    @Test
    void twoChecksDoNotWriteAtTheSameTime() {
        CheckFolder.replace(
                out,
                "tiny",
                "c1",
                folder -> assertThatThrownBy(() -> CheckFolder.replace(out, "tiny", "c2", writes("two")))
                        .isInstanceOf(InfrastructureError.class)
                        .hasMessageContaining("being written by run c1"));
    }

    @Test
    void aFolderOfSomebodysOwnIsNotReplaced() throws IOException {
        Files.createDirectories(out.resolve("tiny/check"));

        assertThatThrownBy(() -> CheckFolder.replace(out, "tiny", "c1", writes("one")))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("is a folder of its own");
    }
}
