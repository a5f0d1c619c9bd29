package org.yoriai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed key of an assembly's pseudonyms. */
@Entity
@Table(name = "assembly_key")
class AssemblyKey {
    @Id
    @Column(name = "assembly_id")
    UUID assemblyId;

    @Column(name = "sealed_key")
    byte[] sealedKey;

    protected AssemblyKey() {}
}
