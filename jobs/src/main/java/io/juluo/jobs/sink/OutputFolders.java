package io.juluo.jobs.sink;

import io.juluo.geodata.issue.OperatorError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where everything of an area's output lies. Names that begin with a dot are none of a reader's business.
 *
 * @param root OUT/AREA
 */
record OutputFolders(Path root) {
    static final String STAGING = ".staging-";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    /**
     * The folders of an area.
     *
     * @throws OperatorError where the area or the run's id could lead out of the folder
     */
    static OutputFolders of(Path out, String area, String runId) {
        List<String> problems = new ArrayList<>();
        if (!PLAIN_NAME.matcher(area).matches()) {
            problems.add("area '" + area + "' cannot name a folder. Mend: letters, digits, _ and - only");
        }
        if (!PLAIN_NAME.matcher(runId).matches()) {
            problems.add("run id '" + runId + "' cannot name a folder. Mend: letters, digits, _ and - only");
        }
        if (!problems.isEmpty()) {
            throw new OperatorError(problems);
        }
        return new OutputFolders(out.toAbsolutePath().normalize().resolve(area));
    }

    /** One writer at a time. */
    Path lock() {
        return root.resolve(".lock");
    }

    /** What to set back when a publication stops half way. */
    Path journal() {
        return root.resolve(".publishing.json");
    }

    /** A Delta table. */
    Path table(String name) {
        return root.resolve("tables").resolve(name);
    }

    /** The folder of the dates. */
    Path runs() {
        return root.resolve("runs");
    }

    /** The link that readers follow to a date's files. */
    Path date(LocalDate date) {
        return runs().resolve(date.toString());
    }

    /** The folders that dates link to. */
    Path kept() {
        return runs().resolve(".kept");
    }

    /** The folder that a date links to once the run is published. */
    Path kept(LocalDate date, String runId) {
        return kept().resolve(date + "-" + runId);
    }

    /** The link that readers follow to the files of the latest check. */
    Path check() {
        return root.resolve(CheckFolder.NAME);
    }

    /** The folders that the link of checks has led to, or will. */
    Path checks() {
        return root.resolve(".checks");
    }

    /** One writer of checks at a time; a check does not wait for a run. */
    Path checkLock() {
        return checks().resolve(".lock");
    }

    /** Where a run writes before it is published. */
    Path staging(String runId) {
        return runs().resolve(STAGING + runId);
    }

    /** The staged files. */
    Path stagedFiles(String runId) {
        return staging(runId).resolve("files");
    }

    /** A staged table. */
    Path stagedTable(String runId, String name) {
        return staging(runId).resolve("tables").resolve(name);
    }
}
