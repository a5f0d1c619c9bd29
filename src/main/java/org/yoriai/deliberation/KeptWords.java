package org.yoriai.deliberation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.Fact;
import org.yoriai.events.Once;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Kept;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/**
 * Words and votes of a member. Of words that are forgotten an empty shell stays, taken back for everybody; of votes the
 * count, which was published and names nobody.
 */
@ApplicationScoped
@Priority(20)
class KeptWords implements Kept {
    @Inject
    VoteStore votes;

    @Inject
    DataSource database;

    @Inject
    Merging merging;

    @Inject
    Outbox outbox;

    @Inject
    Once once;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Complaints complaints;

    @Inject
    InstantSource clock;

    /** @param event its entry in the ledger */
    record Written(
            UUID id,
            int number,
            UUID clause,
            UUID replyTo,
            String stance,
            String lang,
            String text,
            String changes,
            String status,
            List<Moderated> moderation,
            UUID event,
            Instant at) {}

    record Moderated(String decision, String rule, String reason, Instant at) {}

    /**
     * @param vote {@code null} where she took it back
     * @param event its entry in the ledger
     */
    record Voted(UUID argument, int number, Vote vote, UUID event, Instant at) {}

    record All(
            List<Written> arguments,
            List<Voted> votes,
            List<String> allowedUses,
            List<Complaints.Own> appealsAndReports) {}

    @Override
    public String part() {
        return "words";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        List<Written> arguments = Rows.list(
                database,
                """
                select id, number, clause_id, reply_to, stance, lang, body, changes, status, event_id, submitted_at
                from argument where assembly_id = ? and member = ? order by number""",
                row -> new Written(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        moderation(row.getObject(1, UUID.class)),
                        row.getObject(10, UUID.class),
                        row.getObject(11, OffsetDateTime.class).toInstant()),
                assembly.value(),
                member.value());
        List<Voted> votes = Rows.list(
                database,
                """
                select v.argument_id, g.number, v.vote, v.event_id, v.cast_at
                from argument_vote_cast v join argument g on g.id = v.argument_id
                where v.assembly_id = ? and v.member = ? order by v.place""",
                row -> new Voted(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3) == null ? null : Vote.of(row.getInt(3)),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                assembly.value(),
                member.value());
        List<String> allowed = Rows.list(
                database,
                "select use from word_consent where assembly_id = ? and member = ? order by use",
                row -> row.getString(1),
                assembly.value(),
                member.value());
        return new All(arguments, votes, allowed, complaints.own(assembly, member));
    }

    private List<Moderated> moderation(UUID argument) {
        return Rows.list(
                database,
                """
                select decision, rule, reason, decided_at from moderation_decision
                where argument_id = ? order by decided_at, id""",
                row -> new Moderated(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                argument);
    }

    @Override
    public void decided(AssemblyId assembly, Pseudonym member, String use, boolean given) {
        int changed = given
                ? Rows.change(
                        database,
                        """
                        insert into word_consent (assembly_id, member, use, since) values (?, ?, ?, ?)
                        on conflict do nothing""",
                        assembly.value(),
                        member.value(),
                        use,
                        clock.instant().atOffset(ZoneOffset.UTC))
                : Rows.change(
                        database,
                        "delete from word_consent where assembly_id = ? and member = ? and use = ?",
                        assembly.value(),
                        member.value(),
                        use);
        if (changed > 0 && use.equals("ai-digest")) {
            tell(assembly, member, given);
        }
    }

    /** Whoever shows or quotes one of her arguments looks again: what she decided on all of them holds for each. */
    private void tell(AssemblyId assembly, Pseudonym member, boolean use) {
        for (UUID argument : Rows.ids(database, """
                select g.id from argument g where g.assembly_id = ? and g.member = ? and g.status in ('visible', 'merged')
                  and not exists (select 1 from argument_refusal x where x.argument_id = g.id) order by g.number""", assembly.value(), member.value())) {
            outbox.append(new Fact(
                    assembly,
                    argument,
                    pseudonyms.actor(assembly, argument, member),
                    null,
                    new DeliberationEvent.AiUseChanged(use),
                    new SealFor.Member(assembly, member)));
        }
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        forgetVotes(assembly, member);
        forgetWords(assembly, member, nobody);
        Rows.change(
                database,
                "delete from word_consent where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
        Rows.change(
                database,
                "update moderation_decision set decided_by = ? where assembly_id = ? and decided_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        merging.forget(assembly, member, nobody);
        outbox.forget(complaints.forget(assembly, member, nobody));
    }

    private void forgetVotes(AssemblyId assembly, Pseudonym member) {
        List<UUID> votedOn = Rows.ids(
                database,
                "select distinct argument_id from argument_vote_cast where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
        outbox.forget(Rows.ids(
                database,
                "select event_id from argument_vote_cast where assembly_id = ? and member = ?",
                assembly.value(),
                member.value()));
        once.forget(votedOn.stream()
                .map(argument -> "actor:" + pseudonyms.actor(assembly, argument, member))
                .toList());
        Rows.list(database, "select set_config('yoriai.counts_stay', 'on', true)", row -> row.getString(1));
        Rows.change(
                database,
                "delete from argument_vote where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
        Rows.list(database, "select set_config('yoriai.counts_stay', 'off', true)", row -> row.getString(1));
        votes.forgetTold(member, votedOn);
        Rows.change(
                database,
                "delete from argument_vote_cast where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
    }

    private record Shell(UUID id, UUID event, String status) {}

    private void forgetWords(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        List<Shell> written = Rows.list(
                database,
                "select id, event_id, status from argument where assembly_id = ? and member = ? order by number",
                row -> new Shell(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                assembly.value(),
                member.value());
        List<UUID> sealed = new ArrayList<>();
        for (Shell shell : written) {
            sealed.add(shell.event());
            // What a moderator wrote on her words may quote them.
            sealed.addAll(Rows.ids(
                    database,
                    "select event_id from moderation_decision where argument_id = ? and event_id is not null",
                    shell.id()));
            Rows.change(
                    database,
                    "update moderation_decision set reason = '–' where argument_id = ? and reason is not null",
                    shell.id());
            sealed.addAll(complaints.forgetAbout(shell.id()));
            Rows.change(database, "delete from argument_translation where argument_id = ?", shell.id());
            merging.leave(assembly, shell.id());
            merging.release(assembly, shell.id());
            if (!shell.status().equals("withdrawn")) {
                outbox.append(new Fact(
                        assembly,
                        shell.id(),
                        null,
                        shell.event(),
                        new DeliberationEvent.ArgumentWithdrawn(),
                        new SealFor.Assembly(assembly)));
            }
        }
        outbox.forget(sealed);
        once.forgetAnswersOn(written.stream().map(Shell::id).toList());
        Rows.change(database, """
                update argument set member = ?, body = '', changes = null, status = 'withdrawn', merged_into = null
                where assembly_id = ? and member = ?""", nobody.value(), assembly.value(), member.value());
    }
}
