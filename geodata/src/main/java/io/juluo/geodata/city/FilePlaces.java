package io.juluo.geodata.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders in which a declared file is looked for, in this order: --data, JULUO_REAL_DATA/AREA, beside city.yaml. */
final class FilePlaces {
    private final @Nullable Path dataDir;
    private final Path besideProfile;
    private final List<Path> folders;

    FilePlaces(@Nullable Path dataDir, @Nullable Path realDataOfArea, Path besideProfile) {
        this.dataDir = dataDir;
        this.besideProfile = besideProfile;
        this.folders = Stream.of(dataDir, realDataOfArea, besideProfile)
                .filter(Objects::nonNull)
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .distinct()
                .toList();
    }

    /** Every place where a file of that name may lie. */
    List<Path> of(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name).normalize())
                .distinct()
                .toList();
    }

    /** The first place where it does lie; null where it is nowhere. */
    @Nullable
    Path find(String name) {
        return of(name).stream().filter(Files::isReadable).findFirst().orElse(null);
    }

    /** Where it lies, or, where it lies nowhere, the first place where it was looked for. */
    Path place(String name) {
        Path found = find(name);
        return found == null ? of(name).get(0) : found;
    }

    /** A file that is otherwise made: --data or the folder of city.yaml may hold it; null where neither does. */
    @Nullable
    Path findGiven(String name) {
        return Stream.of(dataDir, besideProfile)
                .filter(Objects::nonNull)
                .map(folder -> folder.resolve(name).toAbsolutePath().normalize())
                .filter(Files::isReadable)
                .findFirst()
                .orElse(null);
    }
}
