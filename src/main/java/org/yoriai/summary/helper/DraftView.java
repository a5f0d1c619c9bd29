package org.yoriai.summary.helper;

import java.util.List;
import org.yoriai.deliberation.ArgumentView;

/**
 * What a member may look at once more before she sends her words.
 *
 * @param hints {@code two-ideas}, {@code no-request}, {@code no-reason}, {@code no-question}, {@code long}; none keeps her
 *     from sending
 * @param length in characters, of {@code longest}
 * @param alike arguments that may say the same already, most alike first: she may agree with one instead
 */
public record DraftView(List<String> hints, int length, int longest, List<ArgumentView> alike) {
    public DraftView {
        hints = List.copyOf(hints);
        alike = List.copyOf(alike);
    }
}
