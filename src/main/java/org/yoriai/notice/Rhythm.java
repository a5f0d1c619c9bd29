package org.yoriai.notice;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How often somebody wants a mail with what is new; none until she chooses one. */
public enum Rhythm {
    NONE(Duration.ZERO),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration period;

    Rhythm(Duration period) {
        this.period = period;
    }

    Duration period() {
        return period;
    }

    /** As stored and sent: {@code daily}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String code) {
        for (Rhythm rhythm : values()) {
            if (rhythm.code().equals(code)) {
                return Optional.of(rhythm);
            }
        }
        return Optional.empty();
    }
}
