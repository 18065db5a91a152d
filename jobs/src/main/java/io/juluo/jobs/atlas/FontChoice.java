package io.juluo.jobs.atlas;

import io.juluo.geodata.issue.DataIssue.Severity;
import io.juluo.geodata.issue.RunIssue;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The font of the maps.
 *
 * @param family name of the family
 * @param chinese whether Chinese texts are drawn; else their English, and codes for names
 */
public record FontChoice(String family, boolean chinese) {
    /** Fonts with good simplified Chinese forms, the best first. */
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "思源黑体",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "SimHei",
            "Noto Sans CJK TC",
            "Noto Sans CJK JP",
            "Noto Serif CJK SC");

    /** Signs every map needs, simplified forms among them. */
    private static final String NEEDED = "青岛市区镇街道图例数据性质实测推算模拟演示无量化目标北比例来源运行编号覆盖率（）：；，。0123456789%–/²";

    /** The best installed font that has all signs of a Chinese map; {@link #latin} where there is none. */
    public static FontChoice find() {
        String[] installed = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
        List<String> sorted = Arrays.stream(installed).sorted().toList();
        return Stream.concat(PREFERRED.stream().filter(sorted::contains), sorted.stream())
                .filter(family -> plain(family).canDisplayUpTo(NEEDED) == -1)
                .findFirst()
                .map(family -> new FontChoice(family, true))
                .orElseGet(FontChoice::latin);
    }

    /** Latin letters and digits only: maps show codes and English. */
    public static FontChoice latin() {
        return new FontChoice(Font.SANS_SERIF, false);
    }

    /** A warning for the run where maps cannot show Chinese. */
    public Optional<RunIssue> issue() {
        if (chinese) {
            return Optional.empty();
        }
        return Optional.of(new RunIssue(
                Severity.WARNING,
                "no_chinese_font",
                "maps",
                1,
                List.of(family),
                "no installed font has the Chinese signs of the maps; they show codes and English instead",
                "install one, on Debian: apt-get install fonts-noto-cjk fontconfig"));
    }

    /** Regular weight at that height in pixels. */
    Font regular(double size) {
        return plain(family).deriveFont((float) size);
    }

    /** Bold weight at that height in pixels. */
    Font bold(double size) {
        return new Font(family, Font.BOLD, 1).deriveFont((float) size);
    }

    /** Whether the font has every sign of the text. */
    boolean canDisplay(String text) {
        return plain(family).canDisplayUpTo(text) == -1
                && bold(1).canDisplayUpTo(text) == -1
                && (chinese || text.codePoints().noneMatch(Character::isIdeographic));
    }

    /** The text with a question mark for each sign the font lacks: a reader sees that something is missing. */
    String readable(String text) {
        if (canDisplay(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> canDisplay(sign) ? sign : "?")
                .forEach(out::append);
        return out.toString();
    }

    private static Font plain(String family) {
        return new Font(family, Font.PLAIN, 1);
    }
}
