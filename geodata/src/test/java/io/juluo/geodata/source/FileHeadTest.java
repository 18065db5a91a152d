package io.juluo.geodata.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.city.FileFormat;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is plainly of another format than declared is called what it is. */
class FileHeadTest {
    @TempDir
    Path folder;

    private final IssueReport issues = new IssueReport();

    private boolean isThere(String format, String content) throws IOException {
        Path file = Files.write(folder.resolve("input"), content.getBytes(StandardCharsets.ISO_8859_1));
        return DeclaredFile.isThere(new InputFile(file, InputKind.OBSERVED, FileFormat.of(format)), issues);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geojson      | <!DOCTYPE html><p>404 | HTML
            csv          | ' <HTML><body>'       | HTML
            geojson      | PAR1 columns          | Parquet
            csv          | PAR1 columns          | Parquet
            parquet      | a,b,c                 | -
            parquet      | {"type":"Feature"}    | JSON
            geopackage   | {"type":"Feature"}    | JSON
            geotiff      | <?xml version="1.0"?> | XML
            gtfs         | {"stops":[]}          | JSON
            osm-pbf      | <?xml version="1.0"?> | XML
            """)
    void aFileOfAnotherFormatIsCalledWhatItIs(String format, String content, String found) throws IOException {
        boolean fits = isThere(format, content);

        assertThat(fits).isEqualTo(found.equals("-"));
        if (!fits) {
            assertThat(issues.all()).singleElement().extracting(DataIssue::kind).isEqualTo("wrong_format");
            assertThat(issues.all().get(0).message()).contains(format).endsWith(": " + found);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geojson         | {"type":"FeatureCollection"}
            amap-metro      | {"stations":[]}
            cityvein-routes | [[600,2200]]
            csv             | code,name
            csv             | [code],name
            stops-csv       | PAR1 columns
            geojson         | nothing that any format begins with
            """)
    void aFileThatMayBeOfItsFormatIsLeftToItsReader(String format, String content) throws IOException {
        assertThat(isThere(format, content)).isTrue();
        assertThat(issues.all()).isEmpty();
    }

    @Test
    void aByteOrderMarkStandsBeforeNothingElse() throws IOException {
        assertThat(isThere("geojson", "\u00EF\u00BB\u00BF{\"type\":\"FeatureCollection\"}"))
                .isTrue();
        assertThat(isThere("geojson", "\u00EF\u00BB\u00BF<html>")).isFalse();
    }
}
