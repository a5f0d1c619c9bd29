package org.yoriai.outcome;

import jakarta.validation.constraints.NotNull;

/**
 * A private note on a clause.
 *
 * @param text at most 4,000 characters
 * @param shared true to let every legislator of the assembly read it
 */
public record WriteStaffNote(@NotNull String text, boolean shared) {
    @Override
    public String toString() {
        return "WriteStaffNote[…]";
    }
}
