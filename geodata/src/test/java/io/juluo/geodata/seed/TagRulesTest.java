package io.juluo.geodata.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tag rules of the seeds take OpenStreetMap elements for. */
class TagRulesTest {
    private static final Seeds SEEDS = Seeds.load(Path.of(System.getProperty("juluo.home", ".."), "seeds"), null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    amenity=school                                            | school
                    amenity=school, isced:level=1                             | primary_school
                    amenity=school, isced:level=0;1                           | primary_school
                    amenity=school, isced:level=1; 2                          | nine_year_school
                    amenity=school, isced:level=1;2;3                         | nine_year_school
                    amenity=school, isced:level=2;3                           | junior_middle_school
                    amenity=school, isced:level=3                             | senior_middle_school
                    amenity=university, isced:level=3                         | university
                    leisure=garden                                            | garden
                    leisure=garden, access=private                            | none
                    leisure=park, access=private                              | none
                    leisure=park, access=yes                                  | park
                    amenity=social_facility, social_facility=nursing_home, social_facility:for=senior | nursing_home
                    amenity=social_facility, social_facility=day_care, social_facility:for=senior     | elderly_day_care
                    amenity=social_facility, social_facility=day_care, social_facility:for=child      | none
                    amenity=social_facility, social_facility=outreach, social_facility:for=senior;ill | elderly_service_station
                    amenity=doctors, healthcare=centre                        | community_health_centre
                    amenity=clinic, healthcare=doctor                         | clinic
                    healthcare=hospital                                       | hospital
                    disused:amenity=school                                    | none
                    amenity=Schools                                           | none
                    """)
    void facilitiesAreOfTheMostSpecificClass(String tags, String expected) {
        assertThat(SEEDS.facilityTags().codeOf(tags(tags)).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    highway=bus_stop                                          | bus
                    highway=bus_stop, public_transport=platform, tram=yes     | rail
                    public_transport=platform, bus=yes                        | bus
                    public_transport=stop_position, bus=yes                   | none
                    railway=station                                           | rail
                    railway=station, railway:traffic_mode=freight             | none
                    railway=subway_entrance                                   | rail
                    amenity=ferry_terminal                                    | ferry
                    amenity=taxi                                              | none
                    """)
    void stopsAreOfOneMode(String tags, String expected) {
        assertThat(SEEDS.stopModes().codeOf(tags(tags)).orElse(null)).isEqualTo(expected);
    }

    @Test
    void aClassWithoutATagIsNeverFound() {
        assertThat(TagRule.parse(" ").holds(Map.of("amenity", "canteen"))).isFalse();
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        for (String tag : text.split(",")) {
            String[] pair = tag.strip().split("=");
            tags.put(pair[0], pair[1]);
        }
        return tags;
    }
}
