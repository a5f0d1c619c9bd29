package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Settings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.csv.PolisTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yoriai opinion VOTES.csv}: votes in, opinion groups and common ground out. */
@Command(
        name = "opinion",
        description = {
            "Votes in, opinion groups and common ground out, as one JSON document.",
            "Reads the exports of Polis; in them 1 is agree, -1 disagree, 0 pass."
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 unusable input (FILE:LINE: what is wrong and what would be right).",
            "",
            "Example:",
            "  ./yoriai opinion votes.csv --comments comments.csv > map.json"
        })
public final class OpinionCommand extends OfflineCommand {
    @Parameters(
            index = "0",
            paramLabel = "VOTES.csv",
            description =
                    "votes.csv (one line a vote, the last one counts) or participants-votes.csv (one row a person)")
    Path votes;

    @Option(
            names = "--comments",
            paramLabel = "COMMENTS.csv",
            description = "comments.csv: which statements are moderated out or meta. Without it none is.")
    Path comments;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "polis",
            description = "polis: the figures of the Polis engine, the only mode of this build and so the default.")
    String mode;

    @Override
    protected Answer answer() throws IOException {
        Settings settings = settings();
        List<Statement> statements = comments == null ? List.of() : fromTable(comments, PolisTables::statements);
        VoteMatrix matrix = fromTable(votes, table -> PolisTables.votes(table, statements));
        return Answer.json(OpinionDocument.of(Opinions.map(matrix, settings)));
    }

    private Settings settings() {
        return switch (mode) {
            case "polis" -> PolisSettings.REFERENCE;
            case "robust" -> throw UnusableInput.ofOption("--mode", "this build has only polis, not yet robust");
            default ->
                throw UnusableInput.ofOption("--mode", "there is no mode \"" + mode + "\"; this build has polis");
        };
    }
}
