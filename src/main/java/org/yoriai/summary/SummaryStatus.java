package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The life of a summary: a draft is published or discarded; the next published one supersedes it. */
public enum SummaryStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED,
    DISCARDED;

    /** As stored and sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True once it was before everybody's eyes; it then stays readable. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED;
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
