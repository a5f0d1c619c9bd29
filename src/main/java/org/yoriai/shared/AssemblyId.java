package org.yoriai.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Identity of an assembly; also the last segment of its ledger's origin. Written as a lower-case UUID. */
public record AssemblyId(UUID value) {
    public static AssemblyId of(String text) {
        return new AssemblyId(UUID.fromString(text));
    }

    /** The bare ids, as statements take them. */
    public static List<UUID> values(Collection<AssemblyId> ids) {
        return ids.stream().map(AssemblyId::value).toList();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
