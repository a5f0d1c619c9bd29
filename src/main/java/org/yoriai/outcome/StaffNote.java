package org.yoriai.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.events.OpeningSealer;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** A note on a clause, sealed with the key of whoever wrote it: erasing her erases it. */
@Entity
@Table(name = "staff_note")
class StaffNote {
    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    @Column(name = "e_id")
    String eId;

    @JdbcTypeCode(SqlTypes.CHAR)
    String member;

    boolean shared;

    @Column(name = "key_id")
    UUID keyId;

    byte[] sealed;

    @Column(name = "written_at")
    Instant writtenAt;

    protected StaffNote() {}

    StaffNote(
            UUID id,
            AssemblyId assembly,
            String eId,
            Pseudonym member,
            boolean shared,
            OpeningSealer.Sealed sealed,
            Instant at) {
        this.id = id;
        this.assemblyId = assembly.value();
        this.eId = eId;
        this.member = member.value();
        this.shared = shared;
        this.keyId = sealed.keyId();
        this.sealed = sealed.bytes();
        this.writtenAt = at;
    }
}
