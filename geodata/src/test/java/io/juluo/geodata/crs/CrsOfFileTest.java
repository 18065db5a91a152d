package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.juluo.geodata.Gdal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsOfFileTest {
    /** As ArcGIS writes them, on one line, and as GDAL 2 did, without the EPSG codes. */
    private static final String ESRI_CGCS_120 = "PROJCS[\"CGCS2000_3_Degree_GK_CM_120E\","
            + "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",120.0],PARAMETER[\"Scale_Factor\",1.0],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private static final String ESRI_CGCS =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final String ESRI_UTM_51 = "PROJCS[\"WGS_1984_UTM_Zone_51N\",GEOGCS[\"GCS_WGS_1984\","
            + "DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",123.0],PARAMETER[\"Scale_Factor\",0.9996],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @Test
    void textsOfArcGisAreFoundInTheRegister() {
        assertThat(CrsOfFile.ofWkt(ESRI_CGCS_120).name()).isEqualTo("EPSG:4549");
        assertThat(CrsOfFile.ofWkt(ESRI_CGCS).name()).isEqualTo("EPSG:4490");
        assertThat(CrsOfFile.ofWkt(ESRI_UTM_51).name()).isEqualTo("EPSG:32651");
        assertThat(CrsOfFile.ofWkt(ESRI_UTM_51).written()).isEqualTo("WGS_1984_UTM_Zone_51N");
    }

    @ParameterizedTest
    @CsvSource({"4549", "4528", "4547", "4490", "4326", "32651", "3857", "4610", "4214", "2385", "2437"})
    void whatGdalWritesIsTheSameSystem(String code) {
        for (String dialect : new String[] {"wkt_esri", "wkt1", "wkt2"}) {
            String wkt = Gdal.run(Path.of("."), "gdalsrsinfo", "-o", dialect, "EPSG:" + code);
            assertThat(CrsOfFile.ofWkt(wkt).name()).as(dialect).isEqualTo("EPSG:" + code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no WKT", "PROJCS[\"cut off\",GEOGCS[\"GCS", "[[[[", "LOCAL_CS[\"城建坐标系\",UNIT[\"m\",1]]"})
    void anythingElseIsToldAsItIsWritten(String text) {
        CrsOfFile crs = CrsOfFile.ofWkt(text);
        assertThat(crs.name()).isNull();
        assertThat(crs.written()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4549, EPSG:4549",
        "epsg:4549, EPSG:4549",
        "urn:ogc:def:crs:EPSG::4549, EPSG:4549",
        "urn:ogc:def:crs:EPSG:9.8.15:4549, EPSG:4549",
        "http://www.opengis.net/def/crs/EPSG/0/4549, EPSG:4549",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "OGC:CRS84, EPSG:4326",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326",
        "EPSG:999999, ",
        "GCJ-02, ",
        "EPSG:4549; DROP TABLE, "
    })
    void namesAreUnderstood(String written, String expected) {
        assertThat(CrsOfFile.ofName(written).name()).isEqualTo(expected);
        assertThat(CrsOfFile.ofName(written).written()).isEqualTo(written);
    }

    @Test
    void blankIsNothing() {
        assertThat(CrsOfFile.ofName(" ")).isEqualTo(CrsOfFile.none());
        assertThat(CrsOfFile.ofWkt("\n")).isEqualTo(CrsOfFile.none());
    }

    @Test
    void projJsonTellsItsIdentifier() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(CrsOfFile.ofProjJson(json.readTree("{\"id\":{\"authority\":\"EPSG\",\"code\":4549}}"))
                        .name())
                .isEqualTo("EPSG:4549");
        assertThat(CrsOfFile.ofProjJson(json.readTree("{\"id\":{\"authority\":\"OGC\",\"code\":\"CRS84\"}}"))
                        .name())
                .isEqualTo("EPSG:4326");
        assertThat(CrsOfFile.ofProjJson(json.readTree("null"))).isEqualTo(CrsOfFile.none());
        assertThat(CrsOfFile.ofProjJson(json.readTree("{\"name\":\"local\"}")).written())
                .isEqualTo("local");
    }

    @Test
    void sameSystemsUnderOtherCodesAreTheSame() {
        assertThat(Crs.areSame("EPSG:4326", "EPSG:4490")).isTrue();
        assertThat(Crs.areSame("EPSG:4507", "EPSG:4544")).isTrue();
        assertThat(Crs.areSame("EPSG:4549", "EPSG:4548")).isFalse();
        assertThat(Crs.areSame("EPSG:4326", "EPSG:4214")).isFalse();
        assertThat(Crs.areSame("GCJ-02", "EPSG:4326")).isFalse();
        assertThat(Crs.areSame("GCJ-02", "GCJ-02")).isTrue();
    }
}
