package io.juluo.geodata.source;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.text.CsvLines;
import java.util.List;
import java.util.Optional;

/**
 * A small CSV file with a header, in UTF-8 with or without a byte order mark or in the encoding declared, every row with
 * the header's columns.
 *
 * @param lines its rows, at least one
 */
public record CsvTable(List<CsvLines.Line> lines) {
    /**
     * The rows; empty, with errors noted, where the file cannot be used.
     *
     * @param required columns that must be there, as the file calls them
     */
    public static Optional<CsvTable> read(InputFile file, List<String> required, IssueReport issues) {
        return CsvLines.read(file, required, issues).map(CsvTable::new);
    }
}
