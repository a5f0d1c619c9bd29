package org.yoriai.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yoriai.consensus.CanonicalOrder;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.csv.PolisConversation;
import org.yoriai.consensus.csv.PolisExport;
import org.yoriai.consensus.csv.PolisTables;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

/** The tables of a Polis export, read and written by the rules by which maps are computed from them. */
public final class PolisFiles {
    private static final int LONGEST = 2000;
    /** Who wrote what nobody says the author of. */
    private static final String UNKNOWN = "unknown author";

    private PolisFiles() {}

    /**
     * A comment.
     *
     * @param at milliseconds
     * @param moderated 1 in, 0 not yet, −1 out
     */
    public record Comment(String id, String author, String text, int moderated, boolean meta, boolean seed, long at) {
        /** Whether it shapes no map. */
        public boolean leftOut() {
            return meta || moderated < 0;
        }
    }

    /** A vote; +1 is agree. @param at milliseconds */
    public record Cast(String voter, String comment, int vote, long at) {}

    /**
     * All of it.
     *
     * @param summary what the summary says of its topic, by the names of Polis
     * @param people who wrote or voted
     * @param votes every vote ever cast, in the order of time; those of one time in the order of the file
     */
    public record Conversation(
            Map<String, String> summary, List<Comment> comments, Set<String> people, List<Cast> votes) {}

    /** @throws InvalidCsv if this is not a usable summary.csv */
    public static Map<String, String> summary(byte[] utf8) {
        return PolisTables.summary(utf8);
    }

    /** @throws InvalidCsv if this is not a usable comments.csv */
    public static Collection<Comment> comments(byte[] utf8) {
        CsvTable table = CsvTable.of(utf8);
        List<PolisConversation.Comment> read = PolisTables.comments(table);
        int body = table.column("comment-body");
        List<Comment> comments = new ArrayList<>();
        for (CsvRow row : table) {
            PolisConversation.Comment comment = read.get(comments.size());
            Statement statement = comment.statement();
            comments.add(new Comment(
                    statement.id().value(),
                    comment.author().value(),
                    text(row, body, comment.body()),
                    statement.moderation().value(),
                    statement.meta(),
                    comment.seed(),
                    comment.at()));
        }
        return comments;
    }

    private static String text(CsvRow row, int column, String body) {
        try {
            return PlainText.read("comment-body", body, 1, LONGEST);
        } catch (Refused e) {
            throw row.because(column, "body", LONGEST);
        }
    }

    /**
     * The conversation as a whole. Without comments the statements have no words but a number.
     *
     * @param votes votes.csv or participants-votes.csv
     * @param commentsFile comments.csv as it came, for its counts; {@code null} for none
     * @param comments what it says
     * @param numbered how a statement without words is called, before its number
     * @throws InvalidCsv if the votes are not usable
     */
    public static Conversation conversation(
            byte[] votes,
            byte[] commentsFile,
            Collection<Comment> comments,
            Map<String, String> summary,
            int mostVotes,
            String numbered) {
        PolisConversation read = PolisTables.conversation(
                CsvTable.of(votes), commentsFile == null ? null : CsvTable.of(commentsFile), summary, mostVotes);
        List<Cast> casts = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        Set<String> statements = new LinkedHashSet<>();
        for (PolisConversation.Cast cast : read.votes()) {
            casts.add(new Cast(
                    cast.voter().value(), cast.statement().value(), cast.vote().value(), cast.at()));
            people.add(cast.voter().value());
            statements.add(cast.statement().value());
        }
        if (casts.isEmpty()) {
            throw InvalidCsv.because(1, 0, "no-votes");
        }
        casts.sort(Comparator.comparingLong(Cast::at));
        List<Comment> known = new ArrayList<>();
        if (comments == null) {
            Set<String> inOrder = new TreeSet<>(CanonicalOrder.of(statements));
            inOrder.addAll(statements);
            inOrder.forEach(id -> known.add(new Comment(id, UNKNOWN, numbered + id, 0, false, false, 0)));
        } else {
            known.addAll(comments);
        }
        known.forEach(comment -> people.add(comment.author()));
        return new Conversation(summary, known, people, casts);
    }

    /** The five tables by the names of their files, with the groups of a map that is computed from these very votes. */
    public static Map<String, String> files(Conversation conversation) {
        List<PolisConversation.Comment> comments = conversation.comments().stream()
                .map(comment -> new PolisConversation.Comment(
                        comment.at(),
                        new ParticipantId(comment.author()),
                        new Statement(new StatementId(comment.id()), moderation(comment.moderated()), comment.meta()),
                        comment.seed(),
                        comment.text()))
                .toList();
        List<PolisConversation.Cast> votes = conversation.votes().stream()
                .map(cast -> new PolisConversation.Cast(
                        cast.at(),
                        new StatementId(cast.comment()),
                        new ParticipantId(cast.voter()),
                        Vote.of(cast.vote())))
                .toList();
        PolisConversation polis = new PolisConversation(new HashMap<>(conversation.summary()), comments, votes);
        return new PolisExport(polis, Opinions.map(polis.matrix(), RobustSettings.DEFAULT)).files();
    }

    private static Moderation moderation(int value) {
        return value > 0 ? Moderation.ACCEPTED : value < 0 ? Moderation.OUT : Moderation.UNDECIDED;
    }
}
