package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yoriai opinion VOTES.csv}: votes in, opinion groups and common ground out. */
@Command(
        name = "opinion",
        description = "Votes in, opinion groups and common ground out.",
        footer = {"", "Example:", "  ./yoriai opinion votes.csv --comments comments.csv > map.json"})
public final class OpinionCommand extends OfflineCommand {
    @Parameters(index = "0", paramLabel = "VOTES.csv", description = "votes.csv or participants-votes.csv")
    Path votes;

    @Override
    protected Answer answer() throws IOException {
        bytesOf(votes);
        throw UnusableInput.ofOption("opinion", "the engine is not in this build");
    }
}
