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

/** One idea of one member: waits for a moderator, then is visible until it is hidden, withdrawn or merged into another. */
@Entity
@Table(name = "argument")
class Argument {
    /** Stored in lower case. */
    enum Status {
        waiting,
        visible,
        hidden,
        withdrawn,
        /** Says the same as another one, which is shown and answered in its place. */
        merged
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

    @Column(name = "merged_into")
    UUID mergedInto;

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

    /** Whether a moderator can decide so now. */
    boolean allows(Ruling ruling) {
        if (ruling instanceof Ruling.Approve) {
            return status == Status.waiting;
        }
        return ruling instanceof Ruling.Hide
                ? status == Status.waiting || status == Status.visible
                : status == Status.hidden;
    }

    void follow(Ruling ruling) {
        if (!allows(ruling)) {
            throw Refused.wrongState("decided-meanwhile");
        }
        status = ruling instanceof Ruling.Hide ? Status.hidden : Status.visible;
    }

    /** Whether it still is as a decision left it. */
    boolean isStill(String decision) {
        return status == (decision.equals("hidden") ? Status.hidden : Status.visible);
    }

    /** @param was how it was before the decision that is put back */
    void putBack(String was) {
        status = Status.valueOf(was);
    }

    /** Whether it was sent after that, and is not hidden, taken back or put to another. */
    boolean isNew(Instant since) {
        return (status == Status.waiting || status == Status.visible) && submittedAt.isAfter(since);
    }

    void withdraw() {
        if (status == Status.withdrawn) {
            throw Refused.wrongState("already-there");
        }
        status = Status.withdrawn;
        mergedInto = null;
    }

    void mergeInto(Argument other) {
        status = Status.merged;
        mergedInto = other.id;
    }

    /** Stands for itself again. */
    void part() {
        status = Status.visible;
        mergedInto = null;
    }
}
