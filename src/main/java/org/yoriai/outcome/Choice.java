package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a ballot says; abstaining is a choice. The order is the order in which options are published. */
public enum Choice {
    YES,
    NO,
    ABSTAIN;

    /** As stored, logged and sent: {@code yes}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if {@code code} is none of yes, no, abstain */
    @JsonCreator
    public static Choice of(String code) {
        for (Choice choice : values()) {
            if (choice.code().equals(code)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("a choice is yes, no or abstain");
    }
}
