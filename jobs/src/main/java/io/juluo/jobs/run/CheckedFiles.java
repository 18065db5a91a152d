package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.source.ChecksumManifest;
import io.juluo.geodata.source.DeclaredFile;
import io.juluo.geodata.source.ParquetColumns;
import io.juluo.geodata.source.ParquetFooter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of the inputs before Spark is there: whether each file is there and begins as its format does, what
 * the footers of Parquet files say, and whether the list of checksums agrees.
 */
final class CheckedFiles {
    private static final Set<String> PARQUET = Set.of(FileFormat.PARQUET, FileFormat.GEOPARQUET);
    private static final String PARQUET_ENDING = ".parquet";

    private final CityProfile profile;
    private final List<CheckedInput> inputs;
    private final IssueReport found;
    private final Map<CheckedInput, ParquetFooter> footers;

    /** Notes faults in {@code found} and the footers of Parquet files that can be used in {@code footers}. */
    CheckedFiles(
            CityProfile profile,
            List<CheckedInput> inputs,
            IssueReport found,
            Map<CheckedInput, ParquetFooter> footers) {
        this.profile = profile;
        this.inputs = inputs;
        this.found = found;
        this.footers = footers;
    }

    /** Looks at every file; true, for work that is done together gives something back. */
    boolean check() {
        for (CheckedInput input : inputs) {
            if (input.madeLater() || input.mayBeAbsent()) {
                continue;
            }
            if (isParquet(input)) {
                ParquetColumns columns = ParquetColumns.of(profile, input.file());
                ParquetFooter.check(input.file(), columns.required(), columns.optional(), found)
                        .ifPresent(footer -> footers.put(input, footer));
            } else {
                DeclaredFile.isThere(input.file(), found);
            }
        }
        ChecksumManifest.check(profile, found);
        return true;
    }

    private static boolean isParquet(CheckedInput input) {
        String format = input.file().format().name();
        return PARQUET.contains(format)
                || (format.equals(FileFormat.STOPS_TABLE) && input.label().endsWith(PARQUET_ENDING));
    }
}
