package org.yoriai.consensus.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

/**
 * Reads {@code votes.csv}, {@code participants-votes.csv} and {@code comments.csv} by the names of their columns. In
 * them +1 is agree.
 */
public final class PolisTables {
    public static final int MOST_PARTICIPANTS = 100_000;
    public static final int MOST_STATEMENTS = 10_000;

    private static final long LAST_MOMENT = 253_402_300_799_999L;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]{1,3})?");

    private PolisTables() {}

    /**
     * Votes of either table, told apart by the header: {@code voter-id} means votes.csv, {@code n-disagree} means
     * participants-votes.csv. What the latter says of groups is never read.
     *
     * @param statements what is known about the statements; may be empty
     * @throws InvalidCsv if a cell, row or column is not as it must be, or there are more participants or statements
     *     than {@link #MOST_PARTICIPANTS} and {@link #MOST_STATEMENTS}
     */
    public static VoteMatrix votes(CsvTable table, List<Statement> statements) {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        statements.forEach(votes::statement);
        if (table.has("voter-id")) {
            readList(table, votes);
        } else if (table.has("n-disagree")) {
            readMatrix(table, votes);
        } else {
            throw InvalidCsv.because(1, 0, "header-unknown");
        }
        return votes.build();
    }

    private static void readList(CsvTable table, VoteMatrix.Builder votes) {
        int time = table.column("timestamp");
        int statement = table.column("comment-id");
        int participant = table.column("voter-id");
        int vote = table.column("vote");
        for (CsvRow row : table) {
            long at = time(row, time);
            StatementId statementId = statementId(row, statement, "comment-id");
            ParticipantId participantId = participantId(row, participant, "voter-id");
            votes.vote(participantId, statementId, vote(row, vote), at);
            if (votes.participants() > MOST_PARTICIPANTS) {
                throw row.because(-1, "participants-too-many", MOST_PARTICIPANTS);
            }
            if (votes.statements() > MOST_STATEMENTS) {
                throw row.because(-1, "statements-too-many", MOST_STATEMENTS);
            }
        }
    }

    private static void readMatrix(CsvTable table, VoteMatrix.Builder votes) {
        int participant = table.column("participant");
        int first = table.column("n-disagree") + 1;
        List<String> names = table.header().subList(first, table.header().size());
        if (names.size() > MOST_STATEMENTS) {
            throw InvalidCsv.because(1, 0, "statements-too-many", MOST_STATEMENTS);
        }
        if (names.stream().anyMatch(String::isBlank)) {
            throw InvalidCsv.because(1, 0, "column-nameless");
        }
        List<StatementId> statements = names.stream().map(StatementId::new).toList();
        votes.columns(statements);
        Set<ParticipantId> seen = new HashSet<>();
        for (CsvRow row : table) {
            ParticipantId participantId = participantId(row, participant, "participant");
            if (!seen.add(participantId)) {
                throw row.because(participant, "participant-twice", participantId);
            }
            if (seen.size() > MOST_PARTICIPANTS) {
                throw row.because(-1, "participants-too-many", MOST_PARTICIPANTS);
            }
            for (int j = 0; j < statements.size(); j++) {
                String cell = row.get(first + j);
                if (!cell.isEmpty()) {
                    votes.vote(participantId, statements.get(j), vote(row, first + j), seen.size());
                }
            }
        }
    }

    /**
     * What {@code comments.csv} says of the statements: {@code comment-id}, {@code moderated} and, where there is such a
     * column, {@code is-meta}.
     *
     * @throws InvalidCsv if a column is missing, a cell is not as it must be, or a statement is there twice
     */
    public static List<Statement> statements(CsvTable table) {
        int id = table.column("comment-id");
        int moderated = table.column("moderated");
        int meta = table.has("is-meta") ? table.column("is-meta") : -1;
        Set<StatementId> seen = new HashSet<>();
        List<Statement> statements = new ArrayList<>();
        for (CsvRow row : table) {
            StatementId statementId = statementId(row, id, "comment-id");
            if (!seen.add(statementId)) {
                throw row.because(id, "statement-twice", statementId);
            }
            Moderation moderation = switch (row.get(moderated)) {
                case "1" -> Moderation.ACCEPTED;
                case "0" -> Moderation.UNDECIDED;
                case "-1" -> Moderation.OUT;
                default -> throw row.because(moderated, "moderated", row.get(moderated));
            };
            statements.add(new Statement(statementId, moderation, meta >= 0 && flag(row, meta, "is-meta")));
        }
        return statements;
    }

    /**
     * A whole export, with or without its other tables.
     *
     * <p>The signs are checked against the sums in comments.csv: an import from the database of Polis, where agree is −1,
     * is refused.
     *
     * @param votes votes.csv or participants-votes.csv; the latter has no times, so that its votes are cast at time 0
     * @param comments comments.csv
     * @param summary summary.csv as it is, without a header; empty if there is none
     * @throws InvalidCsv if a cell, row or column is not as it must be, or the votes have the other sign
     */
    public static PolisConversation conversation(
            CsvTable votes, @Nullable CsvTable comments, Map<String, String> summary) {
        return conversation(votes, comments, summary, Integer.MAX_VALUE, false);
    }

    /**
     * The same for tables from outside: each vote must be on one of the comments, if there are any, and a table that is too
     * long is refused before it fills the memory.
     *
     * @param mostVotes most rows of votes.csv, or filled cells of participants-votes.csv
     */
    public static PolisConversation conversation(
            CsvTable votes, @Nullable CsvTable comments, Map<String, String> summary, int mostVotes) {
        return conversation(votes, comments, summary, mostVotes, true);
    }

    private static PolisConversation conversation(
            CsvTable votes, @Nullable CsvTable comments, Map<String, String> summary, int mostVotes, boolean strict) {
        List<PolisConversation.Comment> written = comments == null ? List.of() : comments(comments);
        Set<StatementId> known = new HashSet<>();
        if (strict) {
            written.forEach(comment -> known.add(comment.statement().id()));
        }
        List<PolisConversation.Cast> cast =
                votes.has("voter-id") ? listed(votes, known, mostVotes) : personByPerson(votes, known, mostVotes);
        PolisConversation conversation = new PolisConversation(summary, written, cast);
        if (comments != null) {
            requireSign(comments, conversation.matrix());
        }
        return conversation;
    }

    private static List<PolisConversation.Cast> listed(CsvTable votes, Set<StatementId> known, int most) {
        int time = votes.column("timestamp");
        int statement = votes.column("comment-id");
        int participant = votes.column("voter-id");
        int vote = votes.column("vote");
        List<PolisConversation.Cast> cast = new ArrayList<>();
        Set<ParticipantId> people = new HashSet<>();
        for (CsvRow row : votes) {
            StatementId id = statementId(row, statement, "comment-id");
            if (!known.isEmpty() && !known.contains(id)) {
                throw row.because(statement, "statement-unknown", id);
            }
            if (cast.size() == most) {
                throw row.because(-1, "votes-too-many", most);
            }
            ParticipantId person = participantId(row, participant, "voter-id");
            if (people.add(person) && people.size() > MOST_PARTICIPANTS) {
                throw row.because(-1, "participants-too-many", MOST_PARTICIPANTS);
            }
            cast.add(new PolisConversation.Cast(moment(row, time), id, person, vote(row, vote)));
        }
        return cast;
    }

    private static List<PolisConversation.Cast> personByPerson(CsvTable votes, Set<StatementId> known, int most) {
        List<PolisConversation.Cast> cast = new ArrayList<>();
        VoteMatrix matrix = votes(votes, List.of());
        int first = votes.column("n-disagree") + 1;
        for (int j = first; !known.isEmpty() && j < votes.header().size(); j++) {
            if (!known.contains(new StatementId(votes.header().get(j)))) {
                throw InvalidCsv.because(
                        1, j + 1, "statement-column", votes.header().get(j));
            }
        }
        for (int i = 0; i < matrix.participants().size(); i++) {
            ParticipantId voter = matrix.participants().get(i);
            for (Map.Entry<StatementId, Vote> vote : matrix.votesByStatement(i).entrySet()) {
                if (cast.size() == most) {
                    throw InvalidCsv.because(1, 0, "votes-too-many", most);
                }
                cast.add(new PolisConversation.Cast(0, vote.getKey(), voter, vote.getValue()));
            }
        }
        return cast;
    }

    /** Text and author of each comment; those of older exports that say nothing of seeds were none. */
    public static List<PolisConversation.Comment> comments(CsvTable table) {
        List<Statement> statements = statements(table);
        int time = table.column("timestamp");
        int author = table.column("author-id");
        int seed = table.has("is-seed") ? table.column("is-seed") : -1;
        int body = table.column("comment-body");
        List<PolisConversation.Comment> comments = new ArrayList<>();
        for (CsvRow row : table) {
            comments.add(new PolisConversation.Comment(
                    moment(row, time),
                    participantId(row, author, "author-id"),
                    statements.get(comments.size()),
                    seed >= 0 && flag(row, seed, "is-seed"),
                    PolisExport.textOf(row.get(body))));
        }
        return comments;
    }

    private static void requireSign(CsvTable comments, VoteMatrix votes) {
        if (!comments.has("agrees") || !comments.has("disagrees")) {
            return;
        }
        Map<StatementId, int[]> counted = new HashMap<>();
        for (int j = 0; j < votes.statements().size(); j++) {
            int[] counts = new int[3];
            for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                counts[votes.voteByColumn(c) + 1]++;
            }
            counted.put(votes.statements().get(j).id(), counts);
        }
        int rows = 0;
        int flipped = 0;
        for (CsvRow row : comments) {
            int[] counts = counted.getOrDefault(new StatementId(row.get("comment-id")), new int[3]);
            String agrees = row.get("agrees");
            String disagrees = row.get("disagrees");
            boolean same = agrees.equals("" + counts[2]) && disagrees.equals("" + counts[0]);
            boolean other = agrees.equals("" + counts[0]) && disagrees.equals("" + counts[2]);
            rows++;
            flipped += other && !same ? 1 : 0;
        }
        if (2 * flipped > rows) {
            throw InvalidCsv.because(1, 0, "signs");
        }
    }

    /**
     * What summary.csv says: lines {@code key,value} without a header.
     *
     * @throws InvalidCsv if a line has not two cells
     */
    public static Map<String, String> summary(byte[] utf8) {
        byte[] header = "key,value\n".getBytes(StandardCharsets.UTF_8);
        byte[] table = Arrays.copyOf(header, header.length + utf8.length);
        System.arraycopy(utf8, 0, table, header.length, utf8.length);
        Map<String, String> summary = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.of(table)) {
            if (PolisConversation.SUMMARY_KEYS.contains(row.get(0))) {
                summary.put(row.get(0), PolisExport.textOf(row.get(1)));
            }
        }
        return summary;
    }

    private static boolean flag(CsvRow row, int column, String name) {
        return switch (row.get(column).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw row.because(column, "flag", name, row.get(column));
        };
    }

    private static Vote vote(CsvRow row, int column) {
        String cell = row.get(column);
        return switch (cell) {
            case "1" -> Vote.AGREE;
            case "-1" -> Vote.DISAGREE;
            case "0" -> Vote.PASS;
            default -> throw row.because(column, "vote", cell);
        };
    }

    /** A time that a calendar knows. */
    private static long moment(CsvRow row, int column) {
        long at = time(row, column);
        if (at < 0 || at > LAST_MOMENT) {
            throw row.because(column, "moment", at);
        }
        return at;
    }

    /** Milliseconds; spreadsheets turn them into {@code 1.5E+12}, which is as good. */
    private static long time(CsvRow row, int column) {
        String cell = row.get(column);
        if (WHOLE.matcher(cell).matches()) {
            return Long.parseLong(cell);
        }
        if (NUMBER.matcher(cell).matches()) {
            try {
                return new BigDecimal(cell).longValueExact();
            } catch (ArithmeticException e) {
                throw row.because(column, "milliseconds", cell);
            }
        }
        throw row.because(column, "time", cell);
    }

    private static ParticipantId participantId(CsvRow row, int column, String name) {
        if (row.get(column).isBlank()) {
            throw row.because(column, "participant-empty", name);
        }
        return new ParticipantId(row.get(column));
    }

    private static StatementId statementId(CsvRow row, int column, String name) {
        if (row.get(column).isBlank()) {
            throw row.because(column, "statement-empty", name);
        }
        return new StatementId(row.get(column));
    }
}
