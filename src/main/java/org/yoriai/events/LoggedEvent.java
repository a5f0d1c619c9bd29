package org.yoriai.events;

import java.util.UUID;
import org.yoriai.shared.AssemblyId;

/**
 * An event with its place in the ledger: what is streamed. Holds facts and ids, never text or names.
 *
 * @param logindex contiguous from 0 within the assembly
 * @param leaf the envelope, canonical JSON, byte for byte as committed to
 */
public record LoggedEvent(
        AssemblyId assembly, long logindex, UUID id, String type, UUID subject, String leafHash, byte[] leaf) {}
