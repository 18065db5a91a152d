package io.juluo.geodata.source;

import io.juluo.geodata.crs.Crs;
import io.juluo.geodata.crs.CrsOfFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which coordinate system holds: the one the profile declares, else the one the file says. */
public final class DeclaredCrs {
    private static final String MEND =
            "write crs: in the profile, such as EPSG:4490 (longitude and latitude), EPSG:4549," + " GCJ-02 or BD-09";

    private DeclaredCrs() {}

    /**
     * The system of an input's coordinates. A declared one wins; where the file says another, that is a warning, or a
     * notice where the declared one is GCJ-02 or BD-09, which no file can name.
     *
     * @param declared {@code crs} in the profile; null where it says none
     * @param ofFile what the file says
     * @param label what issues call the input by
     * @return empty, with an error noted, where neither tells it
     */
    public static Optional<String> resolve(
            @Nullable String declared, CrsOfFile ofFile, String label, IssueReport issues) {
        if (declared != null) {
            compare(declared, ofFile, label, issues);
            return Optional.of(declared);
        }
        if (ofFile.name() == null) {
            refuse(ofFile.written(), label, issues);
        }
        return Optional.ofNullable(ofFile.name());
    }

    private static void compare(String declared, CrsOfFile ofFile, String label, IssueReport issues) {
        String inFile = ofFile.name();
        if (inFile == null || ofFile.byStandard() || Crs.areSame(declared, inFile)) {
            return;
        }
        new Findings(
                        "crs_differs",
                        label,
                        "the profile declares another coordinate system than the file says; the declared one is used",
                        "correct crs: in the profile, or remove it to use the file's own")
                .add(declared + " / " + Crs.title(inFile) + " (" + ofFile.written() + ")")
                .reportFile(Crs.isShifted(declared) ? Severity.NOTICE : Severity.WARNING, issues);
    }

    private static void refuse(@Nullable String written, String label, IssueReport issues) {
        if (written == null) {
            new Findings("no_crs", label, "neither the file nor the profile tells the coordinate system", MEND)
                    .add(label)
                    .reportFile(Severity.ERROR, issues);
            return;
        }
        new Findings("unknown_crs", label, "the file names a coordinate system that is not in the EPSG register", MEND)
                .add(written)
                .reportFile(Severity.ERROR, issues);
    }
}
