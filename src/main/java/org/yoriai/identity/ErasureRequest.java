package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person asked to be forgotten. */
@Entity
@Table(name = "erasure_request")
class ErasureRequest {
    @Id
    @Column(name = "person_id")
    UUID personId;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "due_at")
    Instant dueAt;

    protected ErasureRequest() {}

    ErasureRequest(UUID personId, Instant askedAt, Instant dueAt) {
        this.personId = personId;
        this.askedAt = askedAt;
        this.dueAt = dueAt;
    }
}
