package org.yoriai.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What one may be told of, or not; each on until it is switched off. */
public enum Topic {
    ANSWERED("answered"),
    MODERATED("hidden", "restored", "removed", "appeal", "merged", "upheld", "reported"),
    QUOTED("quoted", "own-words", "contest"),
    BALLOT("ballot", "result", "model-ballot", "model-result"),
    REPLY("reply"),
    CHANGED("changed", "reworded", "gone"),
    PHASE("phase");

    private final Set<String> kinds;

    Topic(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds of notices that belong to it. */
    public Set<String> kinds() {
        return kinds;
    }

    /** As stored and sent: {@code answered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> of(String code) {
        for (Topic topic : values()) {
            if (topic.code().equals(code)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
