package org.yoriai.proof;

import java.security.SecureRandom;
import java.util.Set;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

/** What was committed to: the content of one act and the salt that hides it. Stored sealed, deleted on erasure. */
public record Opening(JsonObject body, Salt salt) {
    private static final Set<String> KEYS = Set.of("body", "salt");

    /** @throws IllegalArgumentException if the body is nested deeper than {@link Commitment#MAX_BODY_DEPTH} */
    public Opening {
        Jcs.requireDepth(body, Commitment.MAX_BODY_DEPTH);
    }

    /** The body with a new salt. */
    public static Opening of(JsonObject body, SecureRandom random) {
        return new Opening(body, Salt.random(random));
    }

    /** @throws UnusableInput if this is not exactly {@code {"body":{…},"salt":"64 hex digits"}} */
    public static Opening from(JsonValue json) {
        if (!(json instanceof JsonObject object) || !object.members().keySet().equals(KEYS)) {
            throw new UnusableInput("an opening has exactly the keys body and salt");
        }
        if (!(object.get("body") instanceof JsonObject body)) {
            throw new UnusableInput("the body of an opening must be an object");
        }
        if (!(object.get("salt") instanceof JsonString salt)) {
            throw new UnusableInput("the salt of an opening must be a string");
        }
        try {
            return new Opening(body, new Salt(salt.text()));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }

    public String commitment() {
        return Commitment.of(salt, body);
    }

    public JsonObject toJson() {
        return JsonObject.empty().with("body", body).with("salt", salt.hex());
    }

    public byte[] toCanonical() {
        return Jcs.canonical(toJson());
    }

    /** Nothing of the content: what must stay secret must not reach a log by accident. */
    @Override
    public String toString() {
        return "Opening[…]";
    }
}
