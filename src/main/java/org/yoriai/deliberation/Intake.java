package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/**
 * Takes in what was said elsewhere: an export of another platform, or the demo. The rules of the phase do not apply;
 * events are recorded as for any other act.
 */
@ApplicationScoped
public class Intake {
    private static final int LONGEST = 2000;

    @Inject
    Deliberation deliberation;

    @Inject
    ArgumentRepository arguments;

    @Inject
    ArgumentQuery query;

    @Inject
    VoteStore votes;

    @Inject
    Bills bills;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    /** True if nothing was said in this assembly yet. */
    @Transactional
    public boolean isEmpty(AssemblyId assembly) {
        return query.count("select count(*) from argument where assembly_id = ?", assembly.value()) == 0;
    }

    /**
     * @param clause or {@code null} for the whole bill
     * @param changes the words of the law that a wording proposal would change, or {@code null}
     * @param approvedBy the moderator who answers for what is taken in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID argument(
            AssemblyId assembly,
            Pseudonym member,
            UUID clause,
            Stance stance,
            String lang,
            String text,
            String changes,
            Pseudonym approvedBy) {
        UUID bill = bills.published(assembly).map(b -> b.id()).orElse(null);
        UUID id = deliberation.record(
                assembly, member, bill, clause, null, stance, lang, PlainText.read("text", text, 1, LONGEST), changes);
        arguments.findById(id).follow(new Ruling.Approve());
        arguments.flush();
        return id;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void translation(UUID argument, Lang lang, String text, String changes) {
        entities.createNativeQuery(
                        "insert into argument_translation (argument_id, lang, body, changes) values (?1, ?2, ?3, ?4)")
                .setParameter(1, argument)
                .setParameter(2, lang.code())
                .setParameter(3, PlainText.read("translation", text, 1, LONGEST))
                .setParameter(4, changes)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void vote(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote) {
        UUID replaces = votes.standing(assembly, argument, member)
                .orElseThrow(Refused::notFound)
                .event();
        deliberation.cast(assembly, member, argument, vote, replaces);
    }

    /**
     * A vote where nobody else can vote at the same time, because the argument was taken in by the same transaction.
     *
     * @param replaces the event of her vote before on the same argument, or {@code null}
     * @param at when it was cast
     * @return the event of this vote
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID vote(AssemblyId assembly, Pseudonym member, UUID argument, Vote vote, UUID replaces, Instant at) {
        return deliberation.cast(assembly, member, argument, vote, replaces, at).event();
    }

    /** What was taken in stands in its rows from here on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void flush() {
        arguments.flush();
    }

    /** From here on nothing is told of votes, until {@link #tell}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellLater() {
        votes.tellLater();
    }

    /**
     * Tells everybody the counts of all that was taken in: only where the assembly was empty when this transaction began, so
     * that nobody has looked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(AssemblyId assembly) {
        votes.tellAll(assembly);
    }

    /** What they said was published elsewhere under an open licence: it may be quoted and given out again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(AssemblyId assembly, Collection<Pseudonym> members) {
        for (String use : List.of("ai-digest", "open-data")) {
            Rows.change(
                    database,
                    """
                    insert into word_consent (assembly_id, member, use, since)
                    select ?, m, ?, ? from unnest(?) m on conflict do nothing""",
                    assembly.value(),
                    use,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    members.stream().map(Pseudonym::value).toArray(String[]::new));
        }
    }

    /** It was written elsewhere, at that time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writtenAt(UUID argument, Instant at) {
        arguments.findById(argument).submittedAt = at;
    }
}
