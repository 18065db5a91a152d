package io.juluo.geodata.synth;

import io.juluo.geodata.synth.SyntheticRequest.Town;
import io.juluo.geodata.synth.SyntheticRequest.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.locationtech.jts.io.WKBWriter;

/** SHA-256 of files and of requests. */
final class Digest {
    private static final int BUFFER_BYTES = 1 << 16;

    private Digest() {}

    /** Of a file. */
    static String of(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + file + ": " + fault.getMessage(), fault);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of all that decides what a request makes, the generator's version included; not of where it is put. */
    static String of(SyntheticRequest request) {
        MessageDigest digest = sha256();
        add(digest, String.valueOf(GeneratorVersion.CURRENT), request.area(), String.valueOf(request.cell_m()));
        WKBWriter wkb = new WKBWriter();
        for (Town town : request.towns()) {
            add(digest, "town", town.code(), town.district(), town.name(), String.valueOf(town.inMainCity()));
            digest.update(wkb.write(town.polygon()));
        }
        for (Unit unit : request.units()) {
            add(digest, "unit", unit.code(), unit.district(), String.valueOf(unit.population()));
            add(digest, unit.homeTowns().toArray(String[]::new));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String... words) {
        for (String word : words) {
            digest.update((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
