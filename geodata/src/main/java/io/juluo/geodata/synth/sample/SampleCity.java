package io.juluo.geodata.synth.sample;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The built-in sample city (示例市): its inputs are made at first use and checked against the committed manifest. The
 * profile that reads them is geodata/cities/sample/city.yaml; the README beside it describes each file.
 */
public final class SampleCity {
    private SampleCity() {}

    /**
     * Makes sure that the folder holds the sample city. Where files are missing, all are made beside it and take its
     * place at once; then every file is compared with the manifest.
     *
     * @param dir folder of the sample city alone; it need not exist
     * @throws OperatorError where the folder holds something else, or a file is not what it must be
     */
    public static void ensure(Path dir) {
        Manifest manifest = Manifest.committed();
        try {
            if (!manifest.isCompleteIn(dir)) {
                make(dir.toAbsolutePath().normalize(), manifest);
            }
            manifest.verify(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the sample city in " + dir + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the sample city's files into a folder, replacing those that are there.
     *
     * @param dir the folder; it is made where it is missing
     */
    public static void write(Path dir) {
        try {
            SampleFiles.write(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sample city to " + dir + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path dir, Manifest manifest) throws IOException {
        List<String> strange = new ArrayList<>(Manifest.names(dir));
        strange.removeAll(manifest.hashes().keySet());
        if (!strange.isEmpty()) {
            throw new OperatorError(
                    dir + " holds files that are not the sample city's (" + strange.get(0) + "); name an empty folder");
        }
        Path made = beside(dir, "new");
        Path old = beside(dir, "old");
        try {
            write(made);
            if (Files.isDirectory(dir)) {
                Files.move(dir, old, StandardCopyOption.ATOMIC_MOVE);
            }
            moveInPlace(made, dir, manifest);
        } finally {
            delete(made);
            delete(old);
        }
    }

    /** Another run may have made the same city meanwhile: then that one stands. */
    private static void moveInPlace(Path made, Path dir, Manifest manifest) throws IOException {
        try {
            Files.move(made, dir, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!manifest.isCompleteIn(dir)) {
                throw e;
            }
        }
    }

    private static Path beside(Path dir, String what) {
        return dir.resolveSibling("." + dir.getFileName() + "." + what + "-" + UUID.randomUUID());
    }

    private static void delete(Path dir) throws IOException {
        for (String name : Manifest.names(dir)) {
            Files.delete(dir.resolve(name));
        }
        Files.deleteIfExists(dir);
    }
}
