package org.yoriai.unbundling.language;

import java.util.List;

/**
 * A mention of a provision; {@code text} is what is printed at {@code [start, end)}.
 *
 * @param from eId of the innermost unit that contains the mention
 * @param target eId in this bill when {@code status} is {@code RESOLVED}, else {@code ""}
 * @param external name or citation of the other act when {@code status} is {@code EXTERNAL}, else {@code ""}
 */
public record Reference(int start, int end, String text, String from, String target, String external, Status status) {

    /** Whether the mention was followed; nothing is guessed. */
    public enum Status {
        RESOLVED,
        EXTERNAL,
        UNRESOLVED,
        AMBIGUOUS
    }

    /** How many of {@code refs}, which come in text order, start before {@code start}: the index of the first that does not. */
    public static int firstFrom(List<Reference> refs, int start) {
        int low = 0;
        int high = refs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (refs.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
