package org.yoriai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.Explanation;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Settings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.csv.PolisTables;
import org.yoriai.consensus.integrity.Robustness;
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
            "Examples:",
            "  ./yoriai opinion votes.csv --comments comments.csv > map.json",
            "  ./yoriai opinion votes.csv --previous yesterday.json > map.json",
            "  ./yoriai opinion votes.csv --explain 17"
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
            defaultValue = "robust",
            description = {
                "robust (default): groups that are there, people who surely belong to them.",
                "polis: the figures of the Polis engine, with its weaknesses."
            })
    String mode;

    @Option(
            names = "--previous",
            paramLabel = "DOC.json",
            description = "An earlier map of the same assembly: letters of groups and directions stay where they fit.")
    Path previous;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "In place of the map: why this participant stands where she does, vote by vote.")
    String explain;

    @Option(
            names = "--robustness",
            description = "In place of the map: what 5 %% invented voters could change, in three ways.")
    boolean robustness;

    @Override
    protected Answer answer() throws IOException {
        Settings settings = settings();
        if ((explain != null || robustness || previous != null) && !(settings instanceof RobustSettings)) {
            throw UnusableInput.ofOption("--mode", "only robust can explain, be attacked or carry letters over");
        }
        if (explain != null && robustness) {
            throw UnusableInput.ofOption("--explain", "it cannot be asked together with --robustness");
        }
        List<Statement> statements = comments == null ? List.of() : fromTable(comments, PolisTables::statements);
        VoteMatrix matrix = fromTable(votes, table -> PolisTables.votes(table, statements));
        if (robustness && settings instanceof RobustSettings robust) {
            return Answer.json(Robustness.document(Robustness.of(matrix, robust, previous())));
        }
        OpinionMap map = Opinions.map(matrix, settings, previous());
        return Answer.json(explain == null ? OpinionDocument.of(map) : explanation(matrix, map));
    }

    private Map<String, @Nullable Object> explanation(VoteMatrix matrix, OpinionMap map) {
        ParticipantId participant = new ParticipantId(explain.isBlank() ? "?" : explain);
        int row = matrix.participants().indexOf(participant);
        if (row < 0) {
            throw UnusableInput.ofOption("--explain", "\"" + explain + "\" has no vote in " + votes);
        }
        OpinionSpace space = map.space();
        return OpinionDocument.of(
                space == null
                        ? Explanation.withoutGroups(participant)
                        : space.explain(participant, matrix.votesByStatement(row)));
    }

    private @Nullable Previous previous() throws IOException {
        if (previous == null) {
            return null;
        }
        try {
            Map<String, Object> document =
                    new ObjectMapper().readValue(bytesOf(previous), new TypeReference<Map<String, Object>>() {});
            return OpinionDocument.previous(document);
        } catch (JsonProcessingException e) {
            throw new UnusableInput(
                    previous,
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "this is not JSON; give a document that ./yoriai opinion wrote");
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(previous, 1, "this is no opinion map; give a document that ./yoriai opinion wrote");
        }
    }

    private Settings settings() {
        return switch (mode) {
            case "polis" -> PolisSettings.REFERENCE;
            case "robust" -> RobustSettings.DEFAULT;
            default ->
                throw UnusableInput.ofOption("--mode", "there is no mode \"" + mode + "\"; there are robust and polis");
        };
    }
}
