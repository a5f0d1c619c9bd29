package org.yoriai.summary;

import org.yoriai.shared.Localized;

/** What became of the words that a citation quotes. */
public enum SourceState {
    /** They still read so, and everybody may read them. */
    SHOWN(Localized.of("", "")),
    /** They still read so, and stand now with another argument that says the same. */
    MERGED(Localized.of("", "")),
    WITHDRAWN(Localized.of("[words withdrawn by their author]", "［書いた人が取り下げた言葉］")),
    /** Their author does not let summaries use them: she took back her yes, or never gave one. */
    KEPT_OUT(Localized.of("[words that their author does not let summaries use]", "［書いた人がまとめに使わせない言葉］")),
    HIDDEN(Localized.of("[words hidden by a moderator]", "［司会が非表示にした言葉］")),
    /** The argument no longer reads so at the place that is cited. */
    CHANGED(Localized.of("[words that have changed since]", "［その後に変わった言葉］"));

    private final Localized instead;

    SourceState(Localized instead) {
        this.instead = instead;
    }

    /** Whether everybody may still read them where they were quoted. */
    public boolean isReadable() {
        return this == SHOWN || this == MERGED;
    }

    /** What stands in the sentence where the words stood; empty when they are shown. */
    public Localized instead() {
        return instead;
    }

    /**
     * @param status of the argument
     * @param keptOut whether its author does not let summaries quote it
     * @param text of the argument as it is now, in the language that was quoted, or {@code null} when there is none
     */
    static SourceState of(String status, boolean keptOut, String text, int start, int end, String quote) {
        if (status.equals("withdrawn")) {
            return WITHDRAWN;
        }
        if (keptOut) {
            return KEPT_OUT;
        }
        boolean merged = status.equals("merged");
        if (!merged && !status.equals("visible")) {
            return HIDDEN;
        }
        boolean verbatim = text != null
                && start >= 0
                && start < end
                && end <= text.length()
                && text.substring(start, end).equals(quote);
        return !verbatim ? CHANGED : merged ? MERGED : SHOWN;
    }
}
