package io.juluo.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.DataRefused;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static DataRefused refused() {
        return new DataRefused(List.of(new FileIssue(
                Severity.ERROR, "empty_file", "towns.geojson", 1, List.of(), "the file is empty", "fetch it again")));
    }

    @Test
    void eachFaultHasItsExitCode() {
        assertThat(Faults.exitCode(new OperatorError("x")).code()).isEqualTo(2);
        assertThat(Faults.exitCode(refused()).code()).isEqualTo(3);
        assertThat(Faults.exitCode(new InfrastructureError("disk full", "make room"))
                        .code())
                .isEqualTo(4);
        assertThat(Faults.exitCode(new IllegalStateException("x")).code()).isEqualTo(1);
    }

    /** Of a task's fault Spark hands on the text. */
    @Test
    void memoryThatDoesNotSufficeIsOfTheMachine() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        Exception ofATask = new IllegalStateException("Job aborted due to stage failure: Task 0 in stage 18.0 failed 1"
                + " times, most recent failure: java.lang.OutOfMemoryError: Java heap space\n\tat java.base/...");

        for (Throwable fault : List.of(full, new IllegalStateException("x", full), ofATask)) {
            assertThat(Faults.exitCode(fault)).isEqualTo(ExitCode.INFRASTRUCTURE);
            assertThat(Faults.explain(fault))
                    .matches("Infrastructure: the memory of [\\d,]+ MB is full.*JULUO_HEAP=.*");
        }
        assertThatThrownBy(() -> DamagedInput.told(() -> {
                    throw new IllegalStateException(
                            "Encountered error while reading file grid.parquet. Details:", full);
                }))
                .isInstanceOf(InfrastructureError.class);
    }

    @Test
    void aHeapThatSparkCannotStartInIsAWrongCommand() {
        assertThatThrownBy(() -> Sessions.refuseLittleMemory(130L << 20))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("130 MB")
                .hasMessageContaining("JULUO_HEAP=512m");
        Sessions.refuseLittleMemory(495L << 20); // what is left of 512m
    }

    @Test
    void whatATaskRefusesIsToldInFullAfterItWasShipped() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream shipped = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(shipped)) {
            out.writeObject(refused());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(shipped.toByteArray()))) {
            DataRefused arrived = (DataRefused) in.readObject();

            assertThat(arrived.issues()).isEqualTo(refused().issues());
            assertThat(Faults.exitCode(new RuntimeException("Job aborted", arrived)))
                    .isEqualTo(ExitCode.DATA_REFUSED);
        }
    }

    @Test
    void theCauseThatKnowsIsTheOneThatIsTold() {
        RuntimeException wrapped = new RuntimeException("Job aborted due to stage failure", refused());

        assertThat(Faults.exitCode(wrapped).code()).isEqualTo(3);
        assertThat(Faults.explain(wrapped))
                .contains("towns.geojson: the file is empty")
                .contains("fetch it again")
                .doesNotContain("Job aborted");
    }
}
