package io.juluo.geodata;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data for tests: the folder that JULUO_REAL_DATA names. */
public final class RealData {
    private RealData() {}

    /** A file of the real data; the test is skipped where there is none. */
    public static Path file(String name) {
        String folder = System.getenv("JULUO_REAL_DATA");
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), "JULUO_REAL_DATA is not set");
        return Path.of(String.valueOf(folder)).resolve(name);
    }
}
