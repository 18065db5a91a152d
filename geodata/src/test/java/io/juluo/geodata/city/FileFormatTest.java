package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.city.CityProfile.InputFile;
import io.juluo.geodata.unit.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormatTest {
    @TempDir
    Path folder;

    @Test
    void theNameTellsTheFormatThatMayStandThere() {
        assertThat(FileFormat.byName("towns.GeoJSON", FileKeys.VECTOR)).contains(FileFormat.GEOJSON);
        assertThat(FileFormat.byName("towns.parquet", FileKeys.VECTOR)).contains(FileFormat.GEOPARQUET);
        assertThat(FileFormat.byName("grid.parquet", FileKeys.GRID)).contains(FileFormat.PARQUET);
        assertThat(FileFormat.byName("city.osm.pbf", FileKeys.FACILITIES)).contains(FileFormat.OSM_PBF);
        assertThat(FileFormat.byName("flows.csv.gz", FileKeys.TABLE)).contains(FileFormat.CSV);
        assertThat(FileFormat.byName("towns.ZIP", FileKeys.VECTOR)).contains(FileFormat.SHAPEFILE);
        assertThat(FileFormat.byName("poi.zip", FileKeys.FACILITIES)).contains(FileFormat.SHAPEFILE);
        assertThat(FileFormat.byName("gtfs.zip", FileKeys.TRANSIT)).isEmpty();
        assertThat(FileFormat.byName("flows.zip", FileKeys.TABLE)).isEmpty();
        assertThat(FileFormat.byName("grid.tif", FileKeys.TABLE)).isEmpty();
        assertThat(FileFormat.byName("towns", FileKeys.VECTOR)).isEmpty();
    }

    @Test
    void aShapefileIsAllItsFiles() throws IOException {
        for (String name : new String[] {"zones.shp", "zones.DBF", "zones.prj", "zones.qix", "other.dbf"}) {
            Files.writeString(folder.resolve(name), name);
        }
        InputFile shapefile =
                new InputFile(folder.resolve("zones.shp"), InputKind.OBSERVED, FileFormat.of(FileFormat.SHAPEFILE));

        assertThat(shapefile.parts())
                .containsExactly(folder.resolve("zones.shp"), folder.resolve("zones.DBF"), folder.resolve("zones.prj"));
    }
}
