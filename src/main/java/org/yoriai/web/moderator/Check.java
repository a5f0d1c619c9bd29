package org.yoriai.web.moderator;

/**
 * One line of a checklist.
 *
 * @param code its words are the message {@code check}
 * @param needed false when one can go on without it
 */
public record Check(String code, boolean done, boolean needed) {
    static Check needed(String code, boolean done) {
        return new Check(code, done, true);
    }

    static Check wished(String code, boolean done) {
        return new Check(code, done, false);
    }
}
