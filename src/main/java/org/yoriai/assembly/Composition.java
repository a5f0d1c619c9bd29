package org.yoriai.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;

/** One line of "who is in it against the population", published as percent. */
@Entity
@Table(name = "composition")
@IdClass(Composition.Key.class)
class Composition {
    /** Composite key. */
    static class Key implements java.io.Serializable {
        UUID assemblyId;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.assemblyId.equals(assemblyId) && key.position == position;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(assemblyId, position);
        }
    }

    @Id
    @Column(name = "assembly_id")
    UUID assemblyId;

    @Id
    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> feature;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "value")
    Map<String, String> featureValue;

    int population;
    int members;

    protected Composition() {}

    Composition(AssemblyId assembly, int position, ConveneAssembly.Share share) {
        this.assemblyId = assembly.value();
        this.position = position;
        this.feature = share.feature().texts();
        this.featureValue = share.value().texts();
        this.population = share.population();
        this.members = share.members();
    }

    AssemblyView.ShareView view() {
        return new AssemblyView.ShareView(new Localized(feature), new Localized(featureValue), population, members);
    }
}
