package org.yoriai.web.open;

import java.util.List;
import java.util.UUID;
import org.yoriai.web.Differences;

/**
 * What the authority answered, as everybody sees it.
 *
 * @param recommendation that it answers
 * @param kind of the tag that says the decision
 * @param due {@code null} when no day was promised
 * @param clause the clause that it names, or {@code null}
 * @param changed when it was last changed, or {@code null}
 * @param progress what became of it
 * @param history newest change first
 */
public record Answer(
        UUID recommendation,
        String decision,
        String kind,
        String reason,
        String lang,
        String owner,
        String ownerLang,
        String due,
        String when,
        String clause,
        String clauseHref,
        String changed,
        Progress progress,
        List<Change> history) {

    /** Where it stands in the assembly's JSON. */
    public String at() {
        return "recommendations#/id=" + recommendation + "/reply/";
    }

    /** Where it stands there when progress is due. */
    public String clockAt() {
        return "tracking#/promises/recommendation.id=" + recommendation + "/clock/";
    }

    /**
     * What became of what was promised.
     *
     * @param count how many steps are done of how many, in words
     * @param next when the next word is due, in words; {@code null} when none is
     * @param missed the day by which no word came, in words, or {@code null}
     */
    public record Progress(List<Stage> stages, String count, String next, String missed) {}

    /**
     * A step that was promised.
     *
     * @param id in the address of the forms of legislators
     * @param state done, now, next or late
     * @param daysIn where its days stand under its reply, as the fact tag names them
     * @param notes what else is to be known of its day, each a short sentence
     */
    public record Stage(
            String id,
            String date,
            String datetime,
            String text,
            String lang,
            String state,
            String stateText,
            String daysIn,
            List<String> notes,
            List<Told> told) {
        public boolean isOpen() {
            return !state.equals("done");
        }
    }

    /** What the authority told about a step; {@code link} may be {@code null}; {@code in} where it stands under the reply. */
    public record Told(
            String in,
            String when,
            String datetime,
            String state,
            String kind,
            String text,
            String lang,
            String link) {}

    /** One change of the reply. */
    public record Change(String title, String why, String whyLang, List<Field> fields) {}

    /** What changed in one of its parts. */
    public record Field(String label, String lang, List<Differences.Piece> pieces) {}
}
