package org.yoriai.shared;

import java.util.UUID;

/** Identity of an assembly; also the last segment of its ledger's origin. Written as a lower-case UUID. */
public record AssemblyId(UUID value) {
    public static AssemblyId of(String text) {
        return new AssemblyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
