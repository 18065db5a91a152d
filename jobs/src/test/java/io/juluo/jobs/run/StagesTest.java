package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {
    @TempDir
    Path folder;

    private final StringWriter console = new StringWriter();

    @Test
    void announcesThenCountsEachStageOnConsoleAndInTheLog() throws Exception {
        Path file = folder.resolve("logs/run.log");
        try (RunLog log = RunLog.open(new PrintWriter(console, true), file, false)) {
            Stages stages = new Stages(List.of("zones", "reach"), log, null);
            stages.announce();

            String value = stages.run("zones", () -> new Stages.Counted<>("read", 145, 144));

            assertThat(value).isEqualTo("read");
            assertThat(stages.finished()).singleElement().satisfies(stage -> {
                assertThat(stage.rowsIn()).isEqualTo(145);
                assertThat(stage.rowsOut()).isEqualTo(144);
            });
        }
        assertThat(console.toString()).contains("Stages: zones > reach").contains("[1/2] zones");
        assertThat(Files.readString(file)).contains("[1/2] zones").contains("145 rows in");
    }

    @Test
    void aStageOutOfItsTurnIsRefused() {
        try (RunLog log = RunLog.open(new PrintWriter(console, true), folder.resolve("run.log"), false)) {
            Stages stages = new Stages(List.of("zones", "reach"), log, null);

            assertThatThrownBy(() -> stages.run("reach", () -> new Stages.Counted<>(1, 0, 0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'reach' is not the one announced");
        }
    }
}
