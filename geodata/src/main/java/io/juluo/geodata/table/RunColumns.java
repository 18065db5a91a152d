package io.juluo.geodata.table;

/** The two columns that every published table begins with. */
public final class RunColumns {
    /** Which run wrote the row. */
    public static final Col RUN_ID =
            Col.text("run_id", "Run that wrote the row; run.json of that run tells its inputs");

    /** Which date the run stands for; the partition of every published table. */
    public static final Col RUN_DATE =
            Col.date("run_date", "Date the run stands for; a repeated run replaces its date");

    private RunColumns() {}
}
