package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who has taken a seat somewhere, under an id that leaves this schema nowhere. */
@Entity
@Table(name = "person")
class KnownPerson {
    @Id
    UUID id;

    @Column(name = "iss")
    String issuer;

    @Column(name = "sub")
    String subject;

    @Column(name = "created_at")
    Instant createdAt;

    protected KnownPerson() {}
}
