package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.VoteRecords;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/**
 * Votes on arguments: one row a member and argument that is replaced when she changes her mind, and one row for each vote
 * that she ever cast or took back.
 */
@ApplicationScoped
class VoteStore implements VoteRecords {
    @Inject
    DataSource database;

    /**
     * @param event the last one of hers on it, a vote or its taking back, or {@code null}
     * @param voted whether a vote of hers counts
     */
    record Standing(String argumentStatus, String phase, UUID event, boolean voted) {}

    /**
     * What a vote meets, read after every earlier vote of the same member on the same argument has committed: twin
     * requests line up here.
     */
    Optional<Standing> standing(AssemblyId assembly, UUID argument, Pseudonym member) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, argument + "/" + member);
                lock.execute();
            }
            try (PreparedStatement select = connection.prepareStatement("""
                    select case when g.gone_at is null then g.status else 'gone' end, a.phase, last.event_id, last.vote
                    from argument g join assembly a on a.id = g.assembly_id
                    left join lateral (
                      select c.event_id, c.vote from argument_vote_cast c
                      where c.argument_id = g.id and c.member = ? order by c.place desc limit 1) last on true
                    where g.id = ? and g.assembly_id = ?""")) {
                select.setString(1, member.value());
                select.setObject(2, argument);
                select.setObject(3, assembly.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Standing(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getObject(3, UUID.class),
                                    row.getObject(4) != null))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void put(AssemblyId assembly, UUID argument, Pseudonym member, Vote vote, UUID event, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        with kept as (
                          insert into argument_vote_cast (argument_id, member, assembly_id, vote, event_id, cast_at)
                          values (?, ?, ?, ?, ?, ?)
                          returning argument_id, member, assembly_id, vote, event_id, cast_at)
                        insert into argument_vote (argument_id, member, assembly_id, vote, event_id, voted_at)
                        select argument_id, member, assembly_id, vote, event_id, cast_at from kept
                        on conflict (argument_id, member)
                        do update set vote = excluded.vote, event_id = excluded.event_id, voted_at = excluded.voted_at""")) {
            upsert.setObject(1, argument);
            upsert.setString(2, member.value());
            upsert.setObject(3, assembly.value());
            upsert.setInt(4, vote.value());
            upsert.setObject(5, event);
            upsert.setObject(6, at.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Takes the vote that counts away; that it was there stays known. */
    void takeBack(AssemblyId assembly, UUID argument, Pseudonym member, UUID event, Instant at) {
        takeBack(assembly, argument, member, event, at, null);
    }

    /** @param removal the review by which a moderator took it out; {@code null} when she took it back herself */
    void takeBack(AssemblyId assembly, UUID argument, Pseudonym member, UUID event, Instant at, UUID removal) {
        Rows.change(
                database,
                """
                with kept as (
                  insert into argument_vote_cast (argument_id, member, assembly_id, vote, event_id, cast_at, removal)
                  values (?, ?, ?, null, ?, ?, ?::text::uuid) returning argument_id, member)
                delete from argument_vote v using kept where v.argument_id = kept.argument_id and v.member = kept.member""",
                argument,
                member.value(),
                assembly.value(),
                event,
                at.atOffset(ZoneOffset.UTC),
                removal == null ? null : removal.toString());
    }

    /** Until {@link #tellAll}, or the end of the transaction, nothing is told of new votes. */
    void tellLater() {
        Rows.list(database, "select set_config('yoriai.told_later', 'on', true)", row -> row.getString(1));
    }

    /** Tells everybody the counts as they are; only where nobody can have looked before. */
    void tellAll(AssemblyId assembly) {
        Rows.list(database, "select set_config('yoriai.told_later', 'off', true)", row -> row.getString(1));
        Rows.list(database, "select tell_all_votes(?, true)::text", row -> row.getString(1), assembly.value());
    }

    /**
     * Leaves nothing of hers behind the counts that are told or wait to be told. The counts stay, and so does her place
     * among the different people who voted since: a chance name holds it.
     */
    void forgetTold(Pseudonym member, List<UUID> arguments) {
        Rows.change(database, """
                with hers as (
                  select argument_id from argument_told where argument_id = any (?) and ?::text = any (waiting)
                  order by argument_id for update)
                update argument_told t set waiting = array_replace(t.waiting, ?::text, md5(random()::text))
                from hers where t.argument_id = hers.argument_id""", arguments, member.value(), member.value());
        Rows.change(database, "delete from argument_told_vote where member = ?", member.value());
    }

    /** The votes of hers that count, with their events. */
    Map<UUID, UUID> counting(AssemblyId assembly, Pseudonym member) {
        Map<UUID, UUID> events = new LinkedHashMap<>();
        Rows.list(
                database,
                "select argument_id, event_id from argument_vote where assembly_id = ? and member = ? order by argument_id",
                row -> events.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                assembly.value(),
                member.value());
        return events;
    }

    /** A vote that was taken out, and the event by which it was. */
    record TakenOut(UUID argument, UUID event, Vote vote) {}

    /** Votes of hers that a review took out and that she has not cast anew since. */
    List<TakenOut> takenOut(AssemblyId assembly, Pseudonym member, UUID removal) {
        return Rows.list(
                database,
                """
                select r.argument_id, r.event_id, (
                         select c.vote from argument_vote_cast c where c.argument_id = r.argument_id
                           and c.member = r.member and c.place < r.place and c.vote is not null order by c.place desc limit 1)
                from argument_vote_cast r
                where r.assembly_id = ? and r.member = ? and r.removal = ? and not exists (
                  select 1 from argument_vote_cast l
                  where l.argument_id = r.argument_id and l.member = r.member and l.place > r.place)
                order by r.argument_id""",
                row -> new TakenOut(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Vote.of(row.getInt(3))),
                assembly.value(),
                member.value(),
                removal);
    }

    /** The votes that no map up to a place of the ledger can hold: numbered later, or not numbered yet. */
    Deliberation.Uncounted after(AssemblyId assembly, long logindex) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*), min(v.voted_at) from argument_vote v where v.event_id in (
                          select event_id from ledger_entry where assembly_id = ? and logindex > ?
                          union all select event_id from ledger_pending where assembly_id = ?)""")) {
            select.setObject(1, assembly.value());
            select.setLong(2, logindex);
            select.setObject(3, assembly.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                OffsetDateTime since = row.getObject(2, OffsetDateTime.class);
                return new Deliberation.Uncounted(row.getInt(1), since == null ? null : since.toInstant());
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public Map<UUID, VoteRecord> castBy(Collection<UUID> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event_id, member, argument_id, vote from argument_vote_cast where event_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, VoteRecord> records = new HashMap<>();
                while (rows.next()) {
                    records.put(
                            rows.getObject(1, UUID.class),
                            new VoteRecord(
                                    rows.getString(2),
                                    rows.getObject(3, UUID.class),
                                    rows.getObject(4, Integer.class)));
                }
                return records;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
