package io.juluo.jobs.atlas;

import io.juluo.geodata.unit.ZoneLevel;
import io.juluo.jobs.atlas.MapInput.Figure;
import io.juluo.jobs.work.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The headline maps, and that of growth where there is an earlier census: what each shows, and how. */
public final class HeadlineMaps {
    static final String MAIN_CITY_SHARE = "main_city_share";
    static final String WITHOUT_HIGHTECH = "main_city_share_without_hightech";
    static final String DENSITY = "density_polygon";
    static final String RESIDENTS = "usual_residents";
    static final String SELF_CONTAINMENT = "self_containment";
    static final String SERVICES = "services_all_15min_straight";
    static final String TRANSIT = "transit_800m_population";
    static final String TRANSIT_CENTRE = "transit_800m_centre";

    static final String GROWTH = "growth_relative";
    static final String GROWTH_PERSONS = "growth_persons";

    private static final String TOWN = ZoneLevel.TOWN.code();
    private static final String DISTRICT = ZoneLevel.DISTRICT.code();
    private static final int DENSITY_CLASSES = 6;

    private final MapInput input;
    private final FigureIndex figures;

    private HeadlineMaps(MapInput input) {
        this.input = input;
        this.figures = new FigureIndex(input.figures());
    }

    /**
     * Draws every headline map.
     *
     * @param folder where {@code <definition_id>.png} are written; made where it is absent
     * @return what stands where on each, by definition id
     * @throws IOException where a map cannot be written
     */
    public static Map<String, RenderedMap> render(MapInput input, Path folder, FontChoice fonts) throws IOException {
        Map<String, MapSheet> sheets = sheets(input);
        List<Supplier<RenderedMap>> work = new ArrayList<>();
        sheets.forEach((id, sheet) -> work.add(() -> render(sheet, folder.resolve(id + ".png"), fonts)));
        try {
            Iterator<RenderedMap> drawn = Together.all(work).iterator();
            Map<String, RenderedMap> maps = new LinkedHashMap<>();
            sheets.keySet().forEach(id -> maps.put(id, drawn.next()));
            return maps;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RenderedMap render(MapSheet sheet, Path file, FontChoice fonts) {
        try {
            return MapRenderer.render(sheet, file, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sheets, by definition id.
     *
     * @throws IllegalArgumentException naming the figure of the whole area that the run lacks
     */
    public static Map<String, MapSheet> sheets(MapInput input) {
        HeadlineMaps maps = new HeadlineMaps(input);
        Map<String, MapSheet> sheets = new LinkedHashMap<>();
        sheets.put(MAIN_CITY_SHARE, maps.mainCityShare());
        sheets.put(SELF_CONTAINMENT, maps.selfContainment());
        sheets.put(SERVICES, maps.services());
        sheets.put(TRANSIT, maps.transit());
        LocalDate earlier = input.earlierCensus();
        if (earlier != null) {
            sheets.put(GROWTH, maps.growth(earlier));
        }
        return sheets;
    }

    private MapSheet mainCityShare() {
        boolean density = !figures.byZone(ZoneLevel.TOWN, DENSITY, "").isEmpty();
        Bilingual shown = density
                ? new Bilingual("镇街人口密度（人/平方公里）", "residents per km² by town")
                : new Bilingual("镇街常住人口（人）", "usual residents by town");
        return new SheetBuilder(input, figures, MAIN_CITY_SHARE)
                .titled(
                        new Bilingual("主城区人口占比", "share of residents in the main city"),
                        new Bilingual(
                                "主城区常住人口占全市常住人口的比重（%）；底图为" + shown.zh() + "，区（市）名下为其人口占全市比重",
                                "Usual residents of the main city / of the whole city, in %; colours: " + shown.en()
                                        + "; below a district's code: its share of the city"))
                .coloured(density ? DENSITY : RESIDENTS, shown)
                .classes(
                        new ClassScheme.Computed(ClassScheme.Method.QUANTILE, DENSITY_CLASSES),
                        ValueFormat.NUMBER,
                        Palette.PEOPLE)
                .headline(
                        figures.city(MAIN_CITY_SHARE, ""),
                        note(WITHOUT_HIGHTECH, "", "高新区不计入主城区：", "without the high-tech zone: "))
                .withDistrictShares(RESIDENTS)
                .build();
    }

    private MapSheet selfContainment() {
        return new SheetBuilder(input, figures, SELF_CONTAINMENT)
                .titled(
                        new Bilingual("职住平衡率", "self-containment of commuting"),
                        new Bilingual(
                                "在本镇街就业的就业居民占本镇街就业居民的比重（%）",
                                "Working residents who work in their own town / all working residents of the town, in %"))
                .coloured(SELF_CONTAINMENT, new Bilingual("职住平衡率（%）", "self-containment (%)"))
                .classes(ClassScheme.fifths(), ValueFormat.SHARE, Palette.FLOWS)
                .headline(
                        figures.city(SELF_CONTAINMENT, TOWN),
                        note(SELF_CONTAINMENT, DISTRICT, "以镇街为单元；以区（市）为单元：", "units: towns; with districts as units: "))
                .build();
    }

    private MapSheet services() {
        return new SheetBuilder(input, figures, SERVICES)
                .titled(
                        new Bilingual("15分钟生活圈六类服务覆盖率", "six services within 15 minutes"),
                        new Bilingual(
                                "步行15分钟（直线距离）内商业、教育、医疗、养老、文化、公园六类设施齐全的居民占比（%）",
                                "Residents with commerce, education, medical and elderly care, culture and a park within"
                                        + " 15 minutes' walk by straight line, in %"))
                .coloured(SERVICES, new Bilingual("六类服务全覆盖居民占比（%）", "residents with all six (%)"))
                .classes(ClassScheme.fifths(), ValueFormat.SHARE, Palette.COVERAGE)
                .headline(figures.city(SERVICES, ""), new Bilingual("", ""))
                .build();
    }

    private MapSheet transit() {
        return new SheetBuilder(input, figures, TRANSIT)
                .titled(
                        new Bilingual("公共交通站点800米覆盖率", "residents within 800 m of public transport"),
                        new Bilingual(
                                "距任一公共交通站点（公交、轨道）直线800米以内的居民占比（%）；格网按被覆盖面积计算",
                                "Residents within 800 m, straight line, of any bus or rail stop, in %; cells counted by their"
                                        + " covered area"))
                .coloured(TRANSIT, new Bilingual("800米覆盖居民占比（%）", "residents covered (%)"))
                .classes(ClassScheme.fifths(), ValueFormat.SHARE, Palette.COVERAGE)
                .headline(
                        figures.city(TRANSIT, ""),
                        note(TRANSIT_CENTRE, "", "按格网中心计算：", "cells counted by their centre: "))
                .withStations(new Bilingual("轨道交通站点", "rail stations"))
                .build();
    }

    private MapSheet growth(LocalDate earlier) {
        Optional<Figure> city = figures.city(GROWTH, "");
        int to = city.map(figure -> figure.referenceDate().getYear()).orElse(earlier.getYear());
        String years = earlier.getYear() + "–" + to;
        return new SheetBuilder(input, figures, GROWTH)
                .titled(
                        new Bilingual("人口增长图（" + years + "年）", "growth of residents " + years),
                        new Bilingual(
                                "两次人口普查之间各区（市）常住人口的增减（%），按现行区划；红色为增长，蓝色为减少，零为分界",
                                "Change of usual residents between two censuses by today's districts, in %; red where they"
                                        + " grew, blue where they shrank"))
                .colouredByDistrict(GROWTH, new Bilingual("常住人口增减（%）", "change of residents (%)"), ValueFormat.CHANGE)
                .classes(new ClassScheme.AroundZero(), ValueFormat.CHANGE, Palette.CHANGE)
                .headline(city, ValueFormat.CHANGE, earlier + " – ", persons())
                .build();
    }

    /** How many people more or less there are; empty where the run lacks it. */
    private Bilingual persons() {
        return figures.city(GROWTH_PERSONS, "")
                .map(Figure::value)
                .map(people -> String.format(Locale.ROOT, "%+,.0f", people))
                .map(people -> new Bilingual("常住人口 " + people + " 人", people + " residents"))
                .orElse(new Bilingual("", ""));
    }

    /** A second figure of the whole area in words; empty where the run lacks it. */
    private Bilingual note(String definitionId, String unitLevel, String zh, String en) {
        Optional<Figure> figure = figures.city(definitionId, unitLevel);
        return figure.map(found -> FigureIndex.words(found, ValueFormat.SHARE))
                .map(words -> new Bilingual(zh + words.zh(), en + words.en()))
                .orElse(new Bilingual("", ""));
    }
}
