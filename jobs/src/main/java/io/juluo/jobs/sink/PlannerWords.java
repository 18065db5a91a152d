package io.juluo.jobs.sink;

import java.util.Map;

/** Chinese words beside the codes of comparators, statuses, states and severities, for files that planners open. */
final class PlannerWords {
    private static final Map<String, String> COMPARATORS = Map.of(
            "about", "约为", "at_least", "不低于", "at_most", "不高于", "exceeds", "超过", "approaches", "接近", "none", "无量化目标");
    private static final Map<String, String> STATUSES = Map.of(
            "met",
            "达到",
            "not_met",
            "未达到",
            "within_uncertainty",
            "误差范围内",
            "not_assessed",
            "不作评价（含推算或模拟数据）",
            "no_target",
            "无量化目标");
    private static final Map<String, String> STATES =
            Map.of("value", "有值", "suppressed", "样本不足，不公布", "no_data", "缺数据", "undefined", "分母为零");
    private static final Map<String, String> SEVERITIES = Map.of("error", "错误", "warning", "警告", "notice", "提示");

    private PlannerWords() {}

    static String comparator(String code) {
        return word(COMPARATORS, code);
    }

    static String status(String code) {
        return word(STATUSES, code);
    }

    static String state(String code) {
        return word(STATES, code);
    }

    static String severity(String code) {
        return word(SEVERITIES, code);
    }

    /** The word; the code itself where there is none, so that nothing is hidden. */
    private static String word(Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }
}
