package io.juluo.geodata.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.IssueReport;
import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A whole JSON file. */
final class JsonFile {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonFile() {}

    /** Its content; empty, with an error that names the place noted, where the file breaks off or is damaged. */
    static Optional<JsonNode> read(Path path, IssueReport issues) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Optional.of(JSON.readTree(bytes));
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            refuse(path, at == null ? path.toString() : Where.line(at.getLineNr()) + " : " + at.getColumnNr(), issues);
        } catch (IOException noUtf8) {
            refuse(path, path.toString(), issues);
        }
        return Optional.empty();
    }

    private static void refuse(Path path, String place, IssueReport issues) {
        new Findings(
                        "broken_json",
                        DeclaredFile.label(path),
                        "the file breaks off, is damaged or is no JSON in UTF-8",
                        "fetch the file again; it may have been cut off while it was copied")
                .add(place)
                .reportFile(Severity.ERROR, issues);
    }
}
