package org.yoriai.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most the asked-for number, in the list's order
 * @param next the cursor of the next page, or {@code null} on the last
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, String next, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page with {@code items}, which begins behind {@code offset} others of {@code total}. */
    public static <T> Page<T> of(List<T> items, int offset, long total) {
        int end = offset + items.size();
        return new Page<>(items, end < total && !items.isEmpty() ? Integer.toString(end) : null, total);
    }

    /**
     * How many stand before the page of {@code cursor}; none for {@code null}.
     *
     * @throws Refused 422 if no page gave that cursor
     */
    public static int offset(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            int offset = Integer.parseInt(cursor);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal.
        }
        throw Refused.field("cursor", "pattern");
    }
}
