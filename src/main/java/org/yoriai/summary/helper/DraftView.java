package org.yoriai.summary.helper;

import java.util.List;
import org.yoriai.deliberation.ArgumentView;

/**
 * What a member may look at once more before she sends her words.
 *
 * @param hints {@code no-request}, {@code no-reason}, {@code no-question}, {@code long}; none keeps her
 *     from sending
 * @param notices pieces of them to look at, in their order; questions, which keep her from nothing
 * @param parts her words taken apart where they seem to hold several ideas; else empty
 * @param length in characters, of {@code longest}
 * @param alike arguments that may say the same already, most alike first: she may agree with one instead
 */
public record DraftView(
        List<String> hints,
        List<PieceView> notices,
        List<String> parts,
        int length,
        int longest,
        List<ArgumentView> alike) {
    public DraftView {
        hints = List.copyOf(hints);
        notices = List.copyOf(notices);
        parts = List.copyOf(parts);
        alike = List.copyOf(alike);
    }

    /**
     * A piece of her words.
     *
     * @param what {@code insult}, {@code person}, {@code phone}, {@code mail}, {@code address}, {@code several} or {@code figure}
     * @param start of the piece in her words as looked at (trimmed, NFC), in characters; {@code end} is the one behind it
     */
    public record PieceView(String what, int start, int end, String piece) {}
}
