package io.juluo.jobs.sink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * OUT/AREA/check: the files of the latest check of an area. It is a link, pointed at a new folder when that is whole, so
 * that a reader finds the old check or the new one and never half of one.
 */
public final class CheckFolder {
    /** Its name in the area's folder. */
    public static final String NAME = "check";

    private CheckFolder() {}

    /**
     * Writes the files of a check and lets them take the place of the one before.
     *
     * @param out output folder of all areas
     * @param area slug of the study area
     * @param checkId a new identifier: letters, digits, _ and -
     * @param files writes the files into the folder it is given
     * @throws io.juluo.geodata.issue.InfrastructureError where the folder cannot be written or another check writes it
     */
    public static void replace(Path out, String area, String checkId, Consumer<Path> files) {
        OutputFolders folders = OutputFolders.of(out, area, checkId);
        Disk.folder(folders.checks());
        try (PublicationLock lock = PublicationLock.take(folders.checkLock(), checkId)) {
            RunLink.refuseFolder(folders.check());
            sweep(folders);
            Path folder = Disk.folder(folders.checks().resolve(checkId));
            files.accept(folder);
            Disk.forceTree(folder);
            RunLink.point(folders.check(), folder);
        }
    }

    /** Removes what earlier checks left, finished or killed, but for the latest, which a reader may have open. */
    private static void sweep(OutputFolders folders) {
        Path checks = folders.checks();
        Disk.on(checks, "read", () -> {
            try (Stream<Path> kept = Files.list(checks)) {
                kept.filter(folder -> Files.isDirectory(folder) && !RunLink.leadsTo(folders.check(), folder))
                        .forEach(Disk::deleteTree);
            }
            return checks;
        });
    }
}
