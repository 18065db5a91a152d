package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.DeclaredInputs;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of SHA-256 hashes that came with the inputs, as sha256sum writes it: what it says of the inputs as they are. A
 * flipped byte in a number changes a total without a word; the hash tells.
 *
 * <p>A name stands for the input whose path ends in it: names are as they were in the folder where the list was made,
 * and that folder may lie elsewhere now. Of a folder every file is held against the list, of a shapefile its companions
 * too. Synthetic inputs are made here and are not looked at.
 */
public final class ChecksumManifest {
    private static final Pattern LINE = Pattern.compile("\\\\?([0-9a-fA-F]{64}) [ *](.+)");
    private static final int SHOWN = 12;

    private final Path file;
    private final String input;
    private final IssueReport issues;
    private final Map<Path, String> hashes = new LinkedHashMap<>();
    private final Findings differs;
    private final Findings gone;
    private final Findings unlisted;

    private ChecksumManifest(Path file, IssueReport issues) {
        this.file = file;
        this.input = DeclaredFile.label(file);
        this.issues = issues;
        this.differs = new Findings(
                "checksum_differs",
                input,
                "files are not what the list of checksums says they are (SHA-256 of the file ≠ of the list)",
                "fetch them again; or, if they were changed on purpose, write the list anew with sha256sum");
        this.gone = new Findings(
                "checksum_without_file",
                input,
                "files of the list of checksums are missing where an input lies",
                "fetch them again; or, if they were removed on purpose, write the list anew with sha256sum");
        this.unlisted = new Findings(
                "not_in_checksums",
                input,
                "input files do not stand in the list of checksums, so nobody would notice a change",
                "add them with sha256sum");
    }

    /** Holds the profile's inputs against its list; every difference is noted. Does nothing where it declares none. */
    public static void check(CityProfile profile, IssueReport issues) {
        Path file = profile.checksums();
        if (file == null) {
            return;
        }
        ChecksumManifest manifest = new ChecksumManifest(file, issues);
        if (manifest.read()) {
            DeclaredInputs.of(profile).stream()
                    .filter(input -> input.kind() != InputKind.SYNTHETIC && Files.exists(input.path()))
                    .map(InputFile::path)
                    .distinct()
                    .forEach(manifest::check);
            manifest.report();
        }
    }

    private boolean read() {
        Findings broken = new Findings(
                "bad_checksums", input, "lines are none of sha256sum (hash, two blanks, name)", "write it anew");
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                Matcher line = LINE.matcher(lines.get(i));
                if (line.matches()) {
                    Path name = Path.of(line.group(2)).normalize();
                    hashes.put(name, line.group(1).toLowerCase(Locale.ROOT));
                } else if (!lines.get(i).isBlank()) {
                    broken.add(Where.line(i + 1L));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            broken.add(input);
        }
        broken.reportFile(Severity.ERROR, issues);
        return broken.none();
    }

    private void check(Path path) {
        try {
            TreeSet<Path> present = new TreeSet<>(InputParts.of(path));
            for (Path part : present) {
                check(path, part);
            }
            hashes.keySet().stream()
                    .map(name -> InputParts.place(path, name))
                    .flatMap(Optional::stream)
                    .filter(part -> !Files.exists(part))
                    .forEach(part -> gone.add(InputParts.label(path, part)));
        } catch (IOException unreadable) {
            DeclaredFile.refuse(
                    "unreadable_file", path, "the file may not be read: " + path, "give read permission", issues);
        }
    }

    private void check(Path path, Path part) throws IOException {
        String label = InputParts.label(path, part);
        Optional<String> listed = listed(part);
        if (listed.isEmpty()) {
            unlisted.add(label);
            return;
        }
        String found = Sha256.of(part);
        if (!found.equals(listed.get())) {
            differs.add(label + " (" + found.substring(0, SHOWN) + " ≠ "
                    + listed.get().substring(0, SHOWN) + ")");
        }
    }

    /** The hash under the longest name in which the path ends. */
    private Optional<String> listed(Path part) {
        return hashes.entrySet().stream()
                .filter(entry -> part.endsWith(entry.getKey()))
                .max((one, other) -> Integer.compare(
                        one.getKey().getNameCount(), other.getKey().getNameCount()))
                .map(Map.Entry::getValue);
    }

    private void report() {
        differs.reportFile(Severity.ERROR, issues);
        gone.reportFile(Severity.ERROR, issues);
        unlisted.reportFile(Severity.NOTICE, issues);
    }
}
