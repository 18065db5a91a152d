package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import java.util.List;

/** What a check says, in one language. */
interface CheckWords {
    /** What is being checked, before anything is read. */
    String title(CityProfile profile, int inputs);

    /** That the sample city is made first. */
    String makingTheSampleCity();

    /** Above the table of inputs. */
    String inputs();

    /** Heads of the table: input, file, format, CRS, rows, kind, verdict. */
    List<String> columns();

    /** One input as a row of the table. */
    List<String> row(CheckedInput input, CheckResult result);

    /** Above what the footers of Parquet files say of their columns. */
    String ranges();

    /** Heads of that table: file, column, smallest, largest, rows without a value. */
    List<String> rangeColumns();

    /** Above the issues. */
    String issues();

    /** In place of the issues where there are none. */
    String nothing();

    /** An issue: a line that says what is wrong, and one that says how to mend it. */
    List<String> issue(DataIssue issue);

    /** The last line. */
    String summary(CheckResult result, double seconds, CheckResult.Written written);
}
