package org.yoriai.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackMessageTest {

    private static final List<String> PARAMETERS = List.of("<zero>", "<one>", "<two>", "<three>");

    @Test
    void saysTheSameParametersInBothLanguages() {
        for (var message : StackMessage.values()) {
            String english = message.in("en", PARAMETERS);
            String japanese = message.in("ja", PARAMETERS);
            for (String parameter : PARAMETERS) {
                assertThat(japanese.contains(parameter))
                        .as("%s %s", message, parameter)
                        .isEqualTo(english.contains(parameter));
            }
            assertThat(english).doesNotContain("{").isNotEqualTo(japanese);
            assertThat(english.chars().allMatch(c -> c < 128)).as(english).isTrue();
            assertThat(japanese.chars().anyMatch(c -> c > 0x3000)).as(japanese).isTrue();
        }
    }

    @Test
    void keepsApostrophesInParametersAndText() {
        assertThat(StackMessage.FOLDER_READ_ONLY.in("en", List.of("/home/o'brien/{0}")))
                .startsWith("/home/o'brien/{0} cannot");
    }

    @Test
    void speaksJapaneseWhereTheFirstLocaleVariableThatIsSetSaysSo() {
        assertThat(StackMessage.language(Map.of("LANG", "ja_JP.UTF-8"))).isEqualTo("ja");
        assertThat(StackMessage.language(Map.of("LANG", "ja_JP.UTF-8", "LC_ALL", "C")))
                .isEqualTo("en");
        assertThat(StackMessage.language(Map.of("LC_ALL", "", "LC_MESSAGES", "ja", "LANG", "en_GB")))
                .isEqualTo("ja");
        assertThat(StackMessage.language(Map.of())).isEqualTo("en");
    }
}
