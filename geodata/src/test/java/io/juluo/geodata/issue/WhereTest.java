package io.juluo.geodata.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereTest {
    @Test
    void wordsOfASampleStandInChineseAndAllElseStays() {
        assertThat(Where.inChinese(Where.line(12) + " (370202): -3")).isEqualTo("第12行(370202): -3");
        assertThat(Where.inChinese(Where.feature(3) + " (石老人街道)")).isEqualTo("第3个要素(石老人街道)");
        assertThat(Where.inChinese("outline 3 of 12.5 km²")).isEqualTo("outline 3 of 12.5 km²");
    }
}
