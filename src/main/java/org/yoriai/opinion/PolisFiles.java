package org.yoriai.opinion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.csv.PolisTables;
import org.yoriai.shared.csv.CsvTable;

/** Checks the tables of a Polis export by the rules by which maps are computed from them. */
public final class PolisFiles {
    private PolisFiles() {}

    /**
     * Ids of the comments that were moderated out.
     *
     * @throws org.yoriai.shared.csv.InvalidCsv if this is not a usable comments.csv
     */
    public static Set<String> moderatedOut(CsvTable comments) {
        Set<String> out = new HashSet<>();
        for (Statement statement : PolisTables.statements(comments)) {
            if (statement.moderation() == Moderation.OUT) {
                out.add(statement.id().toString());
            }
        }
        return out;
    }

    /** @throws org.yoriai.shared.csv.InvalidCsv if this is neither a usable votes.csv nor participants-votes.csv */
    public static void requireVotes(CsvTable votes) {
        PolisTables.votes(votes, List.of());
    }
}
