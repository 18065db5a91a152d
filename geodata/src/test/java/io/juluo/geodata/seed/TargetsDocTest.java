package io.juluo.geodata.seed;

import io.juluo.geodata.GeneratedDoc;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TargetsDocTest {
    @Test
    void thePageIsWhatTheSeedsSay() throws IOException {
        GeneratedDoc.assertUpToDate("targets.md", TargetsDoc.text(Seeds.load(SeedsTest.SEEDS, null)));
    }
}
