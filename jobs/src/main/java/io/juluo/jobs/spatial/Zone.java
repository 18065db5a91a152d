package io.juluo.jobs.spatial;

import io.juluo.geodata.table.ZoneTable;
import io.juluo.geodata.unit.InputKind;
import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;

/** A district or town as every task holds it. A class with plain fields, which both serialisers of Spark can carry. */
final class Zone implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String parentCode;
    private final InputKind kind;
    private final Geometry polygon;

    Zone(String code, String parentCode, InputKind kind, Geometry polygon) {
        this.code = code;
        this.parentCode = parentCode;
        this.kind = kind;
        this.polygon = polygon;
    }

    /** The zone of a row of {@link ZoneTable}. */
    static Zone of(Row row) {
        return new Zone(
                row.getAs(ZoneTable.ZONE_CODE.name()),
                row.getAs(ZoneTable.PARENT_CODE.name()),
                InputKind.of(row.getAs(ZoneTable.INPUT_KIND.name())),
                row.getAs(ZoneTable.GEOMETRY.name()));
    }

    String code() {
        return code;
    }

    String parentCode() {
        return parentCode;
    }

    InputKind kind() {
        return kind;
    }

    Geometry polygon() {
        return polygon;
    }
}
