package org.yoriai.outcome;

import java.time.Instant;
import java.util.UUID;

/**
 * A private note on a clause.
 *
 * @param mine true if the viewer wrote it
 * @param shared true if every legislator of the assembly reads it, false if its writer alone does
 */
public record StaffNoteView(UUID id, String text, boolean mine, boolean shared, Instant writtenAt) {
    @Override
    public String toString() {
        return "StaffNoteView[" + id + "]";
    }
}
