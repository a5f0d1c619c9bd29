package org.yoriai.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "-2.5, -2.5",
        "0.1, 0.1",
        "0.3333333333333333, 0.333333333333",
        "0.6666666666666666, 0.666666666667",
        "1e-6, 0.000001",
        "1.2e-7, 1.2e-7",
        "-1e-7, -1e-7",
        "1e-13, 0",
        "-4e-13, 0",
        "999.1234567890125, 999.123456789012",
        "1234.567890123456789, 1234.56789012346",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
    })
    void fractionsAreRoundedOnceAndWrittenAsJcsWritesThem(double value, String text) {
        assertThat(JsonNumber.text(value)).isEqualTo(text);
    }

    @Test
    void halfwayGoesToTheEvenDigit() {
        // 2^-13 = 0.0001220703125 has exactly 13 decimals, the last a 5
        assertThat(JsonNumber.text(0x1p-13)).isEqualTo("0.000122070312");
        assertThat(JsonNumber.text(3 * 0x1p-13)).isEqualTo("0.000366210938");
    }

    @Test
    void whatIsWrittenReadsBackAsTheNumberThatIsWrittenTheSame() {
        for (double value = 1e-9; value < 1e12; value *= 1.37) {
            String text = JsonNumber.text(value);
            assertThat(JsonNumber.text(Double.parseDouble(text))).isEqualTo(text);
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> JsonNumber.text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonNumber.text(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
