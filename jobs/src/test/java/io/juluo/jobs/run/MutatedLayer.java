package io.juluo.jobs.run;

import io.juluo.geodata.city.FileFormat;
import io.juluo.jobs.run.MutatedInput.Promise;
import io.juluo.jobs.run.MutatedInput.Reader;
import java.util.function.Consumer;

/**
 * A section of city.yaml that takes a layer of features.
 *
 * @param name name of the layer's file, without its ending
 * @param draw draws it as GeoJSON
 * @param piece what stands in the tiny city's profile
 * @param replacement what stands there instead, with %s for the file
 * @param becomes what is made of its features
 */
record MutatedLayer(
        String section,
        String name,
        Consumer<TinyCity> draw,
        String piece,
        String replacement,
        Becomes becomes,
        Reader reader) {

    /** What is made of features, and so what can be promised of them. */
    enum Becomes {
        /** Each becomes a row. */
        ROWS,
        /** Nothing: other layers are held against them, and no figure rests on them. */
        EVIDENCE,
        /** All of them together are ground, cut into tiles: a moved corner may make tiles more or fewer. */
        GROUND
    }

    /** The layer in one of its formats. */
    MutatedInput in(String format) {
        Consumer<TinyCity> make = city -> {
            draw.accept(city);
            LayerFiles.write(city, name, format);
            city.replace("city.yaml", piece, String.format(replacement, LayerFiles.keys(name, format)));
        };
        return new MutatedInput(section + " " + format, LayerFiles.of(name, format), promise(format), make, reader);
    }

    private Promise promise(String format) {
        if (becomes == Becomes.EVIDENCE || format.equals(FileFormat.GEOPARQUET)) {
            return Promise.VALUES;
        }
        if (becomes == Becomes.GROUND) {
            return Promise.NOTHING;
        }
        return format.equals(FileFormat.GEOJSON) || format.equals(FileFormat.CSV) ? Promise.RECORDS : Promise.ROWS;
    }
}
