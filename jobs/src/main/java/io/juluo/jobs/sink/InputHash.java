package io.juluo.jobs.sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Size and fingerprint of an input, so that a run's record says exactly what it read.
 *
 * @param bytes size in bytes; of all files together where the input is a folder
 * @param sha256 SHA-256 of the file, as sha256sum prints it; of a folder, of its files' relative names and SHA-256s
 */
public record InputHash(long bytes, String sha256) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Reads the file, or every file of the folder in the order of their names. */
    public static InputHash of(Path path) {
        return Disk.on(path, "read", () -> Files.isDirectory(path) ? ofFolder(path) : ofFile(path));
    }

    private static InputHash ofFile(Path file) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new InputHash(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static InputHash ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        MessageDigest digest = digest();
        long bytes = 0;
        for (Path file : files) {
            InputHash one = ofFile(file);
            bytes += one.bytes();
            String name = folder.relativize(file).toString().replace('\\', '/');
            digest.update((name + "\n" + one.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new InputHash(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
