package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.DataIssue.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which character set a .dbf is in: the one the profile declares, else the one its .cpg names, else the one its own
 * header names, else the one its texts show. A .cpg that cannot be right is told, and the texts count.
 */
final class DbfCharset {
    private static final Set<String> GB_NAMES =
            Set.of("GBK", "GB2312", "GB18030", "936", "CP936", "MS936", "WINDOWS936", "ANSI936", "EUCCN", "54936");
    private static final Set<String> UTF8_NAMES = Set.of("UTF8", "65001", "CP65001");
    private static final int LANGUAGE_GBK = 0x4D;
    private static final String DECLARE = "declare encoding: in the profile, such as GBK or UTF-8";

    private final TextEvidence texts;
    private final LayerRequest request;

    private DbfCharset(TextEvidence texts, LayerRequest request) {
        this.texts = texts;
        this.request = request;
    }

    /**
     * The character set.
     *
     * @param cpg content of the .cpg; empty where there is none
     * @param language what the .dbf's header says
     * @return empty, with an error noted, where it is not known
     */
    static Optional<Charset> of(TextEvidence texts, Optional<String> cpg, int language, LayerRequest request) {
        DbfCharset choice = new DbfCharset(texts, request);
        String declared = request.format().encoding();
        if (declared != null) {
            return choice.declared(declared);
        }
        String stated = cpg.filter(text -> !text.isBlank()).orElse(null);
        return stated == null ? choice.unstated(language) : choice.stated(stated);
    }

    private Optional<Charset> declared(String name) {
        Charset charset = named(name);
        if (charset != null && texts.fits(charset)) {
            return Optional.of(charset);
        }
        request.refuse(
                "wrong_dbf_encoding", "the texts of the .dbf are not in the declared character set", name, DECLARE);
        return Optional.empty();
    }

    private Optional<Charset> stated(String name) {
        Charset charset = named(name);
        boolean oneByte = charset != null && charset.newEncoder().maxBytesPerChar() <= 1;
        boolean right = charset != null && texts.fits(charset) && !(oneByte && (texts.isUtf8() || texts.looksLikeGb()));
        if (texts.isPlain() || right) {
            return Optional.of(charset == null ? StandardCharsets.UTF_8 : charset);
        }
        Charset shown = shown();
        if (shown == null) {
            return unknown(".cpg: " + name);
        }
        request.finding(
                        "encoding_differs",
                        "the .cpg names a character set that its .dbf is not in; the one that its texts show is used",
                        "correct the .cpg, or " + DECLARE)
                .add(name + " / " + title(shown))
                .reportFile(Severity.WARNING, request.issues());
        return Optional.of(shown);
    }

    private Optional<Charset> unstated(int language) {
        if (texts.isPlain()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Charset shown = language == LANGUAGE_GBK && texts.fits(TextEvidence.GB) ? TextEvidence.GB : shown();
        if (shown == null) {
            return unknown("-");
        }
        request.finding(
                        "encoding_recognised",
                        "there is no .cpg; the character set was recognised by the texts of the .dbf",
                        "nothing to do if the names are right; else " + DECLARE)
                .add(title(shown))
                .reportFile(Severity.NOTICE, request.issues());
        return Optional.of(shown);
    }

    private Optional<Charset> unknown(String stated) {
        request.refuse(
                "unknown_encoding",
                "the character set of the .dbf is neither told nor to be recognised",
                stated,
                DECLARE);
        return Optional.empty();
    }

    private @Nullable Charset shown() {
        if (texts.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        return texts.looksLikeGb() ? TextEvidence.GB : null;
    }

    private static String title(Charset charset) {
        return charset.equals(TextEvidence.GB) ? "GBK" : charset.name();
    }

    /** The character set of a name as ESRI, GDAL and Windows write it; null where there is none. */
    private static @Nullable Charset named(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (GB_NAMES.contains(key)) {
            return TextEvidence.GB;
        }
        if (UTF8_NAMES.contains(key)) {
            return StandardCharsets.UTF_8;
        }
        for (String candidate :
                new String[] {name.strip(), "windows-" + key.replaceAll("[A-Z]", ""), "ISO-8859-" + last(key)}) {
            if (isSupported(candidate)) {
                return Charset.forName(candidate);
            }
        }
        return null;
    }

    private static String last(String key) {
        return key.startsWith("8859") ? key.substring("8859".length()) : key;
    }

    private static boolean isSupported(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._:+-]*") && Charset.isSupported(name);
    }
}
