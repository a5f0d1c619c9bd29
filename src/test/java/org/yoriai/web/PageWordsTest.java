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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.CompiledClassesFixture;

/** Everything that a person reads on a page exists in English and in Japanese. */
class PageWordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_.]*)[^}]*}");
    /** A figure before つ: this counter ends at nine, and reads wrong at fourteen (14つ); つぎ is another word. */
    private static final Pattern FIGURE_IN_TSU = Pattern.compile("(?:}|[0-9]{2})つ(?!ぎ)");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** What a template says in Japanese and, else, in English. */
    private static final Pattern CHOICE_OF_LANGUAGE = Pattern.compile(
            "(?s)\\{#if [\\w.]*lang == 'ja'}((?:(?!\\{#if|\\{/if).)*?)\\{#else}((?:(?!\\{#if|\\{/if).)*?)\\{/if}");

    /** Attributes that people read or hear; group 1 is what they say. */
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "\\s(?:aria-label|aria-roledescription|title|alt|placeholder|data-fail|text-[a-z]+)=\"([^\"{]*\\p{L}{3,}[^\"{]*)");

    /** Parameters of tags whose values are sentences; group 1 is what they say. */
    private static final Pattern SPOKEN_PARAMETER = Pattern.compile(
            "\\s(?:\\w*[tT]ext|label|legend|title|detail|hint|error|caption|action|note|about|meta|placeholder|left|show|one|many|off|on|now|learn|discuss|results)='([^']*\\p{L}{3,}[^']*)'");

    /** Names and signs that are the same in both languages, and the words of the language switch itself. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "Yoriai",
            "Yoriai · Yoriai",
            "English",
            "Markdown",
            "PDF",
            "JSON",
            "CSV",
            "OpenAPI",
            "AsyncAPI",
            "Apache License 2.0",
            "日本語");

    private static List<Class<?>> bundles() {
        List<Class<?>> bundles = new ArrayList<>();
        CompiledClassesFixture.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .forEach(type -> bundles.add(type.reflect()));
        return bundles;
    }

    private static Properties japanese(Class<?> bundle) throws IOException {
        Path file = MESSAGES.resolve(bundle.getAnnotation(MessageBundle.class).value() + "_ja.properties");
        assertThat(file).exists();
        return read(file);
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
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
    void noFigureIsCountedInTsu(Class<?> bundle) throws IOException {
        japanese(bundle)
                .forEach((name, words) ->
                        assertThat((String) words).as("%s", name).doesNotContainPattern(FIGURE_IN_TSU));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n}つの意見", "14つの条文"})
    void aFigureInTsuIsSeen(String words) {
        assertThat(words).containsPattern(FIGURE_IN_TSU);
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
        String source = inNoLanguage(Files.readString(template));
        List<String> words = new ArrayList<>();
        for (Pattern spoken : List.of(SPOKEN_ATTRIBUTE, SPOKEN_PARAMETER)) {
            spoken.matcher(source).results().map(found -> found.group(1)).forEach(words::add);
        }
        source.replaceAll("(?s)\\{[^{}]*}", "")
                .replaceAll("(?s)<[^<>]*>", "\n")
                .replaceAll("&[a-z#0-9]+;", " ")
                .lines()
                .forEach(words::add);

        assertThat(words.stream()
                        .map(String::strip)
                        .filter(line -> line.matches("(?s).*(\\p{L}{3,}|[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]).*"))
                        .filter(line -> !SAME_EVERYWHERE.contains(line)))
                .as("words in %s", template)
                .isEmpty();
    }

    /** A template without its comments and without what it says once in each language. */
    private static String inNoLanguage(String template) {
        return CHOICE_OF_LANGUAGE
                .matcher(template.replaceAll("(?s)\\{!.*?!}", "")
                        .replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("(?s)<(script|style)\\b.*?</\\1>", ""))
                .replaceAll(
                        choice -> choice.group(1).isBlank() || choice.group(2).isBlank()
                                ? Matcher.quoteReplacement(choice.group())
                                : "");
    }

    @Test
    void wordsInOneLanguageAreFound() {
        assertThat(inNoLanguage("{#if lang == 'ja'}はい{#else}Yes{/if} No")).isEqualTo(" No");
        assertThat(inNoLanguage("{#if lang == 'ja'}はい{#else}{/if}")).contains("はい");
        assertThat(SPOKEN_ATTRIBUTE.matcher("<nav aria-label=\"Places\">").find())
                .isTrue();
        assertThat(SPOKEN_PARAMETER.matcher("{#button label='Send' /}").find()).isTrue();
        assertThat(SPOKEN_PARAMETER
                        .matcher("{#button label=citizen:send kind='primary' /}")
                        .find())
                .isFalse();
    }

    /** Whoever copied a sentence to translate it later left it in English. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsTheSameInBothLanguages(Class<?> bundle) throws IOException {
        Properties japanese = japanese(bundle);
        List<String> same = new ArrayList<>();
        for (Method method : bundle.getDeclaredMethods()) {
            Message message = method.getAnnotation(Message.class);
            if (message != null
                    && says(message.value())
                    && message.value().equals(japanese.getProperty(method.getName()))
                    && !SAME_EVERYWHERE.contains(message.value())) {
                same.add(method.getName() + ": " + message.value());
            }
        }

        assertThat(same).as(bundle.getSimpleName()).isEmpty();
    }

    private static boolean says(String words) {
        return words.replaceAll("\\{[^{}]*}", "").matches("(?s).*\\p{L}.*");
    }

    /** The pages of the login server and the words of summaries are said twice as well. */
    @ParameterizedTest
    @CsvSource({
        "src/main/resources/keycloak/themes/yoriai-local/login/messages/messages_en.properties,"
                + "src/main/resources/keycloak/themes/yoriai-local/login/messages/messages_ja.properties",
        "src/main/resources/messages/problems.properties,src/main/resources/messages/problems_ja.properties"
    })
    void aPairOfFilesSaysTheSameThingsTwice(Path english, Path japanese) throws IOException {
        Properties one = read(english);
        Properties other = read(japanese);

        assertThat(other.stringPropertyNames()).isEqualTo(one.stringPropertyNames());
        one.forEach((key, words) -> {
            if (says(words.toString())) {
                assertThat(other.getProperty(key.toString())).as(key.toString()).isNotEqualTo(words);
            }
        });
    }
}
