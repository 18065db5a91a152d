package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.FileIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What can be said of a declared file before it is opened. */
public final class DeclaredFile {
    private DeclaredFile() {}

    /** The name that issues call the input by. */
    public static String label(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Whether the file is there, not empty and no file of another format; if not, the reason is noted as an error. */
    public static boolean isThere(InputFile file, IssueReport issues) {
        Path path = file.path();
        if (!Files.exists(path)) {
            refuse("missing_file", path, "the file is missing: " + path, mendMissing(file), issues);
            return false;
        }
        if (!Files.isReadable(path)) {
            refuse("unreadable_file", path, "the file may not be read: " + path, "give read permission", issues);
            return false;
        }
        if (!Files.isDirectory(path) && size(path) == 0) {
            refuse("empty_file", path, "the file is empty (0 bytes): " + path, "fetch or make it again", issues);
            return false;
        }
        return FileHead.fits(file, issues);
    }

    /** Notes an error of the file as a whole. */
    public static void refuse(String kind, Path path, String message, String mend, IssueReport issues) {
        issues.add(new FileIssue(Severity.ERROR, kind, label(path), 1, List.of(path.toString()), message, mend));
    }

    private static String mendMissing(InputFile file) {
        return file.kind() == InputKind.SYNTHETIC
                ? "make it with ./juluo synth, or name another file in the profile"
                : "put the file there, or correct its name in the profile or the folder given by --data";
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
