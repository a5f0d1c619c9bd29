package org.yoriai.consensus.csv;

import java.util.List;
import java.util.Map;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;

/**
 * All that the tables of Polis say about a conversation.
 *
 * @param summary lines of summary.csv in their order; see {@link #SUMMARY_KEYS}
 * @param comments in any order
 * @param votes every vote ever cast, in any order
 */
public record PolisConversation(Map<String, String> summary, List<Comment> comments, List<Cast> votes) {
    /** The keys of summary.csv that say what cannot be counted from the other tables; all others are counted. */
    public static final List<String> SUMMARY_KEYS = List.of("topic", "url", "views", "conversation-description");

    public PolisConversation {
        summary = Map.copyOf(summary);
        comments = List.copyOf(comments);
        votes = List.copyOf(votes);
    }

    /**
     * A statement as it was written.
     *
     * @param at when, in milliseconds
     * @param seed whether it was there before the conversation began
     */
    public record Comment(long at, ParticipantId author, Statement statement, boolean seed, String body) {}

    /** One vote; +1 is agree. */
    public record Cast(long at, StatementId statement, ParticipantId voter, Vote vote) {}

    /** The votes that count. */
    public VoteMatrix matrix() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        comments.forEach(comment -> builder.statement(comment.statement()));
        votes.forEach(cast -> builder.vote(cast.voter(), cast.statement(), cast.vote(), cast.at()));
        return builder.build();
    }
}
