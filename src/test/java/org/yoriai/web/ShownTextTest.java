package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTextTest {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML, Variant.TEXT_XML)))
            .addResultMapper(new ShownText())
            .build();

    private static String shown(Object words, String type) {
        return ENGINE.parse("<p>{words}</p>", Variant.forContentType(type))
                .data("words", words)
                .render();
    }

    @Test
    void whatHidesOrTurnsRoundIsNotShownAndTheRestIsEscaped() {
        assertThat(shown(
                        "\u202Ea <b>\u200Bbold</b> & s" + "\u0302\u0303\u0304\u0305\u0306\u0307".repeat(20),
                        "text/html"))
                .startsWith("<p>a &lt;b&gt;bold&lt;/b&gt; &amp; ŝ")
                .hasSizeLessThan(50);
        assertThat(shown("\u202Ea <b>", "text/plain")).isEqualTo("<p>a <b></p>");
    }

    @Test
    void otherWordsAreShownAsEver() {
        assertThat(shown("港で <i> 👩🏽\u200D❤\uFE0F\u200D👨🏻 辻\uDB40\uDD00", "text/html"))
                .isEqualTo("<p>港で &lt;i&gt; 👩🏽\u200D❤\uFE0F\u200D👨🏻 辻\uDB40\uDD00</p>");
    }

    @Test
    void noSignGrowsTogetherWithATag() {
        String words = "\u0338 onmouseover=alert(1) x";
        assertThat(shown(Markdown.markdown(words), "text/html"))
                .contains("<p> onmouseover")
                .doesNotContain("≯");
        assertThat(shown(new RawString("<b>\u0338</b>"), "text/html")).isEqualTo("<p><b>\u0338</b></p>");
        assertThat(shown(words, "text/html")).startsWith("<p> onmouseover");
    }
}
