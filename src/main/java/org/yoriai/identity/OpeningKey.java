package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed key of one holder's openings: a member's, a question's, or an assembly's own. */
@Entity
@Table(name = "opening_key")
class OpeningKey {
    @Id
    UUID id;

    @Column(name = "assembly_id")
    UUID assemblyId;

    @Column(name = "holder_kind")
    String holderKind;

    String holder;

    @Column(name = "sealed_key")
    byte[] sealedKey;

    protected OpeningKey() {}
}
