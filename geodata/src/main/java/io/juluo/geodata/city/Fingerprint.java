package io.juluo.geodata.city;

import io.juluo.geodata.synth.GeneratorVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names what synthetic inputs are made from: the generator's version, the profile, and the observed zones, code lookups
 * and census. Any change of one of them gives another name, so that a stale synthetic file is never read.
 */
final class Fingerprint {
    private static final int HEX_DIGITS = 16;

    private Fingerprint() {}

    /** First 16 hexadecimal digits of the SHA-256 over version, profile and files, in their order. */
    static String of(byte[] profile, List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        update(digest, Integer.toString(GeneratorVersion.CURRENT).getBytes(StandardCharsets.UTF_8));
        update(digest, profile);
        for (Path file : parts(files)) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Files.size(file)));
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    /** The files, a folder's own in the order of their names: a Parquet input may be a folder of parts. */
    private static List<Path> parts(List<Path> files) throws IOException {
        List<Path> parts = new ArrayList<>();
        for (Path file : files) {
            try (Stream<Path> tree = Files.walk(file)) {
                tree.filter(Files::isRegularFile).sorted().forEach(parts::add);
            }
        }
        return parts;
    }

    /** Each part goes in behind its length: two ways to cut the same bytes into parts give two names. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part.length));
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
