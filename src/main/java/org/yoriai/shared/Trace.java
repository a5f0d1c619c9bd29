package org.yoriai.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The chain that links every object to where it came from and what became of it. Each feature adds its own links. */
public final class Trace {
    public static final int MOST_WORDS = 160;

    private Trace() {}

    /** The links of the chain, in its order. */
    public enum Kind {
        ASSEMBLY,
        BILL,
        CLAUSE,
        PLAIN,
        ARGUMENT,
        VOTES,
        MAP,
        SUMMARY,
        SENTENCE,
        QUESTION,
        RECOMMENDATION,
        REPLY,
        MILESTONE
    }

    /**
     * One object of the chain.
     *
     * @param path of its page, without the language: {@code /a/shared-streets/bill/sec_5}
     * @param words what it says, where its label does not: the beginning of it, at most {@link #MOST_WORDS} characters, and
     *     "…"; {@code null} where nobody may read them
     */
    public record Node(Kind kind, UUID id, Localized label, String path, Localized words) {
        public Node(Kind kind, UUID id, Localized label, String path) {
            this(kind, id, label, path, null);
        }

        /** The same, saying this. @param texts by language; empty where nobody may read them */
        public Node saying(Map<String, String> texts) {
            Map<String, String> brief = new LinkedHashMap<>();
            texts.forEach((lang, text) -> brief.put(
                    lang,
                    text.codePointCount(0, text.length()) <= MOST_WORDS
                            ? text
                            : text.substring(0, text.offsetByCodePoints(0, MOST_WORDS)) + "…"));
            return new Node(kind, id, label, path, brief.isEmpty() ? null : new Localized(brief));
        }
    }

    /** An object by its kind and id, whether or not it is there and public. */
    public record Ref(Kind kind, UUID id) {}

    /** Implemented by every feature whose objects are part of the chain; each answers for its own kinds only. */
    public interface Source {
        /** The kinds of this feature's objects. */
        Set<Kind> kinds();

        /** Those of {@code ids} that are objects of this feature, in any order. Hidden objects are absent. */
        List<Node> nodes(Collection<UUID> ids);

        /** The objects, of this feature or a lower one, that these objects of this feature came from directly. */
        List<Ref> origins(Collection<UUID> ids);

        /** Objects of this feature that came directly from {@code id}, an object of any feature. */
        List<Node> offspring(UUID id);
    }
}
