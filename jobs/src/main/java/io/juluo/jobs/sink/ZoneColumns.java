package io.juluo.jobs.sink;

import io.juluo.geodata.table.Col;
import io.juluo.geodata.table.ZoneTable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns before the figures, alike in GeoPackage and GeoParquet. */
final class ZoneColumns {
    /** Weakest input of the zone's figures. */
    static final Col FIGURES_INPUT_KIND = Col.text(
                    "figures_input_kind",
                    "Weakest input of all figures of the zone; of each figure, see the table indicator_value")
            .orNull("the zone has no figure");

    /** In their order. */
    static final List<Col> LEADING = List.of(
            ZoneTable.ZONE_LEVEL,
            ZoneTable.ZONE_CODE,
            ZoneTable.ZONE_NAME,
            ZoneTable.PARENT_CODE.orNull("the city has none"),
            ZoneTable.IN_MAIN_CITY.orNull("not asked of the city"),
            ZoneTable.INPUT_KIND,
            FIGURES_INPUT_KIND);

    private ZoneColumns() {}

    /** Values of these columns. */
    static List<@Nullable Object> leading(ZoneFigures.Zone zone) {
        return Arrays.asList(
                zone.level().code(),
                zone.code(),
                zone.name(),
                zone.parentCode(),
                zone.inMainCity(),
                zone.inputKind().code(),
                zone.figuresInputKind() == null ? null : zone.figuresInputKind().code());
    }
}
