package org.yoriai.unbundling.ballot;

import java.util.List;

/**
 * One package as a question.
 *
 * @param clausePackage id of the package asked about
 * @param order from 1; a question comes after all it requires
 * @param requires ids of the questions whose packages this one requires
 */
public record Question(
        String id,
        String clausePackage,
        int order,
        String title,
        String text,
        List<String> requires,
        List<Cite> cites) {

    public Question {
        requires = List.copyOf(requires);
        cites = List.copyOf(cites);
    }

    /** The words of a unit a question is built of. */
    public record Cite(String unit, int start, int end) {}
}
