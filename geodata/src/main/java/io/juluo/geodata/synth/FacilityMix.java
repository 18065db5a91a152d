package io.juluo.geodata.synth;

/**
 * How many facilities of each class a synthetic city has. The numbers only have to be plausible, so that some places
 * have all services nearby and others lack some: care for the elderly and culture are scarce. They are no planning norm.
 */
public enum FacilityMix {
    CONVENIENCE("convenience", "便利店", 3_500, 1),
    SUPERMARKET("supermarket", "超市", 8_000, 1),
    MARKET("market", "菜市场", 20_000, 1),
    MALL("mall", "购物中心", 120_000, 1.5),
    KINDERGARTEN("kindergarten", "幼儿园", 7_000, 1),
    PRIMARY_SCHOOL("primary_school", "小学", 12_000, 1),
    JUNIOR_MIDDLE_SCHOOL("junior_middle_school", "初级中学", 28_000, 1),
    CLINIC("clinic", "诊所", 5_000, 1),
    COMMUNITY_HEALTH_CENTRE("community_health_centre", "社区卫生服务中心", 25_000, 1),
    HOSPITAL("hospital", "医院", 60_000, 1.5),
    NURSING_HOME("nursing_home", "养老院", 40_000, 0.7),
    ELDERLY_DAY_CARE("elderly_day_care", "日间照料中心", 25_000, 1),
    COMMUNITY_CULTURE_ROOM("community_culture_room", "社区文化活动室", 30_000, 1),
    CULTURE_CENTRE("culture_centre", "文化中心", 80_000, 1.2),
    LIBRARY("library", "图书馆", 150_000, 1.5),
    MUSEUM("museum", "博物馆", 200_000, 1.5),
    CINEMA("cinema", "电影院", 120_000, 1.5),
    PARK("park", "公园", 20_000, 0.6),
    GARDEN("garden", "游园", 12_000, 0.8);

    private final String classCode;
    private final String nameZh;
    private final double residentsEach;
    private final double centrality;

    /**
     * A class.
     *
     * @param classCode class of seeds/facility_classes.csv
     * @param nameZh name
     * @param residentsEach residents for each facility
     * @param centrality how a cell draws facilities: its residents to this power; above 1 they gather at the centre
     */
    FacilityMix(String classCode, String nameZh, double residentsEach, double centrality) {
        this.classCode = classCode;
        this.nameZh = nameZh;
        this.residentsEach = residentsEach;
        this.centrality = centrality;
    }

    /** Class of seeds/facility_classes.csv. */
    public String classCode() {
        return classCode;
    }

    /** Name in Chinese. */
    public String nameZh() {
        return nameZh;
    }

    /** Residents for each facility. */
    public double residentsEach() {
        return residentsEach;
    }

    /** How a cell draws facilities: its residents to this power. */
    public double centrality() {
        return centrality;
    }
}
