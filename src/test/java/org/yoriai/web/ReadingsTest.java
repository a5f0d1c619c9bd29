package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    private static String shown(String text) {
        return Readings.of(text).stream()
                .map(part -> part.reading().isEmpty() ? part.text() : part.text() + "(" + part.reading() + ")")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "学校に 行きます, 学校(がっこう)に 行(い)きます",
        "市民会議, 市民(しみん)会議(かいぎ)",
        "取り組みを続ける, 取(と)り組(く)みを続(つづ)ける",
        "法律の案, 法律(ほうりつ)の案(あん)",
        "人々の声, 人々(ひとびと)の声(こえ)",
    })
    void kanjiCarryTheirReadingAndKanaStandAlone(String text, String shown) {
        assertThat(shown(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Only English, 12 of 40.",
                "40人の 中の 34人が「いい」と 言いました：「自転車は すばらしい😀」",
                "𠮷野家と髙橋さん、ｶﾅと①㈱",
                "一\n二\t三 &amp; 四"
            })
    void piecesPutTogetherAreTheText(String text) {
        assertThat(Readings.of(text).stream().map(Readings.Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void aPieceWithAReadingIsKanjiAlone() {
        assertThat(Readings.of("話し合いの場で、税金の使い道を決める。町の意見を聞き、予算に入れる。"))
                .filteredOn(part -> !part.reading().isEmpty())
                .isNotEmpty()
                .allSatisfy(part -> {
                    assertThat(part.text()).matches("\\p{IsHan}+");
                    assertThat(part.reading()).matches("\\p{IsHiragana}+");
                });
    }
}
