package io.juluo.jobs.sink;

import io.juluo.geodata.issue.InfrastructureError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files that are written whole or not at all, and failures of the file system told with path and mend. */
final class Disk {
    private static final String MEND = "free space or give rights there, or choose another --out";
    private static final List<String> STORAGE_FAULTS = List.of(
            "no space left",
            "disk quota exceeded",
            "permission denied",
            "read-only file system",
            "not a directory",
            "input/output error",
            "mkdirs failed");

    /** A step that may fail in the file system. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Writes a file at the path it is given. */
    interface Writer {
        void write(Path file) throws IOException;
    }

    private Disk() {}

    /** Runs a step; its failure becomes an {@link InfrastructureError} that names the path. */
    static <T> T on(Path path, String doing, Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw failed(path, doing, e);
        }
    }

    /** The same fault as an {@link InfrastructureError} where the file system is behind it, else the fault itself, unchecked. */
    static RuntimeException explain(Path path, String doing, Exception fault) {
        if (fault instanceof InfrastructureError known) {
            return known;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            boolean ofStorage =
                    cause instanceof IOException && STORAGE_FAULTS.stream().anyMatch(said::contains);
            if (ofStorage || cause instanceof AccessDeniedException) {
                return failed(path, doing, cause);
            }
        }
        return fault instanceof RuntimeException own
                ? own
                : new IllegalStateException(String.valueOf(fault.getMessage()), fault);
    }

    /** Makes the folder and those above it. */
    static Path folder(Path folder) {
        return on(folder, "make the folder", () -> Files.createDirectories(folder));
    }

    /** Writes beside the file, to the disk itself, then moves into place: readers see the old file or the new. */
    static void writeWhole(Path file, Writer writer) {
        folder(parent(file));
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        on(file, "write", () -> {
            try {
                Files.deleteIfExists(beside);
                writer.write(beside);
                force(beside);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(parent(file));
                return file;
            } finally {
                Files.deleteIfExists(beside);
            }
        });
    }

    /** Deletes a folder with all that is in it; nothing happens where it does not exist. Links are not followed. */
    static void deleteTree(Path folder) {
        on(folder, "delete", () -> {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (NoSuchFileException absent) {
                return folder;
            }
            return folder;
        });
    }

    /** Brings a folder's files to the disk itself, so that they outlive a power cut. */
    static void forceTree(Path folder) {
        on(folder, "write", () -> {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.toList()) {
                    force(path);
                }
            }
            return folder;
        });
    }

    /** Brings one file, or a folder's list of names, to the disk itself. */
    static void force(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** The folder that holds the file. */
    static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is no file");
        }
        return parent;
    }

    private static InfrastructureError failed(Path path, String doing, Throwable cause) {
        return new InfrastructureError("cannot " + doing + " " + path + " (" + cause + ")", MEND, cause);
    }
}
