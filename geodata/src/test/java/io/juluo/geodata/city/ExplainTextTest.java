package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTextTest {
    @Test
    void keysValuesAndOriginsStandInColumns() {
        assertThat(ExplainText.lines(List.of(
                        new Setting("area", "test_bay", "city.yaml:1"), new Setting("limits.x", "15", "default"))))
                .containsExactly("area     = test_bay  <- city.yaml:1", "limits.x = 15        <- default");
    }

    @Test
    void anIdeographTakesTwoColumns() {
        assertThat(ExplainText.lines(List.of(new Setting("a", "青岛", "x"), new Setting("a", "Qing", "y"))))
                .containsExactly("a = 青岛  <- x", "a = Qing  <- y");
    }

    @Test
    void oneLongValueDoesNotPushTheOthersAway() {
        String longest = "x".repeat(200);

        assertThat(ExplainText.lines(List.of(new Setting("a", longest, "x"), new Setting("b", "15", "y"))))
                .containsExactly("a = " + longest + "  <- x", "b = 15  <- y");
    }
}
