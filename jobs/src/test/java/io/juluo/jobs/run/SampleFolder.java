package io.juluo.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the tests' own, which go with the process. */
final class SampleFolder {
    private SampleFolder() {}

    /** A new empty folder. */
    static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a folder, or of the one that a link leads to. */
    static Path copy(Path folder) {
        Path copy = temporary("juluo-sample-files");
        try {
            Path real = folder.toRealPath();
            for (Path path : tree(real)) {
                if (Files.isRegularFile(path)) {
                    Path to = copy.resolve(real.relativize(path));
                    Files.createDirectories(to.getParent());
                    Files.copy(path, to);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            for (Path path :
                    tree(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.toList();
        }
    }
}
