package io.juluo.geodata.table;

import java.util.List;

/** What was wrong with the inputs, counted. */
public interface IssueTable {
    Col SEVERITY = Col.text("severity", "error (the run stopped), warning or notice");
    Col KIND = Col.text("kind", "Kind of issue, in snake case");
    Col INPUT = Col.text("input", "File, layer or table concerned");
    Col ROW_COUNT = Col.whole("row_count", "rows", "How many rows or features are concerned");
    Col SAMPLE = Col.text("sample", "The first few of them, by code, row or feature number");
    Col MESSAGE = Col.text("message", "What is wrong");
    Col MEND = Col.text("mend", "How to mend it");
    Col GEOMETRY = Col.geometry("geometry", "Place").orNull("the issue has no place");

    /** The contract. */
    TableSpec SPEC = new TableSpec(
            "issue",
            "Issues found in the inputs and counted",
            "one row per kind and input",
            List.of(KIND, INPUT),
            List.of(SEVERITY, KIND, INPUT, ROW_COUNT, SAMPLE, MESSAGE, MEND, GEOMETRY));
}
