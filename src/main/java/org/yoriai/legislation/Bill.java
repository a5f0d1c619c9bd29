package org.yoriai.legislation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** A proposed law put before an assembly: a draft until a moderator publishes it, then fixed. */
@Entity
@Table(name = "bill")
class Bill {
    /** Stored in lower case. */
    enum Status {
        draft,
        published,
        withdrawn
    }

    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    int number;

    @Enumerated(EnumType.STRING)
    Status status;

    String format;
    String jurisdiction;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "created_at")
    Instant createdAt;

    protected Bill() {}

    static Bill draft(AssemblyId assembly, int number, String format, String jurisdiction, Instant now) {
        Bill bill = new Bill();
        bill.id = Ids.next();
        bill.assemblyId = assembly.value();
        bill.number = number;
        bill.status = Status.draft;
        bill.format = format;
        bill.jurisdiction = jurisdiction;
        bill.createdAt = now;
        return bill;
    }

    void requireDraft() {
        if (status != Status.draft) {
            throw Refused.wrongState("bill-published");
        }
    }

    void publish(UUID event) {
        requireDraft();
        status = Status.published;
        eventId = event;
    }

    void withdraw() {
        status = Status.withdrawn;
    }
}
