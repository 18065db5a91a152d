package io.juluo.geodata.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.GeneratedDoc;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationDocTest {
    @Test
    void thePageIsWhatTheDeclaredKeysSay() throws IOException {
        GeneratedDoc.assertUpToDate("configuration.md", ConfigurationDoc.text());
    }

    @Test
    void everyKeyIsDeclaredOnceBelowADeclaredSection() {
        assertThat(CityKeys.ALL).extracting(Key::path).doesNotHaveDuplicates();
        assertThat(CityKeys.ALL)
                .allSatisfy(key -> assertThat(CityKeys.of(key.section().replaceAll("\\[\\]$", ""))
                                        .isPresent()
                                || key.section().isEmpty())
                        .as("section of %s", key.path())
                        .isTrue());
    }
}
