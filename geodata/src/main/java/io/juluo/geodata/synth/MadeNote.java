package io.juluo.geodata.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The note beside synthetic files that says what made them. By it a file of an older generator, of other towns or
 * another census is made anew, while a file that someone else put there is never touched.
 */
final class MadeNote {
    static final String FILE_NAME = "synthetic_inputs.txt";

    private static final List<String> HEAD = List.of(
            "# Synthetic data made by the generator: it observes nothing of the real city.",
            "# sha256 of the file, sha256 of the request it was made for, file");
    private static final int WORDS = 3;

    /**
     * What is known of a file.
     *
     * @param sha256 its hash when it was made
     * @param request hash of what it was made for
     */
    private record Made(String sha256, String request) {}

    private final Path folder;
    private final Map<String, Made> files = new TreeMap<>();

    private MadeNote(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The note of that folder, empty where there is none. */
    static MadeNote read(Path folder) {
        MadeNote note = new MadeNote(folder);
        if (!Files.exists(note.file())) {
            return note;
        }
        try {
            for (String line : Files.readAllLines(note.file(), StandardCharsets.UTF_8)) {
                String[] words = line.split(" ", WORDS);
                if (!line.startsWith("#") && words.length == WORDS) {
                    note.files.put(words[2], new Made(words[0], words[1]));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + note.file() + ": " + fault.getMessage(), fault);
        }
        return note;
    }

    /** Where the note stands. */
    Path file() {
        return folder.resolve(FILE_NAME);
    }

    /** Whether the file at that place has to be made: it is missing, or was made here for another request. */
    boolean isDue(Path place, String request) {
        if (!Files.exists(place)) {
            return true;
        }
        Made made = files.get(key(place));
        return made != null && !made.request().equals(request) && made.sha256().equals(Digest.of(place));
    }

    /** Notes what was made. */
    void add(Path place, String sha256, String request) {
        files.put(key(place), new Made(sha256, request));
    }

    /** Its lines, always in the same order and without a time. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(HEAD);
        files.forEach((file, made) -> lines.add(made.sha256() + " " + made.request() + " " + file));
        return lines;
    }

    private String key(Path place) {
        return folder.relativize(place.toAbsolutePath().normalize()).toString();
    }
}
