package io.juluo.jobs.sink;

import java.io.BufferedWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as spreadsheets open it by a double click: UTF-8 with byte order mark, so that Chinese is read as such;
 * text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay plain numbers.
 */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvFile() {}

    /** Writes the file whole; rows hold text, numbers or null for an empty cell. */
    static void write(Path file, List<String> header, List<List<? extends @Nullable Object>> rows) {
        Disk.writeWhole(file, beside -> {
            try (BufferedWriter out = Files.newBufferedWriter(beside);
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
                out.write(BYTE_ORDER_MARK);
                csv.printRecord(header);
                for (List<? extends @Nullable Object> row : rows) {
                    csv.printRecord(Arrays.stream(row.toArray()).map(CsvFile::cell));
                }
            }
        });
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? plain(number) : number.toString();
        }
        String text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    /** All digits of the double, without an exponent: 1.0071722E7 is written 10071722. */
    private static String plain(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.toPlainString();
    }
}
