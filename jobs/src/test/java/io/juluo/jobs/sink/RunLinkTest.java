package io.juluo.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLinkTest {
    private static final int SWITCHES = 2_000;

    @TempDir
    Path runs;

    @Test
    void aReaderSeesTheOldFolderOrTheNewAndNeverNothing() throws Exception {
        Path link = runs.resolve("2025-06-30");
        Path odd = kept("odd");
        Path even = kept("even");
        RunLink.point(link, even);
        AtomicBoolean ended = new AtomicBoolean();
        Callable<Long> reader = () -> {
            long reads = 0;
            while (!ended.get() || reads == 0) {
                assertThat(Files.readString(link.resolve("run.json"))).isIn("odd", "even");
                reads++;
            }
            return reads;
        };
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Long> reads = pool.submit(reader);
            for (int i = 0; i < SWITCHES; i++) {
                RunLink.point(link, i % 2 == 0 ? odd : even);
            }
            ended.set(true);
            assertThat(reads.get()).isPositive();
        } finally {
            ended.set(true);
            pool.shutdownNow();
        }
        assertThat(RunLink.targets(runs)).isEqualTo(Set.of(even));
    }

    @Test
    void theLinkOutlivesAMoveOfTheWholeOutput() throws IOException {
        Path link = runs.resolve("a/runs/2025-06-30");
        Path folder = Files.createDirectories(runs.resolve("a/runs/.kept/one"));
        RunLink.point(link, folder);

        Files.move(runs.resolve("a"), runs.resolve("b"));

        assertThat(runs.resolve("b/runs/2025-06-30")).isDirectory();
    }

    @Test
    void aFolderInThePlaceOfTheLinkIsNotTouched() throws IOException {
        Path link = Files.createDirectories(runs.resolve("2025-06-30"));

        assertThatThrownBy(() -> RunLink.point(link, kept("one")))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining(link.toString());
        assertThat(link).isDirectory();
    }

    private Path kept(String name) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(".kept").resolve(name));
        Files.writeString(folder.resolve("run.json"), name);
        return folder;
    }
}
