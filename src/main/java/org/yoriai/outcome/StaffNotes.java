package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yoriai.events.OpeningSealer;
import org.yoriai.events.SealFor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Private notes of legislators and their staff on a clause. A note is its writer's own, or her office's: then every
 * legislator of the same assembly reads it. No event, export or count ever tells of one. Callers must have made sure
 * that the asking person is a legislator of the assembly.
 */
@ApplicationScoped
public class StaffNotes {
    static final int LONGEST = 4000;
    /** A clause with more notes than this needs another tool. */
    private static final int MOST = 100;

    @Inject
    Bills bills;

    @Inject
    OpeningSealer sealer;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource clock;

    /** A note that was written or removed; it never holds the words, because answers are kept for repeated requests. */
    public record Noted(UUID id, String clause) {}

    /** Her own and her office's on one clause, oldest first. @throws Refused 404 for a clause that is not there */
    @Transactional
    public List<StaffNoteView> on(AssemblyId assembly, Pseudonym legislator, String eId) {
        bills.clause(assembly, eId);
        List<StaffNoteView> notes = new ArrayList<>();
        for (StaffNote note : entities.createQuery("""
                        from StaffNote where assemblyId = ?1 and eId = ?2 and (shared or member = ?3)
                        order by writtenAt, id""", StaffNote.class)
                .setParameter(1, assembly.value())
                .setParameter(2, eId)
                .setParameter(3, legislator.value())
                .setMaxResults(MOST)
                .getResultList()) {
            try {
                notes.add(new StaffNoteView(
                        note.id,
                        new String(sealer.open(note.keyId, note.id, note.sealed), StandardCharsets.UTF_8),
                        note.member.equals(legislator.value()),
                        note.shared,
                        note.writtenAt));
            } catch (Refused erased) {
                // The key went with the person who wrote it, and the words with the key.
            }
        }
        return notes;
    }

    /** Keeps a note. @throws Refused 404 for a clause that is not there, 422 for words that do not fit */
    @Transactional
    public Noted write(AssemblyId assembly, Pseudonym legislator, String eId, WriteStaffNote command) {
        bills.clause(assembly, eId);
        byte[] words = PlainText.read("text", command.text(), 1, LONGEST).getBytes(StandardCharsets.UTF_8);
        UUID id = Ids.next();
        entities.persist(new StaffNote(
                id,
                assembly,
                eId,
                legislator,
                command.shared(),
                sealer.seal(new SealFor.Member(assembly, legislator), id, words),
                clock.instant()));
        entities.flush();
        return new Noted(id, eId);
    }

    /** Removes a note of her own for good. @throws Refused 404 for any other */
    @Transactional
    public Noted remove(AssemblyId assembly, Pseudonym legislator, UUID id) {
        StaffNote note = entities.find(StaffNote.class, id);
        if (note == null || !note.assemblyId.equals(assembly.value()) || !note.member.equals(legislator.value())) {
            throw Refused.notFound();
        }
        entities.remove(note);
        entities.flush();
        return new Noted(id, note.eId);
    }
}
