package org.yoriai.events;

import java.util.UUID;

/** Seals and opens the content of events. Implemented where the keys are kept, apart from the deliberation. */
public interface OpeningSealer {
    /**
     * @param keyId of the key used, to be stored beside the bytes
     * @param bytes AES-256-GCM, bound to the event id
     */
    record Sealed(UUID keyId, byte[] bytes) {}

    Sealed seal(SealFor holder, UUID event, byte[] opening);

    /** @throws org.yoriai.shared.Refused not-found when the key was destroyed */
    byte[] open(UUID keyId, UUID event, byte[] sealed);
}
