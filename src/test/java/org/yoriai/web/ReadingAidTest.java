package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAidTest {
    private static final String SCHOOL = "<ruby>学校<rp>（</rp><rt>がっこう</rt><rp>）</rp></ruby>";

    private static String words(String said) {
        return "<yoriai-words>" + said + "</yoriai-words>";
    }

    @Test
    void textGetsReadingsAndTagsStayAsTheyAre() {
        assertThat(ReadingAid.on("<p title=\"学校 > 家\">学校へ<br>学校&amp;<b>学校</b></p>"))
                .isEqualTo("<p title=\"学校 > 家\">" + words(SCHOOL + "へ") + "<br>" + words(SCHOOL + "&amp;") + "<b>"
                        + words(SCHOOL) + "</b></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head><title>学校</title></head>",
                "<script type=\"module\">const a = '学校' < 1;</script>",
                "<textarea name=\"text\">学校</textarea>",
                "<select><option>学校</option><option selected>学校</option></select>",
                "<svg><text>学校</text></svg>",
                "<ruby>学校<rt>まなびや</rt></ruby>",
                "<!-- 学校 <p> -->",
                "<div lang=\"zh\">学校<div>学校</div>学校</div>",
                "<blockquote dir=\"auto\" lang=\"en\">学校</blockquote>",
                "かなと English だけ、12 of 40"
            })
    void whatIsTypedRunOrInAnotherLanguageIsLeftAlone(String page) {
        assertThat(ReadingAid.on(page)).isEqualTo(page);
    }

    @Test
    void whatFollowsGetsReadingsAgain() {
        assertThat(ReadingAid.on("<div lang=\"en\">学校<div>x</div></div>学校<a hreflang=\"en\" lang=\"en\">校</a>学校"))
                .isEqualTo("<div lang=\"en\">学校<div>x</div></div>" + words(SCHOOL)
                        + "<a hreflang=\"en\" lang=\"en\">校</a>" + words(SCHOOL));
        assertThat(ReadingAid.on("<p lang=\"ja\">学校</p>")).isEqualTo("<p lang=\"ja\">" + words(SCHOOL) + "</p>");
    }

    @Test
    void wordsThatPeopleSentStayInert() {
        assertThat(ReadingAid.on("<bdi>&lt;script&gt;学校&lt;/script&gt;</bdi>"))
                .isEqualTo("<bdi>" + words("&lt;script&gt;" + SCHOOL + "&lt;/script&gt;") + "</bdi>");
    }
}
