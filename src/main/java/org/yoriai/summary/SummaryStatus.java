package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * The life of a summary. A draft whose gates pass is checked; its authors are asked about their own words; a moderator
 * approves it; it is published, until the next one supersedes it or a moderator withdraws it.
 */
public enum SummaryStatus {
    /** Being made. */
    DRAFT,
    /** Every gate passes; nobody was asked yet. */
    CHECKED,
    /** The authors are asked whether it says what they meant. */
    OWN_WORDS,
    APPROVED,
    PUBLISHED,
    /** Published, and words or counts in it have changed since: never stored, told at each read. */
    STALE,
    SUPERSEDED,
    /** A gate fails. */
    FAILED,
    WITHDRAWN,
    DISCARDED;

    /** As stored and sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True once it was before everybody's eyes; it then stays readable. */
    public boolean isPublic() {
        return this == PUBLISHED || this == STALE || this == SUPERSEDED || this == WITHDRAWN;
    }

    /** True while moderators work on it. */
    public boolean isOpen() {
        return this == DRAFT || this == CHECKED || this == OWN_WORDS || this == APPROVED || this == FAILED;
    }

    /** True while nobody was asked about it, so that a new draft may take its place by itself. */
    boolean isFresh() {
        return this == DRAFT || this == CHECKED || this == FAILED;
    }

    static Optional<SummaryStatus> of(String code) {
        for (SummaryStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
