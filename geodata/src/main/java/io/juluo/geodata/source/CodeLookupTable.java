package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.CodeLookup;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives zones their code by parent and name, from a CSV of division codes. */
final class CodeLookupTable {
    private final CodeLookup lookup;
    private final IssueReport issues;

    CodeLookupTable(CodeLookup lookup, IssueReport issues) {
        this.lookup = lookup;
        this.issues = issues;
    }

    /**
     * The features with the code of the row that has their parent and name, without a code where there is none; no
     * features, with errors noted, where the table cannot be used.
     */
    List<ZoneFeature> give(List<ZoneFeature> features, String input) {
        List<String> columns = new ArrayList<>(lookup.by());
        columns.add(lookup.take());
        return CsvTable.read(lookup.file(), columns, issues)
                .map(table -> match(features, codesByParentAndName(table), input))
                .orElse(List.of());
    }

    private Map<String, List<String>> codesByParentAndName(CsvTable table) {
        Map<String, List<String>> codes = new HashMap<>();
        Findings codeless = new Findings(
                "null_code",
                DeclaredFile.label(lookup.file().path()),
                "rows have no code, parent or name and are left out",
                "fill them in");
        for (CsvTable.Line line : table.lines()) {
            String code = Code.of(line.get(lookup.take()));
            String parent = Code.of(line.get(lookup.by().get(0)));
            String name = line.get(lookup.by().get(1));
            if (code == null || parent == null || name == null) {
                codeless.add("line " + line.number());
            } else {
                codes.computeIfAbsent(key(parent, name), k -> new ArrayList<>()).add(code);
            }
        }
        codeless.reportRows(Severity.WARNING, issues);
        return codes;
    }

    private List<ZoneFeature> match(List<ZoneFeature> features, Map<String, List<String>> codes, String input) {
        Findings ambiguous = new Findings(
                "ambiguous_code",
                input,
                "zones match several rows of "
                        + DeclaredFile.label(lookup.file().path()),
                "make parent and name unique there");
        List<ZoneFeature> coded = new ArrayList<>();
        for (ZoneFeature feature : features) {
            List<String> found = codes.getOrDefault(key(feature.parent(), feature.name()), List.of()).stream()
                    .distinct()
                    .toList();
            if (found.size() > 1) {
                ambiguous.add(feature.label() + " is " + String.join(" or ", found), feature.geometry());
            }
            coded.add(feature.withCode(found.isEmpty() ? null : found.get(0)));
        }
        ambiguous.reportZones(Severity.ERROR, issues);
        return coded;
    }

    private static String key(@Nullable String parent, String name) {
        return parent + "\t" + name;
    }
}
