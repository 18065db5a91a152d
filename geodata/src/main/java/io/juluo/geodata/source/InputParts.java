package io.juluo.geodata.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that an input consists of: one, the parts in a folder, or a shapefile and its companions. */
final class InputParts {
    private static final String SHAPEFILE = ".shp";

    private InputParts() {}

    /** All files there are. */
    static List<Path> of(Path input) throws IOException {
        if (Files.isDirectory(input)) {
            try (Stream<Path> files = Files.walk(input)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !isHidden(file))
                        .toList();
            }
        }
        Path folder = input.toAbsolutePath().getParent();
        if (!isShapefile(input) || folder == null) {
            return List.of(input);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isCompanion(input, file))
                    .map(file -> input.resolveSibling(DeclaredFile.label(file)))
                    .toList();
        }
    }

    /**
     * Where a file of that listed name lies if it is a part of the input: below its folder, or beside a shapefile; empty
     * where it is none.
     */
    static Optional<Path> place(Path input, Path name) {
        if (isShapefile(input)) {
            return isCompanion(input, name)
                    ? Optional.of(input.resolveSibling(DeclaredFile.label(name)))
                    : Optional.empty();
        }
        for (int i = 1; Files.isDirectory(input) && i < name.getNameCount(); i++) {
            if (input.endsWith(name.subpath(0, i))) {
                return Optional.of(input.resolve(name.subpath(i, name.getNameCount())));
            }
        }
        return Optional.empty();
    }

    /** What issues call a part by: the file's name, below a folder with the folder's. */
    static String label(Path input, Path part) {
        return Files.isDirectory(input)
                ? DeclaredFile.label(input) + "/" + input.relativize(part)
                : DeclaredFile.label(part);
    }

    private static boolean isShapefile(Path input) {
        return DeclaredFile.label(input).endsWith(SHAPEFILE);
    }

    /** Whether the file has the shapefile's name but for its ending: lakes.shp, lakes.dbf, lakes.shp.xml. */
    private static boolean isCompanion(Path shapefile, Path file) {
        String name = DeclaredFile.label(shapefile);
        String stem = name.substring(0, name.length() - SHAPEFILE.length());
        return DeclaredFile.label(file).startsWith(stem + ".");
    }

    private static boolean isHidden(Path file) {
        String name = DeclaredFile.label(file);
        return name.startsWith(".") || name.startsWith("_");
    }
}
