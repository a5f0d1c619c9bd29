package org.yoriai.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    private record Inner(String name, List<Double> point) {}

    private record Outer(int z, Inner a, List<Inner> list, boolean flag) {}

    private enum Colour {
        RED
    }

    @Test
    void recordsKeepTheOrderOfTheirComponents() {
        var inner = new Inner("x", List.of(1.0, -0.0, 1 / 3.0));

        assertThat(JsonOut.text(new Outer(1, inner, List.of(), true)))
                .isEqualTo("{\"z\":1,\"a\":{\"name\":\"x\",\"point\":[1,0,0.333333333333]},\"list\":[],\"flag\":true}");
    }

    @Test
    void mapsKeepTheirOwnOrder() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", null);
        map.put(2, Colour.RED);
        map.put("a", Arrays.asList(1L, null, new BigDecimal("1.50"), 'c', LocalDate.of(2026, 3, 1)));
        map.put("array", new double[] {0.5, 2});

        assertThat(JsonOut.text(map))
                .isEqualTo("{\"b\":null,\"2\":\"RED\",\"a\":[1,null,1.5,\"c\",\"2026-03-01\"],\"array\":[0.5,2]}");
    }

    @Test
    void textIsUtf8AndOneLineEndedByALineFeed() throws Exception {
        var out = new ByteArrayOutputStream();
        JsonOut.write(Map.of("寄り合い", "a\n\"b\" 🚲"), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"寄り合い\":\"a\\n\\\"b\\\" 🚲\"}\n");
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        assertThat(JsonOut.text("a\uD83Db")).isEqualTo("\"a\\uD83Db\"");
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatThrownBy(() -> JsonOut.text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonOut.text(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
