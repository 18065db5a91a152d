package io.juluo.geodata.source.vector;

import io.juluo.geodata.issue.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features of a shapefile by their record, without those marked as deleted. */
final class ShapefileFeatures implements FeatureStream {
    private final ByteWindow shp;
    private final ByteWindow dbf;
    private final ShpIndex records;
    private final DbfTable table;
    private final Charset charset;
    private final Map<String, DbfTable.Field> wanted = new HashMap<>();
    private int next;

    /**
     * Opens files that were checked before.
     *
     * @param wanted the file's attribute by the name it is asked for
     */
    ShapefileFeatures(Path path, Charset charset, Map<String, String> wanted) throws IOException {
        ShapefileParts parts = new ShapefileParts(path);
        this.charset = charset;
        this.shp = new ByteWindow(parts.shp());
        this.dbf = new ByteWindow(parts.dbf().orElseThrow(ShapefileFeatures::changed));
        this.table = DbfTable.of(dbf).orElseThrow(ShapefileFeatures::changed);
        this.records = records(parts, shp);
        for (DbfTable.Field field : table.fields()) {
            String name = field.name(charset);
            wanted.forEach((ours, theirs) -> {
                if (theirs.equals(name) && field.isReadable()) {
                    this.wanted.putIfAbsent(ours, field);
                }
            });
        }
    }

    private static ShpIndex records(ShapefileParts parts, ByteWindow shp) throws IOException {
        ShpIndex.Header header = ShpIndex.header(shp).orElseThrow(ShapefileFeatures::changed);
        ShpIndex walked = ShpIndex.byWalking(shp, header).orElse(null);
        return walked != null
                ? walked
                : ShpIndex.byShx(parts.shx().orElseThrow(ShapefileFeatures::changed), shp, header)
                        .orElseThrow(ShapefileFeatures::changed);
    }

    private static IOException changed() {
        return new IOException("the files of the shapefile were changed while they were read");
    }

    @Override
    public @Nullable Feature next() throws IOException {
        while (next < table.rows()) {
            int index = next++;
            ByteBuffer row = table.row(dbf, index);
            if (!DbfTable.isDeleted(row)) {
                ByteBuffer content = shp.at(records.start(index), records.length(index));
                int number = index + 1;
                return new Feature(number, Where.feature(number), attributes(row), ShpGeometry.read(content));
            }
        }
        return null;
    }

    private Map<String, @Nullable String> attributes(ByteBuffer row) {
        Map<String, @Nullable String> values = new HashMap<>();
        wanted.forEach((ours, field) -> values.put(ours, text(field, row)));
        return values;
    }

    private @Nullable String text(DbfTable.Field field, ByteBuffer row) {
        String text = field.text(row, charset);
        // A column of numbers is filled with stars where the number was too long for it.
        boolean none = text.isEmpty() || (!field.isText() && (text.startsWith("*") || text.equals("?")));
        return none ? null : text;
    }

    @Override
    public void close() throws IOException {
        try (ByteWindow first = shp;
                ByteWindow second = dbf) {
            // both are closed, the second one even if closing the first fails
        }
    }
}
