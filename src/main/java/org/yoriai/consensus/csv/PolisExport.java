package org.yoriai.consensus.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.CanonicalOrder;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.csv.PolisConversation.Cast;
import org.yoriai.consensus.csv.PolisConversation.Comment;
import org.yoriai.shared.json.JsonNumber;

/**
 * Writes the five tables of a Polis export. In them +1 is agree; times are milliseconds. A text cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 *
 * <p>Whoever publishes them numbers participants anew for each export: here ids are written as they are.
 */
public final class PolisExport {
    private final PolisConversation conversation;
    private final VoteMatrix votes;
    private final OpinionMap map;
    private final Comparator<ParticipantId> people;
    private final Comparator<StatementId> statements;

    /** @param map of {@code conversation.matrix()}: says who is in which group */
    public PolisExport(PolisConversation conversation, OpinionMap map) {
        this.conversation = conversation;
        this.votes = conversation.matrix();
        this.map = map;
        Set<String> ids = new HashSet<>();
        conversation.comments().forEach(c -> ids.add(c.author().value()));
        conversation.votes().forEach(c -> ids.add(c.voter().value()));
        this.people = Comparator.comparing(ParticipantId::value, CanonicalOrder.of(ids));
        this.statements = votes.statementOrder();
    }

    /** The tables by the names of their files. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.csv", summary());
        files.put("comments.csv", comments());
        files.put("votes.csv", votes());
        files.put("participants-votes.csv", participantsVotes());
        files.put("stats-history.csv", history());
        return files;
    }

    private String summary() {
        Map<String, String> said = conversation.summary();
        StringBuilder out = new StringBuilder();
        line(out, "topic", text(said.getOrDefault("topic", "")));
        line(out, "url", text(said.getOrDefault("url", "")));
        line(out, "views", text(said.getOrDefault("views", "0")));
        line(out, "voters", Integer.toString(votes.participants().size()));
        line(out, "voters-in-conv", Integer.toString(map.inConversation()));
        line(
                out,
                "commenters",
                Long.toString(conversation.comments().stream()
                        .map(Comment::author)
                        .distinct()
                        .count()));
        line(out, "comments", Integer.toString(conversation.comments().size()));
        line(out, "groups", Integer.toString(map.groups().size()));
        line(out, "conversation-description", text(said.getOrDefault("conversation-description", "")));
        return out.toString();
    }

    private String comments() {
        Map<StatementId, StatementResult> results = new HashMap<>();
        map.results().forEach(result -> results.put(result.id(), result));
        StringBuilder out = new StringBuilder();
        line(
                out,
                "timestamp",
                "comment-id",
                "author-id",
                "agrees",
                "disagrees",
                "moderated",
                "is-meta",
                "is-seed",
                "group-informed-consensus",
                "comment-body");
        conversation.comments().stream()
                .sorted(Comparator.comparing(c -> c.statement().id(), statements))
                .forEach(comment -> {
                    Statement statement = comment.statement();
                    StatementResult result = results.get(statement.id());
                    Double consensus = result == null ? null : result.groupInformedConsensus();
                    line(
                            out,
                            Long.toString(comment.at()),
                            statement.id().value(),
                            comment.author().value(),
                            Integer.toString(result == null ? 0 : result.total().agree()),
                            Integer.toString(result == null ? 0 : result.total().disagree()),
                            Integer.toString(statement.moderation().value()),
                            Boolean.toString(statement.meta()),
                            Boolean.toString(comment.seed()),
                            consensus == null ? "" : JsonNumber.text(consensus),
                            text(comment.body()));
                });
        return out.toString();
    }

    private String votes() {
        StringBuilder out = new StringBuilder();
        line(out, "timestamp", "datetime", "comment-id", "voter-id", "vote");
        conversation.votes().stream()
                .sorted(Comparator.comparing(Cast::statement, statements)
                        .thenComparing(Cast::voter, people)
                        .thenComparingLong(Cast::at))
                .forEach(cast -> line(
                        out,
                        Long.toString(cast.at()),
                        "",
                        cast.statement().value(),
                        cast.voter().value(),
                        Integer.toString(cast.vote().value())));
        return out.toString();
    }

    private String participantsVotes() {
        List<String> head =
                new ArrayList<>(List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"));
        Set<StatementId> all = new HashSet<>();
        votes.statements().forEach(s -> all.add(s.id()));
        votes.unvoted().forEach(s -> all.add(s.id()));
        List<StatementId> columns = all.stream().sorted(statements).toList();
        columns.forEach(id -> head.add(id.value()));
        StringBuilder out = new StringBuilder();
        line(out, head.toArray(String[]::new));
        Map<ParticipantId, Integer> groups = new HashMap<>();
        for (Position position : map.positions()) {
            for (int g = 0; g < map.groups().size(); g++) {
                if (map.groups().get(g).id().equals(position.group())) {
                    groups.put(position.participant(), g);
                }
            }
        }
        Map<ParticipantId, Integer> comments = new HashMap<>();
        conversation.comments().forEach(c -> comments.merge(c.author(), 1, Integer::sum));
        Map<ParticipantId, Integer> rows = new HashMap<>();
        for (int i = 0; i < votes.participants().size(); i++) {
            rows.put(votes.participants().get(i), i);
        }
        Set<ParticipantId> everybody = new HashSet<>(rows.keySet());
        everybody.addAll(comments.keySet());
        everybody.stream().sorted(people).forEach(id -> {
            Integer row = rows.get(id);
            Map<StatementId, Vote> own = row == null ? Map.of() : votes.votesByStatement(row);
            List<String> cells = new ArrayList<>();
            cells.add(id.value());
            cells.add(groups.containsKey(id) ? Integer.toString(groups.get(id)) : "");
            cells.add(Integer.toString(comments.getOrDefault(id, 0)));
            cells.add(Integer.toString(own.size()));
            cells.add(count(own, Vote.AGREE));
            cells.add(count(own, Vote.DISAGREE));
            columns.forEach(column -> cells.add(cell(own.get(column))));
            line(out, cells.toArray(String[]::new));
        });
        return out.toString();
    }

    private static String count(Map<StatementId, Vote> own, Vote vote) {
        return Long.toString(own.values().stream().filter(vote::equals).count());
    }

    private static String cell(@Nullable Vote vote) {
        return vote == null ? "" : Integer.toString(vote.value());
    }

    /** A row for each comment and each vote in order of time: what there was after it. */
    private String history() {
        record Event(long at, boolean comment, ParticipantId who) {}
        List<Event> events = new ArrayList<>();
        conversation.comments().stream()
                .sorted(Comparator.comparing(c -> c.statement().id(), statements))
                .forEach(c -> events.add(new Event(c.at(), true, c.author())));
        conversation.votes().stream()
                .sorted(Comparator.comparing(Cast::statement, statements).thenComparing(Cast::voter, people))
                .forEach(c -> events.add(new Event(c.at(), false, c.voter())));
        events.sort(Comparator.comparingLong(Event::at));
        StringBuilder out = new StringBuilder();
        line(out, "n-votes", "n-comments", "n-visitors", "n-voters", "n-commenters");
        int cast = 0;
        int written = 0;
        Set<ParticipantId> voters = new HashSet<>();
        Set<ParticipantId> commenters = new HashSet<>();
        Set<ParticipantId> visitors = new HashSet<>();
        for (Event event : events) {
            cast += event.comment ? 0 : 1;
            written += event.comment ? 1 : 0;
            (event.comment ? commenters : voters).add(event.who);
            visitors.add(event.who);
            line(
                    out,
                    Integer.toString(cast),
                    Integer.toString(written),
                    Integer.toString(visitors.size()),
                    Integer.toString(voters.size()),
                    Integer.toString(commenters.size()));
        }
        return out.toString();
    }

    /** A spreadsheet would run a cell that begins like a formula. */
    static String text(String value) {
        return value.isEmpty() || "=+-@'".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    /** Takes back what {@link #text} did. */
    static String textOf(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@'".indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static void line(StringBuilder out, String... cells) {
        out.append(String.join(
                        ",", Arrays.stream(cells).map(PolisExport::quoted).toList()))
                .append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
