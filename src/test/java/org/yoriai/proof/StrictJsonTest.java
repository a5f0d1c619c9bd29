package org.yoriai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonBoolean;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonNull;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

class StrictJsonTest {

    @Test
    void readsEveryKindOfValueWithWhiteSpaceAround() {
        assertThat(StrictJson.parse(" {\"a\" :\t[ -7 , true,false,null,\"寄\\u5408\\/\" ] , \"b\":{}}\r\n"))
                .isEqualTo(new JsonObject(Map.of(
                        "a",
                        new JsonArray(List.of(
                                new JsonInteger(-7),
                                new JsonBoolean(true),
                                new JsonBoolean(false),
                                new JsonNull(),
                                new JsonString("寄合/"))),
                        "b",
                        JsonObject.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "01",
                "-01",
                "00",
                "+1",
                "-",
                "1.0",
                "1.5",
                "1e3",
                "1E3",
                "-1e0",
                ".5",
                "5.",
                "0x10",
                "٥",
                "1٥",
                "NaN",
                "Infinity",
                "-Infinity",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999999999"
            })
    void refusesNumbersThatAreNotPlainIntegers(String number) {
        assertThatThrownBy(() -> StrictJson.parse(number)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> StrictJson.parse("{\"a\":[" + number + "]}")).isInstanceOf(UnusableInput.class);
    }

    @Test
    void keepsTheLargestIntegersExactly() {
        assertThat(StrictJson.parse("9007199254740991")).isEqualTo(new JsonInteger(9007199254740991L));
        assertThat(StrictJson.parse("-9007199254740991")).isEqualTo(new JsonInteger(-9007199254740991L));
        assertThat(StrictJson.parse("0")).isEqualTo(new JsonInteger(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "1 2",
                "{} {}",
                "{}x",
                "tru",
                "TRUE",
                "nul",
                "undefined",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u١٢٣٤\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"\u0000\"",
                "\u0000",
                "1\u0000",
                "[1]\u00a0",
                "//x\n1",
                "\"\\'\"",
                "\"\\U0041\""
            })
    void refusesWhatIsNotOneWholeValue(String text) {
        assertThatThrownBy(() -> StrictJson.parse(text)).isInstanceOf(UnusableInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"x\":{\"\":1,\"\":2}}]"})
    void refusesDuplicateKeysHoweverTheyAreWritten(String text) {
        assertThatThrownBy(() -> StrictJson.parse(text))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83dx\\ude00\"",
                "{\"\\ud800\":1}",
                "\"\\ud83d\\ud83d\\ude00\""
            })
    void refusesLoneSurrogates(String text) {
        assertThatThrownBy(() -> StrictJson.parse(text)).isInstanceOf(UnusableInput.class);
    }

    @Test
    void readsASurrogatePairEscapedOrRaw() {
        assertThat(StrictJson.parse("\"\\ud83d\\uDE00\"")).isEqualTo(StrictJson.parse("\"😀\"".getBytes(UTF_8)));
    }

    @Test
    void readsThirtyTwoLevelsAndRefusesOneMore() {
        assertThat(StrictJson.parse("[".repeat(33) + "]".repeat(33))).isInstanceOf(JsonArray.class);
        assertThatThrownBy(() -> StrictJson.parse("[".repeat(34) + "]".repeat(34)))
                .isInstanceOf(UnusableInput.class);
        assertThat(StrictJson.parse("{\"k\":".repeat(32) + "1" + "}".repeat(32)))
                .isInstanceOf(JsonObject.class);
        assertThatThrownBy(() -> StrictJson.parse("{\"k\":".repeat(33) + "1" + "}".repeat(33)))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> StrictJson.parse("[".repeat(1_000_000))).isInstanceOf(UnusableInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "efbbbf7b7d", // byte-order mark
                "22c328225d", // broken two-byte sequence
                "22eda08022", // surrogate written in UTF-8
                "22c08022", // overlong NUL
                "22f888808080", // five bytes
                "22e38182e3", // cut off
                "fffe7b007d00" // UTF-16
            })
    void refusesBytesThatAreNotCleanUtf8(String hex) {
        assertThatThrownBy(() -> StrictJson.parse(HexFormat.of().parseHex(hex))).isInstanceOf(UnusableInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}        | 1 | 8",
                "{\"a\":\\n  [1, -0]}     | 2 | 7",
                "{\\n\\n\"😀\": 1.5}      | 3 | 6",
                "[1]\\n]                  | 2 | 1",
                "\\n[\"abc                | 2 | 2"
            })
    void saysWhereTheTextGoesWrong(String escaped, int line, int column) {
        String text = escaped.strip().replace("\\n", "\n");

        UnusableInput refusal = catchThrowableOfType(UnusableInput.class, () -> StrictJson.parse(text));

        assertThat(refusal).isNotNull();
        assertThat(List.of(refusal.line(), refusal.column())).containsExactly(line, column);
    }

    @Test
    void saysWhereTheBytesStopBeingUtf8() {
        byte[] bytes = "{\"寄\":\n \"あX\"}".getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;

        UnusableInput refusal = catchThrowableOfType(UnusableInput.class, () -> StrictJson.parse(bytes));

        assertThat(refusal).isNotNull();
        assertThat(List.of(refusal.line(), refusal.column())).containsExactly(2, 4);
    }
}
