package org.yoriai.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

/** The day on which a phase begins. */
@Entity
@Table(name = "assembly_phase")
@IdClass(PhaseStart.Key.class)
class PhaseStart {
    /** Composite key. */
    static class Key implements java.io.Serializable {
        UUID assemblyId;
        Phase phase;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.assemblyId.equals(assemblyId) && key.phase == phase;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(assemblyId, phase);
        }
    }

    @Id
    @Column(name = "assembly_id")
    UUID assemblyId;

    @Id
    @Enumerated(EnumType.STRING)
    Phase phase;

    @Column(name = "starts_on")
    LocalDate startsOn;

    protected PhaseStart() {}

    PhaseStart(AssemblyId assembly, Phase phase, LocalDate startsOn) {
        this.assemblyId = assembly.value();
        this.phase = phase;
        this.startsOn = startsOn;
    }
}
