package org.yoriai.events;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** One attempt of one act: the key under which it may be repeated, and the hash of what was sent. */
@RequestScoped
public class Attempt {
    private UUID key;
    private byte[] requestHash;

    void begin(UUID key, byte[] requestHash) {
        this.key = key;
        this.requestHash = requestHash;
    }

    void hash(byte[] requestHash) {
        this.requestHash = requestHash;
    }

    /** {@code null} when the caller sent none. */
    UUID key() {
        return key;
    }

    byte[] requestHash() {
        return requestHash;
    }
}
