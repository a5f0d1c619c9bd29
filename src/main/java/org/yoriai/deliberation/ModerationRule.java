package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The published list of rules; nothing is hidden for any other reason. */
public enum ModerationRule {
    RESPECT,
    PRIVACY,
    OFF_TOPIC,
    ADVERTISING,
    UNLAWFUL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ModerationRule> of(String code) {
        for (ModerationRule rule : values()) {
            if (rule.code().equals(code)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
