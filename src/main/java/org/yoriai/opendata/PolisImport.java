package org.yoriai.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.deliberation.Intake;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Ruling;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.Vote;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.opinion.PolisFiles;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import org.yoriai.shared.csv.InvalidCsv;

/**
 * Takes in a conversation from a Polis export: its comments become arguments, its voters members, its votes votes, in
 * the order of their time stamps. A Polis comment says neither for nor against a clause; it comes in as an argument
 * {@code for} the whole bill, and is only as much for it as those who vote on it.
 */
@ApplicationScoped
public class PolisImport {
    /** Stands where the identity provider stands for people of our own; nobody can log in from there. */
    private static final String ISSUER = "urn:yoriai:import";

    private static final int LONGEST = 2000;
    private static final String MODERATED_OUT = "It was moderated out in the original conversation.";

    @Inject
    Assemblies assemblies;

    @Inject
    Intake intake;

    @Inject
    org.yoriai.deliberation.Moderation moderation;

    @Inject
    Pseudonyms pseudonyms;

    /** A file and the name that mistakes in it are told under. */
    public record Table(String name, byte[] content) {}

    /**
     * What came in.
     *
     * @param hidden of the arguments, those that were moderated out
     * @param votes every vote of the file, replaced ones too
     */
    public record Imported(int members, int arguments, int hidden, int votes) {}

    private record Comment(String id, String author, String text, boolean out, long at) {}

    private record Cast(String voter, String comment, Vote vote, long at) {}

    /**
     * All or nothing, into an assembly in which nothing was said yet.
     *
     * @param moderator who answers for what is taken in
     * @param votes votes.csv, or participants-votes.csv, which keeps no order in time: then person by person
     * @throws Refused 409 when something was said here already or there are too few seats, 422 naming file and line
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Imported take(AssemblyId assembly, Pseudonym moderator, Lang lang, Table comments, Table votes) {
        List<Comment> said = comments(comments);
        List<Cast> casts = casts(votes, said, comments);
        if (!intake.isEmpty(assembly)) {
            throw Refused.wrongState("already-there");
        }
        Map<String, Pseudonym> members = new HashMap<>();
        Set<String> people = new LinkedHashSet<>();
        said.forEach(comment -> people.add(comment.author));
        casts.forEach(cast -> people.add(cast.voter));
        List<Pseudonym> seated = new ArrayList<>();
        for (String person : people) {
            Pseudonym member = pseudonyms.member(assembly, ISSUER, person);
            members.put(person, member);
            seated.add(member);
        }
        assemblies.takeIn(assembly, seated);
        Map<String, UUID> arguments = new HashMap<>();
        for (Comment comment : said) {
            arguments.put(
                    comment.id,
                    intake.argument(
                            assembly,
                            members.get(comment.author),
                            null,
                            Stance.FOR,
                            lang.code(),
                            comment.text,
                            null,
                            moderator));
        }
        Map<String, UUID> standing = new HashMap<>();
        for (Cast cast : casts) {
            standing.compute(
                    cast.comment + "\n" + cast.voter,
                    (pair, replaced) -> intake.vote(
                            assembly, members.get(cast.voter), arguments.get(cast.comment), cast.vote, replaced));
        }
        List<Comment> out = said.stream().filter(Comment::out).toList();
        for (Comment comment : out) {
            moderation.decide(
                    assembly,
                    moderator,
                    arguments.get(comment.id),
                    new Ruling.Hide(ModerationRule.OFF_TOPIC, null, MODERATED_OUT));
        }
        return new Imported(people.size(), said.size(), out.size(), casts.size());
    }

    /** In the order in which they were written. */
    private static List<Comment> comments(Table file) {
        try {
            CsvTable table = CsvTable.of(file.content);
            Set<String> out = PolisFiles.moderatedOut(table);
            int id = table.column("comment-id");
            int author = table.column("author-id");
            int body = table.column("comment-body");
            int time = table.column("timestamp");
            List<Comment> comments = new ArrayList<>();
            for (CsvRow row : table) {
                if (row.get(author).isBlank()) {
                    throw row.invalid("author-id is empty; it must name who wrote the comment");
                }
                comments.add(new Comment(
                        row.get(id), row.get(author), text(row, body), out.contains(row.get(id)), time(row, time)));
            }
            comments.sort(Comparator.comparingLong(Comment::at));
            return comments;
        } catch (InvalidCsv e) {
            throw unusable(file, e);
        }
    }

    private static List<Cast> casts(Table file, List<Comment> said, Table comments) {
        Set<String> known = new LinkedHashSet<>();
        said.forEach(comment -> known.add(comment.id));
        try {
            CsvTable table = CsvTable.of(file.content);
            PolisFiles.requireVotes(table);
            List<Cast> casts =
                    table.has("voter-id") ? listed(table, known, comments) : personByPerson(table, known, comments);
            casts.sort(Comparator.comparingLong(Cast::at));
            return casts;
        } catch (InvalidCsv e) {
            throw unusable(file, e);
        }
    }

    private static List<Cast> listed(CsvTable table, Set<String> known, Table comments) {
        int time = table.column("timestamp");
        int comment = table.column("comment-id");
        int voter = table.column("voter-id");
        int vote = table.column("vote");
        List<Cast> casts = new ArrayList<>();
        for (CsvRow row : table) {
            if (!known.contains(row.get(comment))) {
                throw row.invalid("comment-id is \"" + row.get(comment) + "\"; it must be one of " + comments.name);
            }
            casts.add(new Cast(
                    row.get(voter), row.get(comment), Vote.of(Integer.parseInt(row.get(vote))), time(row, time)));
        }
        return casts;
    }

    private static List<Cast> personByPerson(CsvTable table, Set<String> known, Table comments) {
        int participant = table.column("participant");
        int first = table.column("n-disagree") + 1;
        List<String> names = table.header().subList(first, table.header().size());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InvalidCsv(1, "column \"" + name + "\" must be a comment-id of " + comments.name);
            }
        }
        List<Cast> casts = new ArrayList<>();
        for (CsvRow row : table) {
            for (int i = 0; i < names.size(); i++) {
                String cell = row.get(first + i);
                if (!cell.isEmpty()) {
                    casts.add(
                            new Cast(row.get(participant), names.get(i), Vote.of(Integer.parseInt(cell)), row.line()));
                }
            }
        }
        return casts;
    }

    private static String text(CsvRow row, int column) {
        try {
            return PlainText.read("comment-body", row.get(column), 1, LONGEST);
        } catch (Refused e) {
            throw row.invalid("comment-body is empty, longer than " + LONGEST
                    + " characters or holds control characters; shorten or mend it");
        }
    }

    /** Milliseconds; spreadsheets turn them into {@code 1.5E+12}, which is as good. */
    private static long time(CsvRow row, int column) {
        try {
            return new java.math.BigDecimal(row.get(column)).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw row.invalid("timestamp is \"" + row.get(column)
                    + "\"; it must be a number of milliseconds, such as 1700000000000");
        }
    }

    private static Refused unusable(Table file, InvalidCsv wrong) {
        return new Refused(new Problem.RuleBroken(
                "import-unusable",
                Map.of(
                        "file",
                        file.name,
                        "line",
                        wrong.line(),
                        "reason",
                        file.name + ":" + wrong.line() + ": " + wrong.getMessage()),
                List.of()));
    }
}
