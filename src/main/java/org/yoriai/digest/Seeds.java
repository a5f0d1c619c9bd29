package org.yoriai.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/** Chance that every run repeats: each step has its own, seeded by the input. */
final class Seeds {
    private Seeds() {}

    /** Seeded by the first 8 bytes of SHA-256(input ‖ step). */
    static SplittableRandom random(String inputSha256, String step) {
        byte[] bytes = (inputSha256 + step).getBytes(StandardCharsets.UTF_8);
        return new SplittableRandom(ByteBuffer.wrap(sha256().digest(bytes)).getLong());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
