package io.juluo.jobs.sink;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One writer at a time for an area's output. The system frees the lock when its process ends, however it ends. */
final class PublicationLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private PublicationLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws InfrastructureError naming the run that holds it
     */
    static PublicationLock take(Path file, String runId) {
        return Disk.on(file, "lock", () -> {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new InfrastructureError(
                        file.getParent() + " is being written by " + holder(file),
                        "wait until that run has ended, or choose another --out");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(describe(runId).getBytes(StandardCharsets.UTF_8)), 0);
            return new PublicationLock(file, channel);
        });
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static String describe(String runId) {
        return "run " + runId + ", process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "another run" : text;
    }

    @Override
    public void close() {
        Disk.on(file, "unlock", () -> {
            channel.close();
            return file;
        });
    }
}
