package io.juluo.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round trips through the shifted systems at the capitals, at the ends of the country, and on a lattice over all of it. */
class CitiesOfChinaTest {
    private static final double METRES_A_DEGREE = 111_320;
    private static final double PROMISED_M = 0.01;
    private static final double LATTICE_DEG = 0.1;

    @ParameterizedTest
    @CsvSource({
        "北京, 116.4074, 39.9042",
        "天津, 117.2010, 39.0842",
        "石家庄, 114.5149, 38.0428",
        "太原, 112.5489, 37.8706",
        "呼和浩特, 111.7492, 40.8426",
        "沈阳, 123.4315, 41.8057",
        "长春, 125.3235, 43.8171",
        "哈尔滨, 126.5350, 45.8038",
        "上海, 121.4737, 31.2304",
        "南京, 118.7969, 32.0603",
        "杭州, 120.1551, 30.2741",
        "合肥, 117.2272, 31.8206",
        "福州, 119.2965, 26.0745",
        "南昌, 115.8582, 28.6820",
        "济南, 117.1201, 36.6512",
        "青岛, 120.3826, 36.0671",
        "郑州, 113.6254, 34.7466",
        "武汉, 114.3054, 30.5931",
        "长沙, 112.9388, 28.2282",
        "广州, 113.2644, 23.1291",
        "深圳, 114.0579, 22.5431",
        "南宁, 108.3669, 22.8170",
        "海口, 110.1999, 20.0442",
        "重庆, 106.5516, 29.5630",
        "成都, 104.0668, 30.5728",
        "贵阳, 106.6302, 26.6470",
        "昆明, 102.8329, 24.8801",
        "拉萨, 91.1409, 29.6456",
        "西安, 108.9398, 34.3416",
        "兰州, 103.8343, 36.0611",
        "西宁, 101.7782, 36.6171",
        "银川, 106.2309, 38.4872",
        "乌鲁木齐, 87.6168, 43.8256",
        "香港, 114.1694, 22.3193",
        "澳门, 113.5439, 22.1987",
        "台北, 121.5654, 25.0330",
        "喀什 (west), 75.9898, 39.4704",
        "塔什库尔干 (west), 75.2282, 37.7755",
        "抚远 (east), 134.2945, 48.3650",
        "漠河 (north), 122.5386, 52.9721",
        "三沙 (south), 112.3386, 16.8312",
        "曾母暗沙 (south), 112.2833, 3.9667"
    })
    void everyPairOfSystemsGoesThereAndBack(String city, double lon, double lat) {
        assertThat(metresMissed(new LonLat(lon, lat))).as(city).isLessThan(PROMISED_M);
    }

    @Test
    void soDoesEveryPlaceOfALatticeOverTheCountry() {
        double worst_m = DoubleStream.iterate(73, lon -> lon <= 136, lon -> lon + LATTICE_DEG)
                .parallel()
                .map(lon -> DoubleStream.iterate(3, lat -> lat <= 54, lat -> lat + LATTICE_DEG)
                        .map(lat -> metresMissed(new LonLat(lon, lat)))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();

        assertThat(worst_m).isLessThan(PROMISED_M);
    }

    private static double metresMissed(LonLat at) {
        double gcj02 = metresBetween(Gcj02.toWgs84(Gcj02.fromWgs84(at)), at);
        double wgs84 = metresBetween(Gcj02.fromWgs84(Gcj02.toWgs84(at)), at);
        double bd09 = metresBetween(Bd09.toGcj02(Bd09.fromGcj02(at)), at);
        double fromBd09 = metresBetween(Bd09.fromGcj02(Bd09.toGcj02(at)), at);
        LonLat both = Bd09.fromGcj02(Gcj02.fromWgs84(at));
        double through = metresBetween(Gcj02.toWgs84(Bd09.toGcj02(both)), at);
        return DoubleStream.of(gcj02, wgs84, bd09, fromBd09, through).max().orElseThrow();
    }

    private static double metresBetween(LonLat a, LonLat b) {
        double east = (a.lon() - b.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(b.lat()));
        return Math.hypot(east, (a.lat() - b.lat()) * METRES_A_DEGREE);
    }
}
