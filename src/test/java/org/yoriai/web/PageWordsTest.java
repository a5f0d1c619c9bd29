package org.yoriai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yoriai.CompiledClassesFixture;

/** Everything that a person reads on a page exists in English and in Japanese. */
class PageWordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_.]*)[^}]*}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** Names and signs that are the same in both languages, and the words of the language switch itself. */
    private static final Set<String> SAME_EVERYWHERE =
            Set.of("Yoriai", "English", "Markdown", "PDF", "JSON", "CSV", "OpenAPI", "AsyncAPI", "Apache License 2.0");

    private static List<Class<?>> bundles() {
        List<Class<?>> bundles = new ArrayList<>();
        CompiledClassesFixture.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .forEach(type -> bundles.add(type.reflect()));
        return bundles;
    }

    private static Properties japanese(Class<?> bundle) throws IOException {
        Properties words = new Properties();
        Path file = MESSAGES.resolve(bundle.getAnnotation(MessageBundle.class).value() + "_ja.properties");
        assertThat(file).exists();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(words).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @Test
    void thereAreBundles() {
        assertThat(bundles()).isNotEmpty();
    }

    /** A larger bundle compiles, and the application does not start: its generated class fails verification. */
    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleStaysSmallEnoughToLoad(Class<?> bundle) {
        assertThat(bundle.getDeclaredMethods()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceExistsInJapaneseAndNoneIsLeftOver(Class<?> bundle) throws IOException {
        Set<String> english = new TreeSet<>();
        for (Method method : bundle.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Message.class)) {
                english.add(method.getName());
            }
        }
        assertThat(new TreeSet<>(japanese(bundle).stringPropertyNames())).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesNameTheSameFigures(Class<?> bundle) throws IOException {
        Properties japanese = japanese(bundle);
        for (Method method : bundle.getDeclaredMethods()) {
            Message message = method.getAnnotation(Message.class);
            if (message == null) {
                continue;
            }
            Set<String> parameters = new TreeSet<>();
            for (var parameter : method.getParameters()) {
                parameters.add(parameter.getName());
            }
            String translated = japanese.getProperty(method.getName(), "");
            for (String parameter : parameters) {
                boolean said = places(message.value()).stream().anyMatch(place -> names(place, parameter));
                boolean saidInJapanese = translated.contains(parameter);
                assertThat(saidInJapanese || !said)
                        .as("%s.%s says {%s} in English only", bundle.getSimpleName(), method.getName(), parameter)
                        .isTrue();
            }
        }
    }

    private static boolean names(String place, String parameter) {
        return place.equals(parameter) || place.startsWith(parameter + ".");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void japaneseIsWrittenInJapanese(Class<?> bundle) throws IOException {
        japanese(bundle).forEach((key, words) -> {
            String letters = PLACE.matcher(words.toString()).replaceAll("").replaceAll("[^\\p{L}]", "");
            if (letters.length() > 12) {
                assertThat(words.toString())
                        .as("%s.%s", bundle.getSimpleName(), key)
                        .containsPattern(JAPANESE);
            }
        });
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Words stand in message bundles, where each has its translation; a template that says both itself may. */
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoWordsInOneLanguageOnly(Path template) throws IOException {
        String source = Files.readString(template);
        if (JAPANESE.matcher(source).find()) {
            return;
        }
        String text = source.replaceAll("(?s)\\{!.*?!}", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?s)\\{[^{}]*}", "")
                .replaceAll("(?s)<[^<>]*>", "\n")
                .replaceAll("&[a-z#0-9]+;", " ");
        List<String> words = text.lines()
                .map(String::strip)
                .filter(line -> line.matches("(?s).*\\p{L}{3,}.*"))
                .filter(line -> !SAME_EVERYWHERE.contains(line))
                .toList();
        assertThat(words).as("words in %s", template).isEmpty();
    }
}
