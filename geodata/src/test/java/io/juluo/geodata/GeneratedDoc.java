package io.juluo.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under docs/ that is written from the code; {@code -Djuluo.docs=write} rewrites it. */
public final class GeneratedDoc {
    private GeneratedDoc() {}

    /** Fails when the page differs from what the code would write. */
    public static void assertUpToDate(String page, String expected) throws IOException {
        Path file = Path.of(System.getProperty("juluo.home"), "docs", page);
        if ("write".equals(System.getProperty("juluo.docs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as("docs/%s differs from the code; rewrite it with -Djuluo.docs=write", page)
                .isEqualTo(expected);
    }
}
