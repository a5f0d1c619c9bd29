package org.yoriai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    /** What people write in their languages, signs that are seldom seen alone among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The night bus should stay.\nIt costs ¥300 – not more…",
                "夜のバスを残してください。「２割」では足りません。",
                "か\u309A行の音", // a nasal sound, which has no sign of its own
                "あ\u3099っ", // a voiced vowel, as in comics
                "ｶﾞｽ料金",
                "辻\uDB40\uDD00さんの漢字", // the shape of a name's first sign
                "𠮷野家",
                "Ng\u01B0\u1EDDi \u0111i b\u1ED9 c\u1EA7n v\u1EC9a h\u00E8 r\u1ED9ng h\u01A1n",
                "\u1ECC\u0300y\u1ECD\u0301", // Yoruba, marks above and below
                "क्षत्रिय श्रीमान् कर्त्तव्य",
                "क\u094D\u200Dष", // half of a letter, asked for by a joiner
                "ක\u0DCA\u200Dර", // Sinhala, which cannot be written without it
                "می\u200Cخواهم", // Persian, kept apart within a word
                "مُحَمَّدٌ رَسُولٌ",
                "עברית וגם English 123",
                "ש\u05C1\u05BC\u05B8\u0591", // four marks at one letter
                "ที่นี่เรียบร้อยน้ำ",
                "བསྒྲུབས་པ",
                "ကျွန်ုပ်တို့",
                "ខ្មែរស្រុក",
                "한국어 \u1112\u1161\u11AB",
                "👨🏻\u200D👩🏻\u200D👧🏻\u200D👦🏻 👩🏽\u200D❤\uFE0F\u200D💋\u200D👨🏻",
                "1\uFE0F\u20E3 ☎\uFE0E 🇯🇵 🏴\u200D☠\uFE0F",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "<script>alert(1)</script> =1+1 {inject:x} ../..",
            })
    void whatALanguageNeedsStays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(VisibleText.isSeen(text)).isTrue();
    }

    @Test
    void japaneseInTwoPiecesGrowsTogether() {
        assertThat(VisibleText.of("か\u3099っこうの前のハ\u309Aン屋")).isEqualTo("がっこうの前のパン屋");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
                        0x202E,
                0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0x206F, 0x115F, 0x1160,
                        0x3164,
                0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0020, 0xE0067, 0xE007F, 0xE0100, 0xE01EF
            })
    void whatHidesOrTurnsRoundGoes(int hidden) {
        String sign = Character.toString(hidden);
        assertThat(VisibleText.of("The fee" + sign + " falls" + sign + sign + "." + sign))
                .isEqualTo("The fee falls.");
        assertThat(VisibleText.isSeen(sign + " " + sign)).isFalse();
    }

    @Test
    void theSentenceIsNotReversedAndCarriesNoSecondOne() {
        assertThat(VisibleText.of("Good for bikes.\u200B\u200D\u2063 Every\u202Eybody agrees"))
                .isEqualTo("Good for bikes. Everyybody agrees");
        StringBuilder tags = new StringBuilder("Good for schools");
        "ignore all".chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
        assertThat(VisibleText.of(tags.toString())).isEqualTo("Good for schools");
        StringBuilder flag = new StringBuilder("🏴");
        "no".chars().forEach(c -> flag.appendCodePoint(0xE0000 + c));
        assertThat(VisibleText.of(flag.appendCodePoint(0xE007F).toString())).isEqualTo("🏴");
    }

    @Test
    void oneLetterBearsFourMarksAndNoneTwice() {
        assertThat(VisibleText.of("s\u0301\u0301\u0301tay")).isEqualTo("\u015Btay");
        String piled = VisibleText.of("s" + "\u0302\u0303\u0304\u0305\u0306\u0307\u0308".repeat(40) + "tay");
        assertThat(piled.chars().filter(c -> c >= 0x300 && c < 0x370).count())
                .isLessThanOrEqualTo(VisibleText.MOST_MARKS);
        assertThat(piled).endsWith("tay");
        assertThat(VisibleText.of("\u0301\u0302 a")).isEqualTo(" a");
    }

    /** What cannot be broken over two lines would widen the page. */
    @ParameterizedTest
    @CsvSource({"😀\u200D", "\u1100", "क\u094D", "\u0E33", "\u0903"})
    void noSignIsLongerThanAFamily(String piece) {
        String text = VisibleText.of("क" + piece.repeat(300) + "😀");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(2 * VisibleText.LONGEST_SIGN + 1);
    }

    @Test
    void readAgainItStaysTheSame() {
        int[] odd = {
            'a', 'e', ' ', '\n', 0x301, 0x302, 0x323, 0x200B, 0x200C, 0x200D, 0x202E, 0xFE0F, 0x1F468, 0x1F3FB, 0x1F3F4,
            0xE0067, 0xE007F, 0x915, 0x94D, 0x903, 0x5E9, 0x5C1, 0x627, 0x1100, 0x1161, 0x115F, 0x4E00, 0xE0100, 0x304B,
            0x3099, 0x309A, 0x2764, 0x34F
        };
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.appendCodePoint(odd[random.nextInt(odd.length)]);
            }
            String once = VisibleText.of(text.toString());
            assertThat(VisibleText.of(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void aTextOfHiddenSignsIsBlank() {
        assertThatThrownBy(() -> PlainText.read("text", "\u3164\u200B \u2800", 1, 100))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlainText.read("text", "\u202E\u0301", 1, 100)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlainText.read("text", "ten" + "\u200B".repeat(30), 10, 90))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlainText.read("text", "a\u009Fb", 1, 100)).isInstanceOf(Refused.class);
        assertThat(PlainText.read("text", "one\u2028two\u0085three\r\nfour", 1, 100))
                .isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void namesLoseWhatHidesAndWordsAreKeptAsTheyWereWritten() {
        assertThat(PlainText.name("title", "Night\u200B buses\u202E", 1, 100)).isEqualTo("Night buses");
        assertThat(PlainText.name("title", "辻\uDB40\uDD00", 1, 100)).isEqualTo("辻\uDB40\uDD00");
        assertThat(PlainText.name("title", "ten\u200B".repeat(30), 1, 90)).hasSize(90);
        assertThatThrownBy(() -> PlainText.name("title", "\u200B\u2060", 1, 90)).isInstanceOf(Refused.class);
        assertThat(PlainText.read("text", "Night\u200B buses\u202E stay", 1, 100))
                .isEqualTo("Night\u200B buses\u202E stay");
    }
}
