package io.juluo.geodata.source.text;

/** Why a line of a CSV file is no row. */
enum LineFault {
    /** It holds nothing, or delimiters alone. */
    BLANK_LINE("blank_line", "lines hold nothing and are passed over", "nothing to do, or remove them"),
    /** It has more or fewer values than the header. */
    RAGGED_ROW(
            "ragged_row",
            "rows have more or fewer values than the header (values/columns)",
            "write a value for each column, in quotes where it holds a delimiter"),
    /** Its bytes are no text in the encoding of the file. */
    UNDECODABLE_ROW(
            "undecodable_row",
            "rows hold bytes that are no text in the file's encoding",
            "write these rows again; where whole lines are in another encoding, save the file as UTF-8"),
    /** A quote stands where none may. */
    STRAY_QUOTE(
            "stray_quote",
            "rows have a quote inside a value",
            "put the value in quotes and double the quote inside: \"5\"\" pipe\""),
    /** It is longer than any row. */
    LONG_ROW("long_row", "rows are longer than 64 MB", "look whether the file is text with a row on each line"),
    /** A quote is opened and not closed in its line. */
    QUOTED_NEWLINE(
            "quoted_newline",
            "rows have a quote that is not closed on the same line",
            "close the quote, or replace the line breaks inside values by blanks"),
    /** It is the last line, has no line end, and breaks off. */
    CUT_ROW("cut_row", "the file breaks off in its last row", "fetch or make it again");

    private final String kind;
    private final String what;
    private final String mend;

    LineFault(String kind, String what, String mend) {
        this.kind = kind;
        this.what = what;
        this.mend = mend;
    }

    /** The kind of the issue. */
    String kind() {
        return kind;
    }

    /** What is wrong, in the plural. */
    String what() {
        return what;
    }

    /** How to mend it. */
    String mend() {
        return mend;
    }
}
