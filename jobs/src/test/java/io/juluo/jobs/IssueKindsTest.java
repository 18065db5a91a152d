package io.juluo.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.issue.IssueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Planners read every issue in Chinese: each kind that the sources can raise is listed with its words. */
class IssueKindsTest {
    /** Where a kind is named: as the first text of an issue, of findings, of a rule or of a refusal. */
    private static final Pattern RAISED =
            Pattern.compile("(?:new Findings|refuse|refused|finding|findings|new RowRule|RowRule\\.(?:present|people)"
                    + "|new (?:File|Zone|Row|Place|Run)Issue)\\(\\s*(?:[\\w.]+,\\s*)?\"([a-z0-9]+(?:_[a-z0-9]+)*)\"");

    /** Text of every source file by its name. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : List.of("../geodata/src/main/java", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.put(file.toString(), Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static Set<String> raised() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (String source : sources().values()) {
            Matcher kind = RAISED.matcher(source);
            while (kind.find()) {
                kinds.add(kind.group(1));
            }
        }
        return kinds;
    }

    @Test
    void everyKindHasItsWordsInChinese() throws IOException {
        Set<String> missing = raised();
        assertThat(missing).hasSizeGreaterThan(50);
        missing.removeAll(IssueKind.all().keySet());
        assertThat(missing).as("kinds without words in issue_kinds.csv").isEmpty();
    }

    @Test
    void noWordsAreLeftOfAKindThatIsGone() throws IOException {
        Collection<String> sources = sources().values();
        Set<String> unused = new TreeSet<>(IssueKind.all().keySet());
        unused.removeIf(kind -> sources.stream().anyMatch(source -> source.contains('"' + kind + '"')));
        assertThat(unused).isEmpty();
    }

    @Test
    void noWordsAreBlank() {
        assertThat(IssueKind.all().values()).allSatisfy(kind -> {
            assertThat(kind.whatZh()).as(kind.kind()).isNotBlank();
            assertThat(kind.mendZh()).as(kind.kind()).isNotBlank();
        });
    }
}
