package io.juluo.geodata.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.juluo.geodata.issue.IssueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineFaultTest {
    @ParameterizedTest
    @EnumSource
    void everyFaultHasItsWordsInBothLanguages(LineFault fault) {
        assertThat(fault.what()).isNotBlank();
        assertThat(fault.mend()).isNotBlank();
        assertThat(IssueKind.of(fault.kind()).whatZh()).isNotBlank();
    }
}
