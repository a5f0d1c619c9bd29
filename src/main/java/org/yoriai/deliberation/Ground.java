package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What exactly breaks a rule: the published reasons, one of which stands in the public log beside each hiding. */
public enum Ground {
    INSULT(ModerationRule.RESPECT),
    GROUP_ATTACK(ModerationRule.RESPECT),
    THREAT(ModerationRule.RESPECT),
    NAMES_SOMEBODY(ModerationRule.PRIVACY),
    PRIVATE_FACTS(ModerationRule.PRIVACY),
    OTHER_MATTER(ModerationRule.OFF_TOPIC),
    NO_STATEMENT(ModerationRule.OFF_TOPIC),
    SELLS(ModerationRule.ADVERTISING),
    CAMPAIGNS(ModerationRule.ADVERTISING),
    DEFAMES(ModerationRule.UNLAWFUL),
    INCITES(ModerationRule.UNLAWFUL),
    COPIED(ModerationRule.UNLAWFUL);

    private final ModerationRule rule;

    Ground(ModerationRule rule) {
        this.rule = rule;
    }

    public ModerationRule rule() {
        return rule;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Ground> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    /** The reasons that a rule knows. */
    public static List<Ground> of(ModerationRule rule) {
        return Arrays.stream(values()).filter(ground -> ground.rule == rule).toList();
    }
}
