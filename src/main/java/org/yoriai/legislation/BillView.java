package org.yoriai.legislation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * A bill as everybody sees it.
 *
 * @param number counts the bills of the assembly from 1
 * @param status {@code draft}, {@code published} or {@code withdrawn}
 * @param clauses in text order, parents before children
 */
public record BillView(
        UUID id,
        int number,
        String status,
        Localized title,
        String format,
        String jurisdiction,
        String originalLang,
        String sha256,
        Instant createdAt,
        List<ClauseView> clauses) {

    /**
     * One unit of the bill.
     *
     * @param eId after the Akoma Ntoso naming convention, of the original text
     * @param parent eId of the unit around it, empty at the top
     * @param depth 0 at the top
     * @param votable true for the units that people argue about and decide: sections, articles
     * @param num its number as printed, without keyword
     * @param body its own words, without those of the units inside it
     */
    public record ClauseView(
            UUID id,
            String eId,
            String parent,
            String level,
            int depth,
            int position,
            boolean votable,
            Localized num,
            Localized heading,
            Localized body) {}

    /**
     * Another clause that a clause needs or names, or that needs or names it.
     *
     * @param type {@code definition} or {@code reference}
     * @param hard true where the one cannot stand without the other
     */
    public record LinkView(
            UUID clause, String eId, Localized num, Localized heading, String type, boolean hard, String evidence) {}

    /**
     * A word to which the bill gives a meaning.
     *
     * @param clause the clause that people decide on and that says so
     * @param scope the clause or part in which alone it has this meaning; {@code null} where it has it in the whole bill
     * @param usedIn other clauses that people decide on and in which it stands with this meaning, in text order
     */
    public record TermView(Localized term, Localized meaning, UUID clause, UUID scope, List<UUID> usedIn) {
        public TermView {
            usedIn = List.copyOf(usedIn);
        }
    }

    /**
     * A bill in a list.
     *
     * @param units how many clauses, subclauses and so on it has, and {@code decided} how many of them people decide on
     */
    public record Summary(UUID id, int number, String status, Localized title, int units, int decided) {}

    /**
     * One clause with what is in it and around it.
     *
     * @param inside the units inside it, in text order
     */
    public record ClauseDetail(
            UUID bill,
            Localized billTitle,
            ClauseView clause,
            List<ClauseView> inside,
            List<LinkView> dependsOn,
            List<LinkView> neededBy) {}
}
