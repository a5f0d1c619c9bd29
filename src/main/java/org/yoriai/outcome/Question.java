package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

/** One clause put to the vote: open until it is counted. */
@Entity
@Table(name = "ballot_question")
class Question {
    /** Stored in lower case. */
    enum Status {
        open,
        closed
    }

    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    @Column(name = "clause_id")
    UUID clauseId;

    int position;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "closes_at")
    Instant closesAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "event_id")
    UUID eventId;

    protected Question() {}

    Question(UUID id, AssemblyId assembly, UUID clause, int position, Instant opensAt, Instant closesAt, UUID event) {
        this.id = id;
        this.assemblyId = assembly.value();
        this.clauseId = clause;
        this.position = position;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.status = Status.open;
        this.eventId = event;
    }

    void close() {
        if (status != Status.open) {
            throw Refused.wrongState("ballot-closed");
        }
        status = Status.closed;
    }

    /** As everybody reads it: {@code planned}, {@code open}, {@code ended} or {@code closed}. */
    String statusAt(Instant now) {
        return status == Status.closed
                ? "closed"
                : now.isBefore(opensAt) ? "planned" : now.isBefore(closesAt) ? "open" : "ended";
    }
}
