package org.yoriai.digest.say;

import java.util.List;
import org.yoriai.digest.text.Span;

/**
 * What was noticed in a draft.
 *
 * @param notices in the order of the draft, at most {@link Notices#MOST}
 * @param parts the draft taken apart where it seems to hold several ideas, at least two; else empty
 */
public record Noticed(List<Notice> notices, List<Span> parts) {
    public Noticed {
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
    }
}
