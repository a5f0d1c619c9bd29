package org.yoriai.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyModel;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.deliberation.Intake;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Ruling;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.Vote;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.opinion.PolisFiles;
import org.yoriai.opinion.PolisFiles.Comment;
import org.yoriai.opinion.PolisFiles.Conversation;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;
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

    /** Each vote is an act in the ledger; more than these do not fit into one transaction. */
    static final int MOST_VOTES = 300_000;

    private static final String MODERATED_OUT = "It was moderated out in the original conversation.";
    private static final String TAKEN_IN = "Held elsewhere and taken in from its export.";
    private static final int LONGEST_TITLE = 120;

    @Inject
    Assemblies assemblies;

    @Inject
    Intake intake;

    @Inject
    org.yoriai.deliberation.Moderation moderation;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    /** A file and the name that mistakes in it are told under. */
    public record Table(String name, byte[] content) {}

    /**
     * What is taken in.
     *
     * @param votes votes.csv, or participants-votes.csv, which keeps no times: then person by person
     * @param comments comments.csv, or {@code null}: then there are no words
     * @param summary summary.csv, or {@code null}
     */
    public record Tables(Table votes, Table comments, Table summary) {}

    /**
     * What came in.
     *
     * @param hidden of the arguments, those that were moderated out
     * @param votes every vote of the file, replaced ones too
     */
    public record Imported(int members, int arguments, int hidden, int votes) {}

    /**
     * A new assembly of what was held elsewhere, closed: everybody reads it, nobody adds to it.
     *
     * @param title or blank for the topic of the summary, or else the short address
     * @throws Refused 422 naming file, line and cell, or the field that is wrong
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssemblyView open(Person moderator, String slug, String title, Lang lang, Tables tables) {
        Conversation conversation = read(tables, lang);
        String topic = conversation.summary().getOrDefault("topic", "").strip();
        String named = title != null && !title.isBlank() ? title : topic.isEmpty() ? slug : topic;
        String about = conversation
                .summary()
                .getOrDefault("conversation-description", "")
                .strip();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        AssemblyView assembly = assemblies.convene(
                new ConveneAssembly(
                        slug,
                        Localized.of(lang, cut(named, LONGEST_TITLE)),
                        Localized.of(lang, cut(topic.isEmpty() ? named : topic, 300)),
                        Localized.of("Elsewhere", "ほかの場所"),
                        Localized.of("Nobody here", "ここにはありません"),
                        about.isEmpty() ? null : Localized.of(lang, cut(about, 2000)),
                        null,
                        AssemblyModel.all().get(0).code(),
                        // They came by themselves; nobody can any more, for it is over.
                        true,
                        Math.max(1, conversation.people().size()),
                        Map.of(),
                        today,
                        List.of(),
                        List.of()),
                moderator);
        AssemblyId id = assembly.assemblyId();
        take(id, pseudonyms.member(id, moderator.issuer(), moderator.subject()), lang, conversation);
        return assemblies.archive(id, TAKEN_IN);
    }

    private static String cut(String text, int most) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /**
     * All or nothing, into an assembly in which nothing was said yet.
     *
     * @param moderator who answers for what is taken in
     * @throws Refused 409 when something was said here already or there are too few seats, 422 naming file, line and cell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Imported take(AssemblyId assembly, Pseudonym moderator, Lang lang, Tables tables) {
        Conversation conversation = read(tables, lang);
        if (!intake.isEmpty(assembly)) {
            throw Refused.wrongState("already-there");
        }
        return take(assembly, moderator, lang, conversation);
    }

    private Imported take(AssemblyId assembly, Pseudonym moderator, Lang lang, Conversation conversation) {
        Map<String, Pseudonym> members = new HashMap<>();
        Set<Pseudonym> seated = new LinkedHashSet<>();
        for (String person : conversation.people()) {
            Pseudonym member = pseudonyms.member(assembly, ISSUER, person);
            members.put(person, member);
            seated.add(member);
        }
        assemblies.takeIn(assembly, seated);
        intake.release(assembly, seated);
        Map<String, UUID> arguments = arguments(assembly, moderator, lang, conversation, members);
        intake.tellLater();
        Map<String, UUID> standing = new HashMap<>();
        for (PolisFiles.Cast cast : conversation.votes()) {
            standing.compute(
                    cast.comment() + "\n" + cast.voter(),
                    (pair, replaced) -> intake.vote(
                            assembly,
                            members.get(cast.voter()),
                            arguments.get(cast.comment()),
                            Vote.of(cast.vote()),
                            replaced,
                            Instant.ofEpochMilli(cast.at())));
        }
        List<Comment> out =
                conversation.comments().stream().filter(Comment::leftOut).toList();
        for (Comment comment : out) {
            moderation.decide(
                    assembly,
                    moderator,
                    arguments.get(comment.id()),
                    new Ruling.Hide(ModerationRule.OFF_TOPIC, null, MODERATED_OUT));
        }
        intake.tell(assembly);
        keepSummary(assembly, conversation.summary());
        return new Imported(
                conversation.people().size(),
                conversation.comments().size(),
                out.size(),
                conversation.votes().size());
    }

    private Map<String, UUID> arguments(
            AssemblyId assembly,
            Pseudonym moderator,
            Lang lang,
            Conversation conversation,
            Map<String, Pseudonym> members) {
        List<Comment> inTime = new ArrayList<>(conversation.comments());
        inTime.sort(Comparator.comparingLong(Comment::at));
        Map<String, UUID> arguments = new HashMap<>();
        for (Comment comment : inTime) {
            UUID argument = intake.argument(
                    assembly,
                    members.get(comment.author()),
                    null,
                    Stance.FOR,
                    lang.code(),
                    comment.text(),
                    null,
                    moderator);
            intake.writtenAt(argument, Instant.ofEpochMilli(comment.at()));
            arguments.put(comment.id(), argument);
        }
        intake.flush();
        for (Comment comment : inTime) {
            Rows.change(
                    database,
                    "insert into polis_comment (argument_id, assembly_id, comment_id, moderated, meta, seed)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    arguments.get(comment.id()),
                    assembly.value(),
                    comment.id(),
                    comment.moderated(),
                    comment.meta(),
                    comment.seed());
        }
        return arguments;
    }

    private void keepSummary(AssemblyId assembly, Map<String, String> summary) {
        try {
            Rows.change(
                    database,
                    "insert into polis_import (assembly_id, summary, imported_at) values (?, ?::jsonb, ?)",
                    assembly.value(),
                    json.writeValueAsString(new LinkedHashMap<>(summary)),
                    clock.instant().atOffset(ZoneOffset.UTC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be written as JSON", e);
        }
    }

    private static Conversation read(Tables tables, Lang lang) {
        Map<String, String> summary = tables.summary == null
                ? Map.of()
                : reading("summary", tables.summary, () -> PolisFiles.summary(tables.summary.content));
        Collection<Comment> comments = tables.comments == null
                ? null
                : reading("comments", tables.comments, () -> PolisFiles.comments(tables.comments.content));
        return reading(
                "votes",
                tables.votes,
                () -> PolisFiles.conversation(
                        tables.votes.content,
                        tables.comments == null ? null : tables.comments.content,
                        comments,
                        summary,
                        MOST_VOTES,
                        lang == Lang.JA ? "意見" : "Statement "));
    }

    private static <T> T reading(String field, Table file, java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidCsv wrong) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("field", field);
            parameters.put("at", wrong.at(file.name));
            parameters.put("file", file.name);
            parameters.put("line", wrong.line());
            parameters.put("column", wrong.column());
            parameters.putAll(wrong.parameters());
            throw new Refused(new Problem.RuleBroken("import-unusable", parameters, List.of()));
        }
    }
}
