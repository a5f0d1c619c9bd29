package org.yoriai.summary.helper;

import java.util.List;

/**
 * The helper as one member has it.
 *
 * @param on false once she switched it off
 * @param left questions that she may still ask within the hour
 * @param keptDays after which a question is gone by itself
 * @param model that words what I ask it for; {@code null} where none may be asked
 * @param notes newest first
 */
public record HelperView(boolean on, int left, long keptDays, HelperModel model, List<NoteView> notes) {
    public HelperView {
        notes = List.copyOf(notes);
    }
}
