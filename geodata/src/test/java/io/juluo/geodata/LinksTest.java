package io.juluo.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the documents clicks on is there, and their tables are tables. */
class LinksTest {
    private static final Path HOME = Path.of(System.getProperty("juluo.home")).toAbsolutePath();

    /** [text](target) and ![text](target); a target may end in #section. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

    @Test
    void relativeLinksPointToFilesAndSections() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(5).allSatisfy(page -> {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                check(page, links.group(1));
            }
        });
    }

    @Test
    void everyRowOfATableHasTheCellsOfItsHead() throws IOException {
        assertThat(pages()).allSatisfy(page -> {
            int cells = 0;
            for (String line : Files.readAllLines(page)) {
                int found = line.startsWith("|") ? line.split(CELL_BORDER.pattern(), -1).length : 0;
                if (found > 0 && cells > 0) {
                    assertThat(found).as("%s: %s", page, line).isEqualTo(cells);
                }
                cells = found;
            }
        });
    }

    private static void check(Path page, String link) throws IOException {
        if (link.contains("://") || link.startsWith("mailto:")) {
            return;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        assertThat(target).as("link of %s", page).exists();
        if (parts.length == 2) {
            assertThat(sections(target)).as("sections of %s", target).contains(parts[1]);
        }
    }

    /** The anchors that a page's headings get. */
    private static List<String> sections(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").strip().replace(' ', '-'))
                .toList();
    }

    /** The pages of the repository: none that a build or an editor left behind. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(below(HOME, 1));
        for (String room : List.of("docs", "geodata/cities", "notebooks")) {
            pages.addAll(below(HOME.resolve(room), Integer.MAX_VALUE));
        }
        return pages;
    }

    private static List<Path> below(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().matches(".*\\.(md|ipynb)"))
                    .sorted()
                    .toList();
        }
    }
}
