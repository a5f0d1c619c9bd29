package org.yoriai.deliberation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.Refused;

/** One idea of one member: waits for a moderator, then is visible until it is hidden or withdrawn. */
@Entity
@Table(name = "argument")
class Argument {
    /** Stored in lower case. */
    enum Status {
        waiting,
        visible,
        hidden,
        withdrawn
    }

    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    int number;

    @Column(name = "bill_id")
    UUID billId;

    @Column(name = "clause_id")
    UUID clauseId;

    @Column(name = "reply_to")
    UUID replyTo;

    @JdbcTypeCode(SqlTypes.CHAR)
    String member;

    String stance;
    String lang;
    String body;
    String changes;

    @Enumerated(EnumType.STRING)
    Status status;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "submitted_at")
    Instant submittedAt;

    protected Argument() {}

    Argument(
            UUID id,
            UUID assemblyId,
            int number,
            UUID billId,
            UUID clauseId,
            UUID replyTo,
            String member,
            Stance stance,
            String lang,
            String body,
            String changes,
            UUID eventId,
            Instant submittedAt) {
        this.id = id;
        this.assemblyId = assemblyId;
        this.number = number;
        this.billId = billId;
        this.clauseId = clauseId;
        this.replyTo = replyTo;
        this.member = member;
        this.stance = stance.code();
        this.lang = lang;
        this.body = body;
        this.changes = changes;
        this.status = Status.waiting;
        this.eventId = eventId;
        this.submittedAt = submittedAt;
    }

    void approve() {
        if (status != Status.waiting) {
            throw Refused.wrongState("already-there");
        }
        status = Status.visible;
    }

    void hide() {
        if (status != Status.waiting && status != Status.visible) {
            throw Refused.wrongState("already-there");
        }
        status = Status.hidden;
    }

    void restore() {
        if (status != Status.hidden) {
            throw Refused.wrongState("already-there");
        }
        status = Status.visible;
    }

    void withdraw() {
        if (status == Status.withdrawn) {
            throw Refused.wrongState("already-there");
        }
        status = Status.withdrawn;
    }
}
