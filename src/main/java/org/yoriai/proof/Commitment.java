package org.yoriai.proof;

import java.nio.charset.StandardCharsets;
import org.yoriai.proof.JsonValue.JsonObject;

/**
 * Binds an envelope to a body without showing it: {@code hex(SHA-256("yoriai/commit/v1" || 0x00 || salt || JCS(body)))}.
 * Once body and salt are erased, nothing about them can be learnt from it.
 */
public final class Commitment {
    /** A receipt shows the body two levels down, and must still be readable. */
    public static final int MAX_BODY_DEPTH = StrictJson.MAX_DEPTH - 2;

    private static final byte[] DOMAIN = "yoriai/commit/v1\0".getBytes(StandardCharsets.US_ASCII);

    private Commitment() {}

    /**
     * @return 64 lower-case hex digits
     * @throws IllegalArgumentException if the body is nested deeper than {@link #MAX_BODY_DEPTH}
     */
    public static String of(Salt salt, JsonObject body) {
        Jcs.requireDepth(body, MAX_BODY_DEPTH);
        return Hash.sha256(DOMAIN, salt.bytes(), Jcs.canonical(body)).hex();
    }
}
