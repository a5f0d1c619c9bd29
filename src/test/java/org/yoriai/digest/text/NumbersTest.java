package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"14,14", "'20,000',20000", "3.5,3.5", "１２,12", "58%,58", "Seven,7", "二十四,24", "千二百,1200", "十,10"})
    void readsWhatAPersonWouldRead(String written, double value) {
        assertThat(Numbers.value(written)).hasValue(value);
    }

    @Test
    void whatIsNoNumberHasNoValue() {
        assertThat(Numbers.value("dozen")).isEmpty();
        assertThat(Numbers.value("")).isEmpty();
        assertThat(Numbers.value(".")).isEmpty();
        assertThat(Numbers.value("1.2.3")).isEmpty();
    }
}
