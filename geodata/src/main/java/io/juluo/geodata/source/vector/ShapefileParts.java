package io.juluo.geodata.source.vector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files beside a .shp that belong to it; their names may differ from its name by upper and lower case. */
final class ShapefileParts {
    /** A system's description takes a few hundred bytes, a character set's name a few; more is no such file. */
    private static final int MOST_TEXT_BYTES = 1 << 16;

    private final Path shp;

    ShapefileParts(Path shp) {
        this.shp = shp.toAbsolutePath();
    }

    Path shp() {
        return shp;
    }

    Optional<Path> dbf() throws IOException {
        return beside("dbf");
    }

    Optional<Path> shx() throws IOException {
        return beside("shx");
    }

    /** What the .prj says; empty where there is none. */
    Optional<String> prj() throws IOException {
        return text("prj");
    }

    /** What the .cpg says; empty where there is none. */
    Optional<String> cpg() throws IOException {
        return text("cpg");
    }

    private Optional<String> text(String extension) throws IOException {
        Optional<Path> file = beside(extension);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file.get())) {
            return Optional.of(new String(bytes.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip());
        }
    }

    private Optional<Path> beside(String extension) throws IOException {
        String name = String.valueOf(shp.getFileName());
        int dot = name.lastIndexOf('.');
        String wanted = (dot < 0 ? name : name.substring(0, dot)) + "." + extension;
        Path exact = shp.resolveSibling(wanted);
        if (Files.isRegularFile(exact)) {
            return Optional.of(exact);
        }
        try (Stream<Path> files = Files.list(exact.getParent())) {
            List<Path> alike = files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
                    .sorted()
                    .toList();
            return alike.stream().findFirst();
        }
    }
}
