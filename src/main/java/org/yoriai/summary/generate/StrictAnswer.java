package org.yoriai.summary.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a model's answer: exactly the JSON that was asked for, or nothing. One repair is tried: a code fence or talk around
 * the JSON is cut away.
 */
final class StrictAnswer {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Names that belong together, with the frame around them, the word between them or the sentence that cites them; empty in an answer to the first step. */
    record Group(List<String> ids, String words) {
        Group {
            ids = List.copyOf(ids);
        }
    }

    private StrictAnswer() {}

    static Optional<List<Group>> groups(String answer) {
        return read(answer, "groups", "");
    }

    static Optional<List<Group>> frames(String answer) {
        return read(answer, "frames", "frame");
    }

    static Optional<List<Group>> joins(String answer) {
        return read(answer, "joins", "word");
    }

    static Optional<List<Group>> sentences(String answer) {
        return read(answer, "sentences", "text");
    }

    /** @param words key of the words of each item, or empty where it has none */
    private static Optional<List<Group>> read(String answer, String list, String words) {
        return tree(answer).or(() -> cut(answer).flatMap(StrictAnswer::tree)).flatMap(root -> shape(root, list, words));
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> cut(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        return from < 0 || to < from ? Optional.empty() : Optional.of(text.substring(from, to + 1));
    }

    private static Optional<List<Group>> shape(JsonNode root, String list, String words) {
        Set<String> keys = words.isEmpty() ? Set.of("ids") : Set.of("ids", words);
        if (!root.isObject() || root.size() != 1 || !root.path(list).isArray()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (JsonNode item : root.get(list)) {
            Set<String> found = new TreeSet<>();
            item.fieldNames().forEachRemaining(found::add);
            if (!item.isObject() || !found.equals(keys) || !item.get("ids").isArray()) {
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>();
            for (JsonNode id : item.get("ids")) {
                if (!id.isTextual()) {
                    return Optional.empty();
                }
                ids.add(id.textValue());
            }
            if (!words.isEmpty() && !item.get(words).isTextual()) {
                return Optional.empty();
            }
            groups.add(new Group(ids, words.isEmpty() ? "" : item.get(words).textValue()));
        }
        return Optional.of(groups);
    }
}
