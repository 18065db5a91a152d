package io.juluo.jobs.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where on a sheet that was drawn.
 *
 * @param title box of the title
 * @param band box of the band that warns of data that are not observed; of no height where they are
 * @param panel box of the panel with the legend
 * @param main the map
 * @param inset the main city at a larger scale; null where there is no room or no main city
 * @param labels names on the map and the inset
 * @param unplaced codes of districts whose name found no room
 * @param legend rows of the legend
 * @param scaleBar scale bar of the map
 * @param texts every line of text on the sheet
 */
public record RenderedMap(
        Box title,
        Box band,
        Box panel,
        MapWindow main,
        @Nullable MapWindow inset,
        List<PlacedLabel> labels,
        List<String> unplaced,
        List<LegendEntry> legend,
        ScaleBar scaleBar,
        List<DrawnText> texts) {
    /** Copies. */
    public RenderedMap {
        labels = List.copyOf(labels);
        unplaced = List.copyOf(unplaced);
        legend = List.copyOf(legend);
        texts = List.copyOf(texts);
    }
}
