package org.yoriai.unbundling.ballot;

import java.util.List;

/**
 * One package as a question.
 *
 * @param clausePackage id of the package asked about
 * @param order from 1; a question comes after all it requires
 * @param group heading of the part of the agenda it belongs to
 * @param requires ids of the questions whose packages this one requires
 * @param cites the words it is built of; never empty
 * @param warnings questions that are better asked together with this one
 */
public record Question(
        String id,
        String clausePackage,
        int order,
        String group,
        String title,
        String text,
        List<String> requires,
        List<Cite> cites,
        List<Together> warnings) {

    public Question {
        requires = List.copyOf(requires);
        cites = List.copyOf(cites);
        warnings = List.copyOf(warnings);
    }

    /** The same question with more warnings. */
    public Question warned(List<Together> all) {
        return new Question(id, clausePackage, order, group, title, text, requires, cites, all);
    }

    /** The words of a unit a question is built of. */
    public record Cite(String unit, int start, int end) {}

    /**
     * A reason to ask two questions together.
     *
     * @param with id of the other question
     * @param why {@code subject-to}, {@code overrides}, {@code same-amount}, {@code only-if} or {@code association}
     * @param start of the words that show it; equal to {@code end} when votes show it
     */
    public record Together(String with, String why, int start, int end) {}
}
