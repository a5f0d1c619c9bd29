package org.yoriai.summary.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which models an assembly may choose from, what it chose, and its ballots.
 *
 * @param inUse id of the model that words its summaries; {@code extractive} where it is fixed frames
 * @param beside id of a second model that words the same beside it; {@code null} for none
 * @param choices while a ballot is open and the asking person has not voted, only what serves: the rest would tell who is on
 *     the paper
 * @param suggestable models of the register that a member may suggest now
 * @param ballots newest first
 */
public record ModelsOf(
        String inUse,
        String beside,
        Quorum quorum,
        List<Choice> choices,
        List<Known> suggestable,
        List<Ballot> ballots) {
    /** Why no option of a ballot has a sample: there is nothing that it could be made of. */
    public static final String NOTHING_SAID = "nothing-said";

    public ModelsOf {
        choices = List.copyOf(choices);
        suggestable = List.copyOf(suggestable);
        ballots = List.copyOf(ballots);
    }

    /** The ballot that is open, or {@code null}. */
    public Ballot open() {
        return ballots.stream().filter(Ballot::isOpen).findFirst().orElse(null);
    }

    /**
     * The assembly's rule for its next ballot.
     *
     * @param percent of the members that must vote: so many {@code people} of {@code members}
     * @param changes newest first; none while it is as in every assembly
     */
    public record Quorum(int percent, int people, int members, List<Changed> changes) {
        public Quorum {
            changes = List.copyOf(changes);
        }
    }

    /** A moderator set the quorum. */
    public record Changed(Instant at, int percent, String reason) {}

    public record Known(String modelId, String name) {}

    /**
     * A model with one state of its prompts.
     *
     * @param state {@code suggested}, {@code proposed}, {@code ballot}, {@code in-use}, {@code beside} or {@code retired}
     * @param seconding of a member's suggestion; {@code null} for what a moderator proposed
     * @param confirmBy until when the members must confirm what a moderator hurried, {@code reason} why she did; else
     *     {@code null}
     */
    public record Choice(
            String modelId,
            String name,
            String promptsSha256,
            String state,
            Instant since,
            Seconding seconding,
            Instant confirmBy,
            String reason) {}

    /**
     * @param people who second it beside the member who suggested it; at {@code needed} it is proposed
     * @param yours whether the asking member is one of them or suggested it
     */
    public record Seconding(int people, int needed, boolean yours) {}

    /**
     * A ballot of the members: each approves of any number of options.
     *
     * @param members when it was opened; {@code quorum} of them must vote
     * @param papers so far
     * @param approved letters that the asking member approved of; {@code null} before she voted, and for others
     * @param winner letter of the option that serves since the close; {@code null} before
     * @param beside letter of the option that serves beside it since then; {@code null} for none
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
            List<String> approved,
            String winner,
            String beside,
            List<Option> options) {
        public Ballot {
            approved = approved == null ? null : List.copyOf(approved);
            options = List.copyOf(options);
        }
    }

    /**
     * A line on the paper.
     *
     * @param letter drawn by chance for this ballot
     * @param modelId {@code null} while it is not to be known
     * @param approvals {@code null} before the close
     * @param sample the same topic, worded by each
     */
    public record Option(String letter, String modelId, String name, Integer approvals, Sample sample) {
        Option readable(Set<UUID> arguments) {
            return sample == null ? this : new Option(letter, modelId, name, approvals, sample.readable(arguments));
        }
    }

    /**
     * @param topic its title
     * @param because why this one brought no sentences of its own, as a code, or empty; {@code untold} while it would tell
     *     who is who
     * @param frames that it was to word; {@code replaced} those of them that failed; 0 while they would tell
     */
    public record Sample(String topic, String lang, String because, int frames, int replaced, List<Line> lines) {
        public Sample {
            lines = List.copyOf(lines);
        }

        /** Without what was written around words that may not be read any more. */
        Sample readable(Set<UUID> arguments) {
            return new Sample(
                    topic,
                    lang,
                    because,
                    frames,
                    replaced,
                    lines.stream().map(line -> line.readable(arguments)).toList());
        }

        /** Without what could be held against the register: who waits, fails or is cut. */
        Sample untold() {
            boolean common = because.isEmpty() || because.equals(NOTHING_SAID);
            return new Sample(topic, lang, common ? because : "untold", 0, 0, lines);
        }
    }

    /** A sentence: its frame in pieces, each before the quote of the same place, and one more than there are quotes. */
    public record Line(List<String> frame, List<Cite> cites) {
        public Line {
            frame = List.copyOf(frame);
            cites = List.copyOf(cites);
        }

        private Line readable(Set<UUID> arguments) {
            return cites.stream().allMatch(cite -> arguments.contains(cite.argument()))
                    ? this
                    : new Line(frame.stream().map(piece -> "").toList(), cites);
        }
    }

    /** Words in an argument; read where they stand. */
    public record Cite(UUID argument, String lang, int start, int end) {}
}
