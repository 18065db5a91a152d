package io.juluo.geodata.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.seed.ZoneHistory.Former;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the committed seeds know of codes and names. */
class ZoneRegisterTest {
    private final ZoneRegister register = Seeds.load(SeedsTest.SEEDS, null).zoneRegister();

    @ParameterizedTest
    @CsvSource({
        "370282, 370215, true",
        "370205, 370203, false",
        "370284, 370211, false",
        "370282001, 370215001, true",
    })
    void aCodeThatHasEndedIsKnownByTodays(String old, String today, boolean whole) {
        Former former = register.history().former(old).orElseThrow();

        assertThat(former.today()).isEqualTo(today);
        assertThat(former.whole()).isEqualTo(whole);
        assertThat(register.history().lyingIn(old)).isEqualTo(today);
        assertThat(register.history().sameArea(old)).isEqualTo(whole ? today : old);
    }

    @Test
    void codesInUseAndTownsOfMergedDistrictsStay() {
        assertThat(register.history().former("370203")).isEmpty();
        assertThat(register.history().former("370284001")).isEmpty();
        assertThat(register.history().former(null)).isEmpty();
    }

    @Test
    void changesAreFollowedToTheirEnd() {
        ZoneHistory history = new ZoneHistory(
                List.of(change("1", "2", ZoneChange.Kind.RENAMED), change("2", "3", ZoneChange.Kind.MERGED)));

        Former former = history.former("1").orElseThrow();

        assertThat(former.today()).isEqualTo("3");
        assertThat(former.whole()).isFalse();
        assertThat(former.described()).isEqualTo("1 a → 2 b (2012), 2 a → 3 b (2012)");
    }

    @Test
    void theCodesThatAZoneHadAreKnown() {
        assertThat(register.history().earlier("370203"))
                .extracting(Former::code)
                .containsExactly("370205");
        assertThat(register.history().earlier("370215007"))
                .extracting(Former::code)
                .containsExactly("370282007");
        assertThat(register.history().earlier("370203001")).isEmpty();
        assertThat(register.history().earlier("370205")).isEmpty();
    }

    private static ZoneChange change(String from, String to, ZoneChange.Kind kind) {
        return new ZoneChange(from, "a", to, "b", 2012, kind, "practice", "test", "");
    }

    @ParameterizedTest
    @CsvSource({
        "巿北区, 市北区, 370203",
        "青岛西海岸新区（黄岛区）, 黄岛区, 370211",
        "西海岸新区, 黄岛区, 370211",
        "青岛西海岸新区(黄岛区), 西海岸新区, 370211",
        "高新区, 青岛高新技术产业开发区, 370271",
        "八大关街道, 八大关街道办事处, 370202009",
        "八大关 街道, 八大关办事处, 370202009",
        "王台街道, 王台镇, 370211020",
        "ＡＢ路街道, AB路, ''",
        "嶗山區, 崂山区, 370212",
        "\u2ED8岛市, 青岛市, 370200",
    })
    void differentSpellingsAreOneName(String one, String other, String code) {
        assertThat(register.names().same(one, other, code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "市南区, 市北区, 370202",
        "高新区, 青岛高新技术产业开发区, 370214",
        "黄岛区, 西海岸新区, 370202",
        "泉庄镇, 泉岭镇, ''",
        "镇, 乡, ''",
    })
    void differentPlacesAreNot(String one, String other, String code) {
        assertThat(register.names().same(one, other, code)).isFalse();
    }

    @Test
    void onlyLookAlikeCharactersAreSetRight() {
        assertThat(register.names().proper("巿北区")).isEqualTo("市北区");
        assertThat(register.names().proper("\u2F2D东区")).isEqualTo("山东区");
        assertThat(register.names().proper("嶗山區（崂山区） ")).isEqualTo("嶗山區（崂山区） ");
    }
}
