package io.juluo.geodata.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Files that appear together: each is first written whole beside its place, and only when all are written do they move
 * into place, one after the other. Whatever stops the work before leaves the places as they were.
 */
final class FileSet implements AutoCloseable {
    private final String mark = "." + UUID.randomUUID() + ".tmp";
    private final Map<Path, Path> besideByPlace = new LinkedHashMap<>();

    /** Where to write the file that shall stand at that place. */
    Path beside(Path place) {
        Path target = place.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + mark);
        besideByPlace.put(target, beside);
        try {
            Files.createDirectories(beside.getParent());
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot make the folder of " + place + ": " + fault.getMessage(), fault);
        }
        return beside;
    }

    /** Moves all files into place. */
    void commit() {
        besideByPlace.forEach((place, beside) -> {
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot write " + place + ": " + fault.getMessage(), fault);
            }
        });
        besideByPlace.clear();
    }

    /** Removes what was not moved. */
    @Override
    public void close() {
        for (Path beside : besideByPlace.values()) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException fault) {
                throw new UncheckedIOException("cannot remove " + beside + ": " + fault.getMessage(), fault);
            }
        }
    }
}
