package org.yoriai.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chain that links every object to where it came from and what became of it. Each feature adds its own links. */
public final class Trace {
    private Trace() {}

    /** The links of the chain, in its order. */
    public enum Kind {
        ASSEMBLY,
        BILL,
        CLAUSE,
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
     */
    public record Node(Kind kind, UUID id, Localized label, String path) {}

    /** Implemented by every feature whose objects are part of the chain; each answers for its own objects only. */
    public interface Source {
        /** The object itself, if it is this feature's. Hidden objects are absent. */
        Optional<Node> node(UUID id);

        /** Ids of the objects, of this feature or a lower one, that an object of this feature came from directly. */
        List<UUID> origins(UUID id);

        /** Objects of this feature that came directly from {@code id}, an object of any feature. */
        List<Node> offspring(UUID id);
    }
}
