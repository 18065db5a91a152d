package io.juluo.geodata.source.vector;

import io.juluo.geodata.crs.CrsOfFile;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A file format of features. */
interface VectorFormat {
    /**
     * Checks the file as a whole: that all of it is there, that it can be read and has the attributes asked for.
     *
     * @return the layer; empty, with errors noted, where it cannot be used
     */
    Optional<Layer> open(LayerRequest request);

    /**
     * A layer that can be read.
     *
     * @param rows its features, of {@link FeatureRows#SCHEMA}
     * @param crs what the file says about its coordinate system
     */
    record Layer(Dataset<Row> rows, CrsOfFile crs) {}
}
