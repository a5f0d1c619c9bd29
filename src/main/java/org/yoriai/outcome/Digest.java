package org.yoriai.outcome;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.Localized;

/** Hex SHA-256 of what the ledger commits to by its hash alone. */
final class Digest {
    private Digest() {}

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Of the canonical JSON of {@code json}. */
    static String hex(JsonObject json) {
        return hex(Jcs.canonical(json));
    }

    /** {@code {"en":"…","ja":"…"}}, the languages that there are. */
    static JsonObject json(Localized text) {
        JsonObject json = JsonObject.empty();
        for (var entry : text.texts().entrySet()) {
            json = json.with(entry.getKey(), entry.getValue());
        }
        return json;
    }
}
