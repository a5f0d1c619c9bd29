package org.yoriai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonBoolean;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonNull;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

class JcsTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french"})
    void writesThePublishedVectorsByteForByte(String name) throws IOException {
        byte[] input = ReferenceData.read("trust/jcs/input/" + name + ".json");
        byte[] output = ReferenceData.read("trust/jcs/output/" + name + ".json");
        String hex = new String(ReferenceData.read("trust/jcs/outhex/" + name + ".txt"), UTF_8);

        assertThat(Jcs.canonical(StrictJson.parse(input)))
                .isEqualTo(output)
                .isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
    }

    @Test
    void refusesThePublishedVectorThatHoldsAFractionAndReadsItsCanonicalForm() throws IOException {
        byte[] input = ReferenceData.read("trust/jcs/input/structures.json");
        byte[] output = ReferenceData.read("trust/jcs/output/structures.json");

        assertThatThrownBy(() -> StrictJson.parse(input))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.line()).isEqualTo(2));
        assertThat(Jcs.canonical(Jcs.read(output))).isEqualTo(output);
    }

    @Test
    void sortsKeysByUtf16UnitsAndNotByCodePoint() {
        // U+1F600 is D83D DE00 in UTF-16 and so comes before U+FB33, though its code point is larger.
        JsonObject object = JsonObject.empty()
                .with("\uFB33", 1)
                .with("😀", 2)
                .with("é", 3)
                .with("a", 4)
                .with("B", 5);

        assertThat(text(object)).isEqualTo("{\"B\":5,\"a\":4,\"é\":3,\"😀\":2,\"\uFB33\":1}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        JsonString string = new JsonString("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028<&寄😀");

        assertThat(text(string)).isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028<&寄😀\"");
    }

    @Test
    void keepsComposedAndDecomposedLettersApart() {
        assertThat(Jcs.canonical(new JsonString("\u00C5"))).isNotEqualTo(Jcs.canonical(new JsonString("A\u030A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":2}", "{ }", "[1, 2]", "\"\\u0041\"", "\"\\/\"", "1\n", "\"\\u001F\""})
    void refusesToReadWhatIsWrittenAnotherWay(String text) {
        assertThat(StrictJson.parse(text)).isNotNull();
        assertThatThrownBy(() -> Jcs.read(text.getBytes(UTF_8))).isInstanceOf(UnusableInput.class);
    }

    @Test
    void refusesToWriteWhatNobodyCouldRead() {
        JsonValue deep = new JsonArray(List.of());
        for (int i = 0; i < 32; i++) {
            deep = new JsonArray(List.of(deep));
        }
        assertThat(Jcs.read(Jcs.canonical(deep))).isEqualTo(deep);

        JsonValue tooDeep = new JsonArray(List.of(deep));
        assertThatThrownBy(() -> Jcs.canonical(tooDeep)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonString("\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonObject.empty().with("\udc00", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonInteger(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsWrittenIsReadBackTheSame() {
        Random random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            JsonValue value = any(random, 4);

            byte[] canonical = Jcs.canonical(value);

            assertThat(Jcs.read(canonical)).isEqualTo(value);
        }
    }

    private static JsonValue any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new JsonString(anyText(random));
            case 1 -> new JsonInteger(random.nextLong() >> 11 + random.nextInt(50));
            case 2 -> new JsonBoolean(random.nextBoolean());
            case 3 -> new JsonNull();
            case 4 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(any(random, depth - 1));
                }
                yield new JsonArray(items);
            }
            default -> {
                Map<String, JsonValue> members = new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(anyText(random), any(random, depth - 1));
                }
                yield new JsonObject(members);
            }
        };
    }

    private static String anyText(Random random) {
        int[] highest = {0x20, 0x80, 0x800, 0x10000, 0x110000};
        StringBuilder out = new StringBuilder();
        while (random.nextInt(5) > 0) {
            int codePoint = random.nextInt(highest[random.nextInt(highest.length)]);
            if (codePoint < 0xD800 || codePoint > 0xDFFF) {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    private static String text(JsonValue value) {
        return new String(Jcs.canonical(value), UTF_8);
    }
}
