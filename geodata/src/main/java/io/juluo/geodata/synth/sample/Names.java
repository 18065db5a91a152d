package io.juluo.geodata.synth.sample;

import java.util.List;
import java.util.Set;

/** The invented districts and towns of the sample city. */
final class Names {
    /** The city's own code; none of the sample's codes is in use. */
    static final String CITY_CODE = "990100";

    /** The districts, in the order of their codes 990101 to 990110. */
    static final List<District> DISTRICTS = List.of(
            new District("望海区", 37.0, 9.0, 23, "观澜街道 灯塔街道 银滩街道 八角街道 海棠街道 听涛街道"),
            new District("钟楼区", 34.0, 14.0, 21, "钟楼街道 老码头街道 石库街道 天后宫街道 银杏街道 东风里街道"),
            new District("榆林区", 36.0, 19.0, 18, "榆林街道 北岭街道 纺织街道 铁路街道 双桥街道 水井街道"),
            new District("青崖区", 43.5, 16.0, 13, "青崖街道 仙台街道 茶溪街道 石门街道 云麓镇"),
            new District("云港区", 32.0, 26.0, 13, "云港街道 红柳街道 盐场街道 河口街道 苇塘街道 夏禾街道 机场路街道"),
            new District("西湾区", 11.0, 14.0, 10, "西湾街道 长礁街道 渔鸣街道 安泊街道 琅月镇 玉珠镇 卧马镇 柳汪镇"),
            new District("桃源市", 12.0, 31.0, 10, "桃源街道 安丰街道 九桥镇 麦丘镇 杏坡镇 沙岔镇 古集镇 清泉镇"),
            new District("白沙市", 24.5, 35.0, 11, "白沙街道 龙池街道 新风镇 芦沽镇 瓦房镇 枣园镇"),
            new District("松岭市", 45.5, 33.0, 10, "松岭街道 济桥街道 鹤鸣镇 温泉镇 锦口镇 田塬镇 石榴镇"),
            new District("长屿区", 55.0, 25.5, 10, "鳌湾街道 海泉街道 丰禾镇 崖下镇 帆影镇 长屿镇"));

    /** The first districts are the main city. */
    static final int MAIN_CITY_DISTRICTS = 5;

    /** The district with harbour water that belongs to no town. */
    static final int HARBOUR_DISTRICT = 4;

    /** The district in which one town lies inside another. */
    static final int ENCLAVE_DISTRICT = 6;

    /** The district of the long island, whose last town that island is. */
    static final int ISLAND_DISTRICT = 9;

    /** Census unit of the high-tech zone, which has no polygon: it lies in two towns of the harbour district. */
    static final String HIGH_TECH_CODE = "990171";

    /** Name of the high-tech zone. */
    static final String HIGH_TECH_NAME = "高新技术产业开发区";

    /** The towns whose people the census counts in the high-tech zone. */
    static final Set<String> HIGH_TECH_TOWNS = Set.of("990105002", "990105003");

    private Names() {}

    /**
     * A district before it has land.
     *
     * @param name its name
     * @param u where it begins to grow
     * @param v where it begins to grow
     * @param reluctance how slowly it grows
     * @param townNames names of its towns, by spaces
     */
    record District(String name, double u, double v, int reluctance, String townNames) {
        /** Names of the towns in the order of their codes. */
        List<String> towns() {
            return List.of(townNames.split(" "));
        }
    }

    /** Code of a district by its number. */
    static String districtCode(int district) {
        return Integer.toString(990_101 + district);
    }

    /** Code of a town by its number within its district. */
    static String townCode(int district, int town) {
        return districtCode(district) + Integer.toString(1001 + town).substring(1);
    }

    /** A town's name without the word for street office or town: 观澜 of 观澜街道. */
    static String stem(String townName) {
        return townName.replace("街道", "").replace("镇", "");
    }
}
