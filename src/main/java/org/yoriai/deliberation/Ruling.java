package org.yoriai.deliberation;

import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/** What a moderator decides on what members wrote. */
public sealed interface Ruling {
    int LONGEST_WORDS = 500;

    /** As stored, and as the public log says it. */
    String decision();

    /** Everybody may read it. */
    record Approve() implements Ruling {
        @Override
        public String decision() {
            return "approved";
        }
    }

    /**
     * Nobody but its author and moderators reads it any more.
     *
     * @param ground which of the rule's published reasons; {@code null} when it was decided without the list
     * @param words told to the author, and to nobody else
     */
    record Hide(ModerationRule rule, Ground ground, String words) implements Ruling {
        public Hide {
            words = PlainText.read("reason", words, 1, LONGEST_WORDS);
            if (ground != null && ground.rule() != rule) {
                throw Refused.field("ground", "unknown-value");
            }
        }

        @Override
        public String decision() {
            return "hidden";
        }
    }

    /** @param words told to the author */
    record Restore(String words) implements Ruling {
        public Restore {
            words = PlainText.read("reason", words, 1, LONGEST_WORDS);
        }

        @Override
        public String decision() {
            return "restored";
        }
    }
}
