package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a person has a seat in an assembly; what she says there is under a pseudonym in the other schema. */
@Entity
@IdClass(Seat.Key.class)
@Table(name = "seat")
class Seat {
    record Key(UUID assemblyId, UUID personId) implements Serializable {}

    @Id
    @Column(name = "assembly_id")
    UUID assemblyId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    KnownPerson person;

    @Column(name = "taken_at")
    Instant takenAt;

    protected Seat() {}
}
