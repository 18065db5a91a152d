package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.seed.ZoneRegister;
import io.juluo.geodata.source.text.CsvLines;
import io.juluo.geodata.source.zone.FormerCodes;
import io.juluo.geodata.source.zone.ZoneFeature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives zones their code by parent and name, from a CSV of division codes. A name that stands there in another spelling
 * is used where it can be only one row, and told.
 */
final class CodeLookupTable {
    private final CodeLookup lookup;
    private final ZoneRegister register;
    private final IssueReport issues;
    private final String file;

    CodeLookupTable(CodeLookup lookup, ZoneRegister register, IssueReport issues) {
        this.lookup = lookup;
        this.register = register;
        this.issues = issues;
        this.file = DeclaredFile.label(lookup.file().path());
    }

    /** A row; the parent is null where zones are looked up by name alone. */
    private record Entry(@Nullable String parent, String name, String code) {}

    /**
     * The features with the code of the row that has their parent and name, without a code where there is none; no
     * features, with errors noted, where the table cannot be used.
     */
    List<ZoneFeature> give(List<ZoneFeature> features, String input) {
        List<String> columns = new ArrayList<>(lookup.by());
        columns.add(lookup.take());
        return CsvTable.read(lookup.file(), columns, issues)
                .map(table -> match(features, entries(table), input))
                .orElse(List.of());
    }

    private List<Entry> entries(CsvTable table) {
        List<Entry> entries = new ArrayList<>();
        Findings incomplete =
                new Findings("null_code", file, "rows have no code, parent or name and are left out", "fill them in");
        FormerCodes parents = new FormerCodes(file, register.history(), issues);
        boolean hasParent = lookup.by().size() > 1;
        String nameColumn = lookup.by().get(lookup.by().size() - 1);
        for (CsvLines.Line line : table.lines()) {
            String code = Code.of(line.get(lookup.take()));
            String parent = hasParent ? Code.of(line.get(lookup.by().get(0))) : null;
            String name = line.get(nameColumn);
            if (code == null || name == null || (hasParent && parent == null)) {
                incomplete.add(Where.line(line.number()));
            } else {
                entries.add(new Entry(parents.lyingIn(parent), name, code));
            }
        }
        incomplete.reportRows(Severity.WARNING, issues);
        parents.report();
        return entries;
    }

    private List<ZoneFeature> match(List<ZoneFeature> features, List<Entry> entries, String input) {
        Findings ambiguous = new Findings(
                "ambiguous_code",
                input,
                "zones match several rows of the code table",
                "make parent and name unique there");
        Findings variants = new Findings(
                "name_variant",
                input,
                "names stand in the code table in another spelling; its code is used",
                "write the name in one way");
        Set<String> taken = features.stream()
                .flatMap(feature -> exact(feature, entries).stream())
                .map(Entry::code)
                .collect(Collectors.toCollection(HashSet::new));
        List<ZoneFeature> coded = new ArrayList<>();
        for (ZoneFeature feature : features) {
            List<Entry> found = exact(feature, entries);
            boolean variant = found.isEmpty();
            if (variant) {
                found = alike(feature, entries, taken);
            }
            if (found.size() > 1) {
                ambiguous.add(feature.label() + ": " + described(found), feature.geometry());
            } else if (variant && !found.isEmpty()) {
                variants.add(feature.label() + " = " + described(found), feature.geometry());
            }
            coded.add(feature.withCode(found.isEmpty() ? null : found.get(0).code()));
        }
        ambiguous.reportZones(Severity.ERROR, issues);
        variants.reportZones(Severity.WARNING, issues);
        return coded;
    }

    private List<Entry> exact(ZoneFeature feature, List<Entry> entries) {
        return distinct(entries.stream()
                .filter(entry -> isUnder(feature, entry) && entry.name().equals(feature.name()))
                .toList());
    }

    private List<Entry> alike(ZoneFeature feature, List<Entry> entries, Set<String> taken) {
        return distinct(entries.stream()
                .filter(entry -> isUnder(feature, entry) && !taken.contains(entry.code()))
                .filter(entry -> register.names().same(entry.name(), feature.name(), entry.code()))
                .toList());
    }

    private boolean isUnder(ZoneFeature feature, Entry entry) {
        return lookup.by().size() == 1 || Objects.equals(feature.parent(), entry.parent());
    }

    private static List<Entry> distinct(List<Entry> entries) {
        Set<String> codes = new HashSet<>();
        return entries.stream().filter(entry -> codes.add(entry.code())).toList();
    }

    private static String described(List<Entry> entries) {
        return entries.stream().map(entry -> entry.name() + " " + entry.code()).collect(Collectors.joining(", "));
    }
}
