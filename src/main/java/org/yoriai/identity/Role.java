package org.yoriai.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do within one assembly: our data, a row for each, checked for each object. */
public enum Role {
    MEMBER,
    ALTERNATE,
    OBSERVER,
    EXPERT,
    FACILITATOR,
    NOTE_TAKER,
    MODERATOR,
    LEGISLATOR,
    AUDITOR;

    /** As stored and sent: {@code note-taker}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
