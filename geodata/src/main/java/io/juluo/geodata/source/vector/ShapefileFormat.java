package io.juluo.geodata.source.vector;

import io.juluo.geodata.crs.CrsOfFile;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.Where;
import io.juluo.geodata.source.Findings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ESRI shapefile: .shp with .dbf, as a rule with .shx, .prj and .cpg. Records and rows must be the same number, and
 * all of both must be there. A .zip of it is unpacked first. Rows marked as deleted are left out and counted.
 */
final class ShapefileFormat implements VectorFormat {
    private static final String AGAIN = "fetch or export all files of it again (.shp, .shx, .dbf, .prj, .cpg)";

    @Override
    public Optional<Layer> open(LayerRequest request) {
        Path path;
        try {
            path = ShapefileZip.isZip(request.path()) ? ShapefileZip.unpack(request.path()) : request.path();
        } catch (IOException unusable) {
            request.refuse(
                    "damaged_zip",
                    "the archive cannot be used",
                    String.valueOf(unusable.getMessage()),
                    "pack the files of one shapefile, or name its .shp");
            return Optional.empty();
        }
        return open(new ShapefileParts(path), request);
    }

    private static Optional<Layer> open(ShapefileParts parts, LayerRequest request) {
        try {
            Path dbf = parts.dbf().orElse(null);
            if (dbf == null) {
                request.refuse("missing_dbf", "the .dbf with the attributes is missing", request.label(), AGAIN);
                return Optional.empty();
            }
            return open(parts, dbf, request);
        } catch (IOException unreadable) {
            damaged("damaged_shapefile", String.valueOf(unreadable.getMessage()), request);
            return Optional.empty();
        }
    }

    private static Optional<Layer> open(ShapefileParts parts, Path dbfPath, LayerRequest request) throws IOException {
        try (ByteWindow shp = new ByteWindow(parts.shp());
                ByteWindow dbf = new ByteWindow(dbfPath)) {
            ShpIndex records = records(parts, shp, request);
            DbfTable table = table(dbf, request);
            if (records == null || table == null) {
                return Optional.empty();
            }
            if (records.size() != table.rows()) {
                request.refuse(
                        "row_count_differs",
                        "the .shp and the .dbf differ in number, so that shapes would get others' attributes",
                        records.size() + " shapes, " + table.rows() + " rows",
                        AGAIN);
                return Optional.empty();
            }
            return layer(parts, dbf, table, request);
        }
    }

    private static @Nullable ShpIndex records(ShapefileParts parts, ByteWindow shp, LayerRequest request)
            throws IOException {
        ShpIndex.Header header = ShpIndex.header(shp).orElse(null);
        if (header == null) {
            damaged("damaged_shapefile", "no .shp header", request);
            return null;
        }
        if (header.bytes() > shp.size()) {
            damaged("cut_shapefile", shp.size() + " of " + header.bytes() + " bytes", request);
            return null;
        }
        Path shx = parts.shx().orElse(null);
        ShpIndex told = shx == null ? null : ShpIndex.byShx(shx, shp, header).orElse(null);
        ShpIndex walked = ShpIndex.byWalking(shp, header).orElse(null);
        if (walked == null && told == null) {
            damaged("damaged_shapefile", "records do not follow each other", request);
        } else if (shx == null) {
            tell("missing_shx", "the .shx is missing; the shapes were found without it", Severity.NOTICE, request);
        } else if (walked != null && (told == null || !walked.sameAs(told))) {
            tell(
                    "damaged_shx",
                    "the .shx does not fit its .shp; the shapes were found without it",
                    Severity.WARNING,
                    request);
        }
        return walked == null ? told : walked;
    }

    private static @Nullable DbfTable table(ByteWindow dbf, LayerRequest request) throws IOException {
        DbfTable table = DbfTable.of(dbf).orElse(null);
        if (table == null) {
            damaged("damaged_shapefile", "no .dbf header", request);
        } else if (!table.isWhole(dbf)) {
            long bytes = table.firstRow() + (long) table.rows() * table.rowBytes();
            damaged("cut_shapefile", ".dbf: " + dbf.size() + " of " + bytes + " bytes", request);
            return null;
        }
        return table;
    }

    private static Optional<Layer> layer(ShapefileParts parts, ByteWindow dbf, DbfTable table, LayerRequest request)
            throws IOException {
        TextEvidence texts = survey(dbf, table, request);
        Charset charset =
                DbfCharset.of(texts, parts.cpg(), table.language(), request).orElse(null);
        if (charset == null) {
            return Optional.empty();
        }
        List<String> names = table.fields().stream()
                .filter(DbfTable.Field::isReadable)
                .map(field -> field.name(charset))
                .toList();
        if (!request.has(names)) {
            return Optional.empty();
        }
        tellCutTexts(dbf, table, charset, request);
        String path = parts.shp().toString();
        String charsetName = charset.name();
        Map<String, String> wanted = request.wanted();
        FeatureOpener opener = () -> new ShapefileFeatures(Path.of(path), Charset.forName(charsetName), wanted);
        CrsOfFile crs = parts.prj().map(CrsOfFile::ofWkt).orElse(CrsOfFile.none());
        return Optional.of(new Layer(opener.rows(request.spark()), crs));
    }

    /** Reads all texts once; tells how many rows are marked as deleted. */
    private static TextEvidence survey(ByteWindow dbf, DbfTable table, LayerRequest request) throws IOException {
        TextEvidence texts = new TextEvidence();
        table.fields().forEach(field -> texts.add(field.nameBytes(), false));
        Findings deleted = request.finding(
                "deleted_rows",
                "rows of the .dbf are marked as deleted; they are left out with their shapes",
                "nothing to do, or export the layer again to be rid of them");
        for (int i = 0; i < table.rows(); i++) {
            ByteBuffer row = table.row(dbf, i);
            if (DbfTable.isDeleted(row)) {
                deleted.add(Where.feature(i + 1));
                continue;
            }
            for (DbfTable.Field field : table.fields()) {
                if (field.isText()) {
                    byte[] text = field.of(row);
                    texts.add(text, text.length == field.bytes());
                }
            }
        }
        deleted.reportFile(Severity.NOTICE, request.issues());
        return texts;
    }

    private static void tellCutTexts(ByteWindow dbf, DbfTable table, Charset charset, LayerRequest request)
            throws IOException {
        Findings cut = request.finding(
                "cut_text",
                "texts fill their column and end within a character, which is left out",
                "export the layer with wider columns, or as GeoPackage");
        List<DbfTable.Field> wanted = table.fields().stream()
                .filter(field -> request.wanted().containsValue(field.name(charset)))
                .toList();
        for (int i = 0; i < table.rows(); i++) {
            ByteBuffer row = table.row(dbf, i);
            if (!DbfTable.isDeleted(row) && wanted.stream().anyMatch(field -> field.isCut(row, charset))) {
                cut.add(Where.feature(i + 1));
            }
        }
        cut.reportRows(Severity.WARNING, request.issues());
    }

    private static void damaged(String kind, String sample, LayerRequest request) {
        request.refuse(kind, "the shapefile is not whole or damaged", sample, AGAIN);
    }

    private static void tell(String kind, String what, Severity severity, LayerRequest request) {
        request.finding(kind, what, AGAIN).add(request.label()).reportFile(severity, request.issues());
    }
}
