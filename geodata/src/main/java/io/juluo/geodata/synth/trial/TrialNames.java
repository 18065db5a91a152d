package io.juluo.geodata.synth.trial;

/** Invented codes and names; no trial city's code is in use. */
final class TrialNames {
    /** Code of every trial city. */
    static final String CITY_CODE = "980100";

    private static final String FIRST = "松柏青云石金银玉龙凤鹤鹿梅兰竹菊桃李杏桂枫柳榆槐桐荷莲芦苇棠葵麦稻禾茶盐沙泉溪江河湖海港湾屿礁帆舟渔雁鸥鹭燕";
    private static final String SECOND = "山岭峰岗坡谷原田庄村店桥渡口埠头集坊里巷门楼塔台亭阁园林圃泽塘浦滩洲岛崖岩洞泉井垒堡寨营屯铺驿关城郭乡墩垛";

    private TrialNames() {}

    /** Code of a district by its number. */
    static String districtCode(int district) {
        return String.valueOf(980_101 + district);
    }

    /** Name of a district. */
    static String district(int district) {
        return "试验" + stem(district * FIRST.length() + district) + "区";
    }

    /** Name of a town, unique in the city. */
    static String town(int town) {
        return stem(town) + (town % 2 == 0 ? "街道" : "镇");
    }

    private static String stem(int number) {
        int first = number % FIRST.length();
        int second = (number / FIRST.length() + number) % SECOND.length();
        return "" + FIRST.charAt(first) + SECOND.charAt(second);
    }
}
