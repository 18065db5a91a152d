package io.juluo.jobs.run;

import io.juluo.geodata.city.CityProfile;
import io.juluo.geodata.issue.DataIssue;
import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.jobs.run.CheckResult.Verdict;
import io.juluo.jobs.run.CheckResult.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a check says in Chinese. */
final class CheckChinese implements CheckWords {
    @Override
    public String title(CityProfile profile, int inputs) {
        return "检查" + profile.nameZh() + "（" + profile.area() + "）的 " + inputs + " 项输入";
    }

    @Override
    public String makingTheSampleCity() {
        return "先生成示例城市……";
    }

    @Override
    public String inputs() {
        return "输入";
    }

    @Override
    public List<String> columns() {
        return List.of("输入", "文件", "格式", "坐标系", "行数", "性质", "结论");
    }

    @Override
    public List<String> row(CheckedInput input, CheckResult result) {
        Long rows = result.rows(input);
        return List.of(
                input.role().nameZh(),
                input.label(),
                input.file().format().name(),
                input.crs().equals(CheckedInput.OWN_CRS) ? "以文件为准" : input.crs(),
                rows == null ? "-" : String.format(Locale.ROOT, "%,d", rows),
                input.file().kind().nameZh(),
                verdict(result.verdict(input)));
    }

    private static String verdict(Verdict verdict) {
        if (verdict.madeLater()) {
            return "首次运行时生成";
        }
        List<String> parts = new ArrayList<>();
        if (verdict.errors() > 0) {
            parts.add(verdict.errors() + " 个错误");
        }
        if (verdict.warnings() > 0) {
            parts.add(verdict.warnings() + " 个警告");
        }
        return parts.isEmpty() ? "正常" : String.join("，", parts);
    }

    @Override
    public String ranges() {
        return "数值范围（Parquet文件页脚所载）";
    }

    @Override
    public List<String> rangeColumns() {
        return List.of("文件", "列", "最小值", "最大值", "空值行数");
    }

    @Override
    public String issues() {
        return "发现的问题（按危害从大到小）";
    }

    @Override
    public String nothing() {
        return "无";
    }

    @Override
    public List<String> issue(DataIssue issue) {
        return List.of(
                issue.severity().nameZh() + "  " + issue.input() + "：" + issue.messageZh(),
                "      处理：" + issue.mendZh());
    }

    @Override
    public String summary(CheckResult result, double seconds, Written written) {
        return "读取 " + result.read() + " 项输入，用时 " + String.format(Locale.ROOT, "%.1f", seconds) + " 秒："
                + result.count(Severity.ERROR) + " 个错误，" + result.count(Severity.WARNING) + " 个警告"
                + (result.strict() ? "（--strict：按错误处理）" : "") + "，" + result.count(Severity.NOTICE)
                + " 个提示。全部问题见 " + written.issuesCsv() + "，位置见 " + written.issuesGeoPackage();
    }
}
