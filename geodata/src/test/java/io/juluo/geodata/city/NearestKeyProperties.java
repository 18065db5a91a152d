package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NearestKeyProperties {
    @Property
    void editsAreADistance(
            @ForAll @AlphaChars @StringLength(max = 8) String a,
            @ForAll @AlphaChars @StringLength(max = 8) String b,
            @ForAll @AlphaChars @StringLength(max = 8) String c) {
        assertThat(NearestKey.edits(a, b)).isEqualTo(NearestKey.edits(b, a));
        assertThat(NearestKey.edits(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(NearestKey.edits(a, c)).isLessThanOrEqualTo(NearestKey.edits(a, b) + NearestKey.edits(b, c));
    }

    @Example
    void suggestsWhatIsNearAndNothingThatIsFar() {
        List<String> known = List.of("census", "zones", "transit");

        assertThat(NearestKey.of("censsus", known)).contains("census");
        assertThat(NearestKey.of("kitchen_sink", known)).isEmpty();
    }
}
