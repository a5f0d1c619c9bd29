package org.yoriai.summary.generate;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoriai.shared.Lang;
import org.yoriai.summary.helper.Phrasing;

/**
 * The constant words of a request, from a resource file: what stands before the data and what stands after it. One byte of
 * it changed is another prompt.
 */
record Prompt(String name, String text) {
    private static final String DATA = "\n---\n";

    /** Puts quotes into groups. */
    static final Prompt ARRANGE = of("arrange");

    /** Words one frame for each group, in English and in Japanese. */
    private static final Prompt WORD_EN = of("word.en");

    private static final Prompt WORD_JA = of("word.ja");

    static Prompt word(String lang) {
        return lang.equals("ja") ? WORD_JA : WORD_EN;
    }

    /** Joins sentences that passed, in English and in Japanese. */
    private static final Prompt JOIN_EN = of("join.en");

    private static final Prompt JOIN_JA = of("join.ja");

    static Prompt join(String lang) {
        return lang.equals("ja") ? JOIN_JA : JOIN_EN;
    }

    private static final Map<String, Prompt> HELPING = Stream.of(Phrasing.Task.values())
            .flatMap(task -> Stream.of(Lang.values()).map(lang -> of(task.code() + "." + lang.code())))
            .collect(Collectors.toUnmodifiableMap(Prompt::name, prompt -> prompt));

    /** Words sentences for a member who asks for them. */
    static Prompt help(Phrasing.Task task, String lang) {
        return Objects.requireNonNull(HELPING.get(task.code() + "." + lang), lang);
    }

    /** All that serve the helper in one language, by name. They are no part of what a summary is stamped with. */
    static Map<String, String> helping(String lang) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Phrasing.Task task : Phrasing.Task.values()) {
            texts.put(help(task, lang).name(), help(task, lang).text());
        }
        return texts;
    }

    boolean isHelping() {
        return HELPING.containsKey(name);
    }

    boolean isJoining() {
        return this == JOIN_EN || this == JOIN_JA;
    }

    /** The only words that may stand between joined sentences: the lines between the one that ends in a colon and the next. */
    Set<String> joiningWords() {
        return before().lines()
                .dropWhile(line -> !line.endsWith(":") && !line.endsWith("："))
                .skip(1)
                .takeWhile(line -> !line.contains("{"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Prompt of(String name) {
        try (InputStream in = Prompt.class.getResourceAsStream("prompts/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("prompt " + name + " is missing from the build");
            }
            return new Prompt(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Prompt {
        if (text.split(DATA, -1).length != 2) {
            throw new IllegalArgumentException("prompt " + name + " needs one line --- where the data go");
        }
    }

    String before() {
        return text.split(DATA, -1)[0];
    }

    String after() {
        return text.split(DATA, -1)[1];
    }

    /** The one shape that an answer may have. */
    ResponseFormat format() {
        String words = this == ARRANGE ? "" : isHelping() ? "text" : isJoining() ? "word" : "frame";
        JsonObjectSchema.Builder item = JsonObjectSchema.builder()
                .addProperty(
                        "ids",
                        JsonArraySchema.builder().items(new JsonStringSchema()).build());
        if (!words.isEmpty()) {
            item.addStringProperty(words);
        }
        JsonObjectSchema one = item.required(words.isEmpty() ? List.of("ids") : List.of("ids", words))
                .additionalProperties(false)
                .build();
        String list = this == ARRANGE ? "groups" : isHelping() ? "sentences" : isJoining() ? "joins" : "frames";
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(list)
                        .rootElement(JsonObjectSchema.builder()
                                .addProperty(
                                        list,
                                        JsonArraySchema.builder().items(one).build())
                                .required(list)
                                .additionalProperties(false)
                                .build())
                        .build())
                .build();
    }

    /** All that serve a summary in one language, by name. */
    static Map<String, String> texts(String lang) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ARRANGE.name(), ARRANGE.text());
        texts.put(word(lang).name(), word(lang).text());
        texts.put(join(lang).name(), join(lang).text());
        return texts;
    }

    /** Hex SHA-256 of these, each with its name. */
    static String sha256(Map<String, String> texts) {
        return hex(String.join(
                "\0",
                texts.entrySet().stream()
                        .map(entry -> entry.getKey() + "\0" + entry.getValue())
                        .toList()));
    }

    static String hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
