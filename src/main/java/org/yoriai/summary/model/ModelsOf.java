package org.yoriai.summary.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which models an assembly may choose from, what it chose, and its ballots.
 *
 * @param inUse id of the model that words its summaries; {@code extractive} where it is fixed frames
 * @param ballots newest first
 */
public record ModelsOf(String inUse, List<Choice> choices, List<Ballot> ballots) {
    public ModelsOf {
        choices = List.copyOf(choices);
        ballots = List.copyOf(ballots);
    }

    /** The ballot that is open, or {@code null}. */
    public Ballot open() {
        return ballots.stream().filter(Ballot::isOpen).findFirst().orElse(null);
    }

    /**
     * A model with one state of its prompts.
     *
     * @param state {@code proposed}, {@code ballot}, {@code in-use} or {@code retired}
     * @param confirmBy until when the members must confirm what a moderator hurried, {@code reason} why she did; else
     *     {@code null}
     */
    public record Choice(
            String modelId,
            String name,
            String promptsSha256,
            String state,
            Instant since,
            Instant confirmBy,
            String reason) {}

    /**
     * A ballot of the members: each approves of any number of options.
     *
     * @param members when it was opened; {@code quorum} of them must vote
     * @param papers so far
     * @param approved places that the asking member approved of; {@code null} before she voted, and for others
     * @param winner place of the option that serves since the close; {@code null} before
     * @param options in the order of their letters
     */
    public record Ballot(
            UUID id,
            boolean isOpen,
            int members,
            int quorum,
            int papers,
            Instant openedAt,
            Instant closesAt,
            List<Integer> approved,
            Integer winner,
            List<Option> options) {
        public Ballot {
            approved = approved == null ? null : List.copyOf(approved);
            options = List.copyOf(options);
        }
    }

    /**
     * A line on the paper.
     *
     * @param place 0 is fixed frames
     * @param modelId {@code null} while it is not to be known
     * @param approvals {@code null} before the close
     * @param sample the same topic, worded by each
     */
    public record Option(int place, String letter, String modelId, String name, Integer approvals, Sample sample) {}

    /**
     * @param topic its title
     * @param because why this one brought no sentences of its own, as a code, or empty
     * @param frames that it was to word; {@code replaced} those of them that failed
     */
    public record Sample(String topic, String lang, String because, int frames, int replaced, List<Line> lines) {
        public Sample {
            lines = List.copyOf(lines);
        }
    }

    /** A sentence: its frame in pieces, each before the quote of the same place, and one more than there are quotes. */
    public record Line(List<String> frame, List<Cite> cites) {
        public Line {
            frame = List.copyOf(frame);
            cites = List.copyOf(cites);
        }
    }

    /** Words in an argument; read where they stand. */
    public record Cite(UUID argument, String lang, int start, int end) {}
}
