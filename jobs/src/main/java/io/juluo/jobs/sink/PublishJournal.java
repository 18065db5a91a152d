package io.juluo.jobs.sink;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a publication is about to change, on disk before the first change: enough to set everything back.
 *
 * @param runId the run that publishes
 * @param date the date it replaces, ISO 8601
 * @param versionsBefore version of each table before; null for a table that did not exist
 */
record PublishJournal(String runId, String date, SortedMap<String, @Nullable Long> versionsBefore) {
    private static final ObjectMapper JSON = new ObjectMapper();

    LocalDate runDate() {
        return LocalDate.parse(date);
    }

    void write(Path file) {
        Disk.writeWhole(file, beside -> Files.write(beside, JSON.writeValueAsBytes(this)));
    }

    /** The journal of a publication that did not end; empty where there is none. */
    static Optional<PublishJournal> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), PublishJournal.class));
        } catch (IOException e) {
            throw new InfrastructureError(
                    "cannot read " + file + ", the journal of a publication that did not end (" + e + ")",
                    "restore the tables beside it to a version of before, then delete the file",
                    e);
        }
    }

    static void delete(Path file) {
        Disk.on(file, "delete", () -> Files.deleteIfExists(file));
    }
}
