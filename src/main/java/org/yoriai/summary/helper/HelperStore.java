package org.yoriai.summary.helper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.OpeningSealer;
import org.yoriai.events.SealFor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Rows of the helper. What was asked and found is sealed with the member's own key, which goes when she is erased. */
@ApplicationScoped
class HelperStore {
    private static final String NOTES = """
            select n.id, n.key_id, n.sealed, n.asked_at, p.passed_at, p.done_at
            from helper_note n left join helper_passed p on p.note_id = n.id
            where n.assembly_id = ? and n.member = ? and n.asked_at >= ?\s""";

    @Inject
    DataSource database;

    @Inject
    OpeningSealer sealer;

    @Inject
    ObjectMapper json;

    /**
     * What is sealed of a note.
     *
     * @param nearest {@code null} in a note that was kept without them
     * @param wording {@code null} until she asked for it
     */
    record Said(String question, String lang, List<Cite> cites, List<Cite> nearest, WordedView wording) {}

    /** One turn more; returns how many she had since {@code since}, this one included. Her turns come one after another. */
    int takeTurn(AssemblyId assembly, Pseudonym member, Instant since, Instant now) {
        Rows.list(
                database,
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 19))) l",
                row -> 1,
                "helper of " + member + " in " + assembly);
        Rows.change(
                database,
                "insert into helper_turn (id, assembly_id, member, at) values (?, ?, ?, ?)",
                Ids.next(),
                assembly.value(),
                member.value(),
                at(now));
        return turns(assembly, member, since);
    }

    int turns(AssemblyId assembly, Pseudonym member, Instant since) {
        return Rows.list(
                        database,
                        "select count(*) from helper_turn where assembly_id = ? and member = ? and at > ?",
                        row -> row.getInt(1),
                        assembly.value(),
                        member.value(),
                        at(since))
                .get(0);
    }

    UUID keep(AssemblyId assembly, Pseudonym member, Said said, Instant now) {
        UUID id = Ids.next();
        OpeningSealer.Sealed sealed = sealer.seal(new SealFor.Member(assembly, member), id, write(said));
        Rows.change(database, """
                insert into helper_note (id, assembly_id, member, key_id, sealed, asked_at) values (?, ?, ?, ?, ?, ?)""", id, assembly.value(), member.value(), sealed.keyId(), sealed.bytes(), at(now));
        return id;
    }

    /** Keeps an answer with a note of hers that is there. */
    void keepWording(AssemblyId assembly, Pseudonym member, NoteView note) {
        Said said = new Said(note.question(), note.lang(), note.cites(), note.nearest(), note.wording());
        OpeningSealer.Sealed sealed = sealer.seal(new SealFor.Member(assembly, member), note.id(), write(said));
        Rows.change(
                database,
                "update helper_note set key_id = ?, sealed = ? where id = ? and assembly_id = ? and member = ?",
                sealed.keyId(),
                sealed.bytes(),
                note.id(),
                assembly.value(),
                member.value());
    }

    /** Newest first; none asked before {@code oldest}. */
    List<NoteView> notes(AssemblyId assembly, Pseudonym member, Instant oldest) {
        return Rows.list(
                database,
                NOTES + "order by n.asked_at desc, n.id desc",
                this::read,
                assembly.value(),
                member.value(),
                at(oldest));
    }

    Optional<NoteView> note(AssemblyId assembly, Pseudonym member, Instant oldest, UUID id) {
        return Rows.list(database, NOTES + "and n.id = ?", this::read, assembly.value(), member.value(), at(oldest), id)
                .stream()
                .findFirst();
    }

    /** Returns false when she has no such note. */
    boolean forget(AssemblyId assembly, Pseudonym member, UUID id) {
        Rows.change(
                database,
                "delete from helper_passed where assembly_id = ? and member = ? and note_id = ?",
                assembly.value(),
                member.value(),
                id);
        return Rows.change(
                        database,
                        "delete from helper_note where assembly_id = ? and member = ? and id = ?",
                        assembly.value(),
                        member.value(),
                        id)
                > 0;
    }

    /** Her questions, those she passed on, too. Her turns of the last hour stay: the bound is not lifted by erasing. */
    void forgetNotes(AssemblyId assembly, Pseudonym member) {
        for (String table : List.of("helper_passed", "helper_note")) {
            Rows.change(
                    database,
                    "delete from " + table + " where assembly_id = ? and member = ?",
                    assembly.value(),
                    member.value());
        }
    }

    void forgetMember(AssemblyId assembly, Pseudonym member) {
        forgetNotes(assembly, member);
        for (String table : List.of("helper_turn", "helper_off")) {
            Rows.change(
                    database,
                    "delete from " + table + " where assembly_id = ? and member = ?",
                    assembly.value(),
                    member.value());
        }
    }

    /** Deletes what is older; returns how many notes went. */
    int forgetOld(Instant notes, Instant turns) {
        Rows.change(database, "delete from helper_turn where at < ?", at(turns));
        Rows.change(database, "delete from helper_passed where passed_at < ?", at(notes));
        return Rows.change(database, "delete from helper_note where asked_at < ?", at(notes));
    }

    boolean isOff(AssemblyId assembly, Pseudonym member) {
        return !Rows.list(
                        database,
                        "select 1 from helper_off where assembly_id = ? and member = ?",
                        row -> 1,
                        assembly.value(),
                        member.value())
                .isEmpty();
    }

    void turn(AssemblyId assembly, Pseudonym member, boolean on) {
        Rows.change(
                database,
                on
                        ? "delete from helper_off where assembly_id = ? and member = ?"
                        : "insert into helper_off (assembly_id, member) values (?, ?) on conflict do nothing",
                assembly.value(),
                member.value());
    }

    /** Returns false when it was passed on before. */
    boolean pass(AssemblyId assembly, Pseudonym member, NoteView note, Instant now) {
        return Rows.change(
                        database,
                        """
                        insert into helper_passed (note_id, assembly_id, member, lang, question, passed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        note.id(),
                        assembly.value(),
                        member.value(),
                        note.lang(),
                        note.question(),
                        at(now))
                > 0;
    }

    /** Those that wait first, each part oldest first. */
    List<PassedView> passed(AssemblyId assembly, Instant oldest) {
        return Rows.list(
                database,
                """
                select note_id, lang, question, passed_at, done_at from helper_passed
                where assembly_id = ? and passed_at >= ? order by done_at is not null, passed_at, note_id limit 200""",
                row -> new PassedView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        instant(row, 4),
                        instant(row, 5)),
                assembly.value(),
                at(oldest));
    }

    /** Returns false when no such question waits. */
    boolean done(AssemblyId assembly, UUID id, Instant now) {
        return Rows.change(
                        database,
                        "update helper_passed set done_at = ? where note_id = ? and assembly_id = ? and done_at is null",
                        at(now),
                        id,
                        assembly.value())
                > 0;
    }

    private NoteView read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Said said = said(sealer.open(row.getObject(2, UUID.class), id, row.getBytes(3)));
        return new NoteView(
                id,
                said.question(),
                said.lang(),
                !said.cites().isEmpty(),
                said.cites(),
                said.nearest() == null ? List.of() : said.nearest(),
                said.wording(),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6));
    }

    private byte[] write(Said said) {
        try {
            return json.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said said(byte[] bytes) {
        try {
            return json.readValue(bytes, Said.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
