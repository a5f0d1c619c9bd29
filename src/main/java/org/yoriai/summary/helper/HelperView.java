package org.yoriai.summary.helper;

import java.util.List;

/**
 * The helper as one member has it.
 *
 * @param on false once she switched it off
 * @param left questions that she may still ask within the hour
 * @param keptDays after which a question is gone by itself
 * @param notes newest first
 */
public record HelperView(boolean on, int left, long keptDays, List<NoteView> notes) {
    public HelperView {
        notes = List.copyOf(notes);
    }
}
