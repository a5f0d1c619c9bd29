package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void showsEmphasisListsQuotesAndLinks() {
        assertThat(Markdown.html("**Bays** first, *then* fees.\n\n- one\n- two\n\n> as Heron said"))
                .contains("<strong>Bays</strong>", "<em>then</em>", "<li>one</li>", "<blockquote>");
        assertThat(Markdown.html("[plan](https://example.org/plan)"))
                .contains("href=\"https://example.org/plan\"")
                .contains("nofollow")
                .contains("noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<a href='https://example.org' onclick='alert(1)'>x</a>",
                "<svg/onload=alert(1)>",
                "![pixel](https://example.org/pixel.png)",
                "<style>body{display:none}</style>"
            })
    void makesHostileTextInert(String text) {
        assertThat(Markdown.html(text)).doesNotContain("<script", "<img", "<svg", "<style", "javascript:", "data:text");
        assertThat(Markdown.html(text)).doesNotContainPattern("<[^>]+\\son[a-z]+\\s*=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a&#x202E;b", "a&#8238;b", "`a\u202Eb`", "**a\u202Eb**", "<i\u202E>"})
    void whatTurnsRoundIsNotThereHoweverItIsWritten(String text) {
        assertThat(Markdown.html(text)).doesNotContain("\u202E", "8238", "202e", "202E");
    }

    @Test
    void marksDoNotPileUpNorGrowTogetherWithATag() {
        String marks = "\u0302\u0303\u0304\u0305\u0306\u0307".repeat(20);
        assertThat(Markdown.html("s" + marks + " *" + marks + "*")).hasSizeLessThan(60);
        assertThat(Markdown.html("\u0338 onmouseover=alert(1) x"))
                .startsWith("<p>")
                .doesNotContain("≯");
    }

    @Test
    void keepsTheCharactersOfWhatItDoesNotAllow() {
        assertThat(Markdown.html("if a < b & {inject:csrf.token} then =1+1"))
                .contains("a &lt; b &amp; ")
                .contains("inject:csrf.token")
                .contains("1");
    }

    @Test
    void keepsEveryLineThatWasWritten() {
        assertThat(Markdown.html("first\nsecond"))
                .contains("first")
                .contains("<br")
                .contains("second");
    }
}
