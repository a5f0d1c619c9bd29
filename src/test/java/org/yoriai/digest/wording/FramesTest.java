package org.yoriai.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static Properties frames(String lang) throws IOException {
        Properties p = new Properties();
        p.load(new InputStreamReader(
                FramesTest.class.getResourceAsStream("frames." + lang + ".properties"), StandardCharsets.UTF_8));
        return p;
    }

    @Test
    void bothLanguagesHaveTheSameFrames() throws IOException {
        assertThat(new TreeSet<>(frames("ja").keySet()))
                .isEqualTo(new TreeSet<>(frames("en").keySet()));
    }

    @Test
    void easyFramesAreShort() throws IOException {
        for (String lang : Set.of("en", "ja")) {
            Properties p = frames(lang);
            for (String key : p.stringPropertyNames().stream()
                    .filter(k -> k.startsWith("easy."))
                    .collect(Collectors.toSet())) {
                String frame = p.getProperty(key)
                        .replaceAll("[“「]\\{(quote|view)}[”」]", " ")
                        .replaceAll("\\{\\w+}", "100");
                int length = lang.equals("en")
                        ? frame.strip().split("\\s+").length
                        : (int) frame.chars().filter(c -> c != ' ').count();
                assertThat(length).as(lang + " " + key).isLessThanOrEqualTo(lang.equals("en") ? 12 : 25);
            }
        }
    }
}
