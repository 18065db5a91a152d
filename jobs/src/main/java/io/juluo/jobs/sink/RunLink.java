package io.juluo.jobs.sink;

import io.juluo.geodata.issue.InfrastructureError;
import io.juluo.geodata.issue.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The link runs/DATE. To replace it is one step of the file system: a reader finds the old folder or the new one. */
final class RunLink {
    static final String NEW_LINK = ".link-";

    private RunLink() {}

    /** Refuses a folder that stands where the link must go. */
    static void refuseFolder(Path link) {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new OperatorError(
                    link + " is a folder of its own, not a link to a published run. Mend: move it away");
        }
    }

    /** Whether the link leads to that folder. */
    static boolean leadsTo(Path link, Path folder) {
        return Files.isSymbolicLink(link) && target(link).equals(folder);
    }

    /** Points the link at the folder. */
    static void point(Path link, Path folder) {
        refuseFolder(link);
        Path beside = link.resolveSibling(NEW_LINK + link.getFileName());
        Disk.on(link, "link", () -> {
            Files.deleteIfExists(beside);
            create(beside, Disk.parent(link).relativize(folder));
            Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(Disk.parent(link));
            return link;
        });
    }

    /** All folders that links of this folder lead to. */
    static Set<Path> targets(Path runs) {
        return Disk.on(runs, "read", () -> {
            try (Stream<Path> entries = Files.list(runs)) {
                return entries.filter(Files::isSymbolicLink)
                        .map(RunLink::target)
                        .collect(Collectors.toSet());
            }
        });
    }

    private static void create(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            throw new InfrastructureError(
                    "the file system of " + link.getParent() + " has no symbolic links",
                    "choose an --out on a file system that has them",
                    e);
        }
    }

    private static Path target(Path link) {
        return Disk.on(
                link,
                "read",
                () -> link.resolveSibling(Files.readSymbolicLink(link)).normalize());
    }
}
