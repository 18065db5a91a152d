package io.juluo.geodata.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static String of(String message) {
        return Reason.of(new IOException(message), "its footer is damaged");
    }

    @Test
    void whatSpeaksOfTheFileIsKept() {
        assertThat(of("column x_m: a page has another checksum than it was written with\nmore"))
                .isEqualTo("column x_m: a page has another checksum than it was written with");
        assertThat(of("zip END header not found")).isEqualTo("zip END header not found");
        assertThat(of("towns.part.shp breaks off at byte 100")).isEqualTo("towns.part.shp breaks off at byte 100");
    }

    @Test
    void whatSpeaksOfTheProgramIsNot() {
        assertThat(of("can not read class org.apache.parquet.format.FileMetaData: don't know what type: 14"))
                .isEqualTo("its footer is damaged");
        assertThat(of("no field in Struct@14fed6c7")).isEqualTo("its footer is damaged");
        assertThat(of("TProtocolException: 3")).isEqualTo("its footer is damaged");
    }

    @Test
    void silenceIsNoReason() {
        assertThat(Reason.of(new NullPointerException(null), "its footer is damaged"))
                .isEqualTo("its footer is damaged");
        assertThat(of("\n")).isEqualTo("its footer is damaged");
    }
}
