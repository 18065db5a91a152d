package io.juluo.geodata.synth.sample;

import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that the sample city consists of, each with its SHA-256, in the format of sha256sum.
 *
 * @param hashes hash by file name
 */
record Manifest(Map<String, String> hashes) {
    /** Its place below the project's home, the system property juluo.home. */
    private static final Path PLACE = Path.of("geodata", "cities", "sample", "manifest.sha256");

    /** The committed manifest. */
    static Manifest committed() {
        Path file = place();
        if (!Files.isReadable(file)) {
            throw new OperatorError(file + " is missing; start juluo from its own folder, or name that folder by"
                    + " -Djuluo.home=DIR");
        }
        Map<String, String> hashes = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] hashAndName = line.split("  ", 2);
                if (hashAndName.length != 2) {
                    throw new OperatorError(file + ": \"" + line + "\" is no line of sha256sum; restore the file from"
                            + " the repository");
                }
                hashes.put(hashAndName[1], hashAndName[0]);
            }
        } catch (IOException e) {
            throw new OperatorError(file + " cannot be read (" + e.getMessage() + "); make it readable");
        }
        return new Manifest(hashes);
    }

    /** Where the committed manifest lies. */
    static Path place() {
        return Path.of(System.getProperty("juluo.home", ".")).resolve(PLACE);
    }

    /** The manifest of a folder as it is. */
    static Manifest of(Path dir) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names(dir)) {
            hashes.put(name, sha256(dir.resolve(name)));
        }
        return new Manifest(hashes);
    }

    /** Names of the files in a folder; none where there is no such folder. */
    static List<String> names(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (var files = Files.list(dir)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Whether the folder holds every file of the manifest, whatever is in them. */
    boolean isCompleteIn(Path dir) {
        return hashes.keySet().stream().allMatch(name -> Files.isRegularFile(dir.resolve(name)));
    }

    /** Refuses a folder in which a file is not what it must be. */
    void verify(Path dir) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> entry : hashes.entrySet()) {
            Path file = dir.resolve(entry.getKey());
            String found = sha256(file);
            if (!found.equals(entry.getValue())) {
                problems.add(file + " is not the sample city's file (SHA-256 " + found + ", expected "
                        + entry.getValue() + "); delete the folder " + dir + " and run again to make it anew");
            }
        }
        if (!problems.isEmpty()) {
            throw new OperatorError(problems);
        }
    }

    /** The lines of sha256sum. */
    String text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
