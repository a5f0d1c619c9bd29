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
}
