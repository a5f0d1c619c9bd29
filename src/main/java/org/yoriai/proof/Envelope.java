package org.yoriai.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

/**
 * One civic act as the ledger holds it: that it happened, never what was said or by whom. Its canonical bytes are the
 * leaf of the Merkle tree.
 *
 * <p>The constructor accepts whatever a reader must accept, because an envelope that says something odd can still be
 * proved or refuted; {@link #of} makes the ones that we write and is strict about every value.
 *
 * @param actor pseudonym of the person for this one subject, or null where nobody acts or it must not be known
 * @param at {@code YYYY-MM-DDTHH:MM:SSZ}
 * @param prev the event that this one replaces, or null
 * @param commit {@link Commitment} of the content, 64 lower-case hex digits
 */
public record Envelope(
        String id,
        String type,
        String assembly,
        String subject,
        @Nullable String actor,
        String at,
        @Nullable String prev,
        String commit) {

    public static final int MAX_BYTES = 4096;

    private static final long VERSION = 1;
    private static final Set<String> REQUIRED = Set.of("v", "id", "type", "assembly", "subject", "at", "commit");
    private static final Set<String> OPTIONAL = Set.of("actor", "prev");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TYPE = Pattern.compile("org\\.yoriai\\.[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern ACTOR = Pattern.compile("[0-9a-f]{32}");
    private static final Instant YEAR_10000 =
            Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

    /** Whoever saw a neighbour vote at 15:03 must not find the entry by its second. */
    private static final Set<String> TIMED_TO_THE_HOUR = Set.of(
            "org.yoriai.deliberation.vote-cast",
            "org.yoriai.deliberation.vote-withdrawn",
            "org.yoriai.outcome.ballot-cast");

    /**
     * @throws IllegalArgumentException if the commitment is malformed, a value has no UTF-8 form, or the canonical bytes
     *     are more than {@value #MAX_BYTES}
     */
    public Envelope {
        if (!COMMIT.matcher(commit).matches()) {
            throw new IllegalArgumentException("commit must be 64 lower-case hex digits");
        }
        int length = Jcs.canonical(json(id, type, assembly, subject, actor, at, prev, commit)).length;
        if (length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "an envelope has at most " + MAX_BYTES + " canonical bytes, not " + length);
        }
    }

    /**
     * An envelope to be written.
     *
     * @param at cut down to the second, and to the hour for votes and ballots
     * @throws IllegalArgumentException if the type is not {@code org.yoriai.<feature>.<what-happened>}, the actor not 32
     *     lower-case hex digits, the event its own predecessor, or the year beyond 0000 to 9999
     */
    public static Envelope of(
            UUID id,
            String type,
            UUID assembly,
            UUID subject,
            @Nullable String actor,
            Instant at,
            @Nullable UUID prev,
            String commit) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type must read org.yoriai.<feature>.<what-happened>, not " + type);
        }
        if (actor != null && !ACTOR.matcher(actor).matches()) {
            throw new IllegalArgumentException("actor must be 32 lower-case hex digits");
        }
        if (id.equals(prev)) {
            throw new IllegalArgumentException("an event cannot replace itself");
        }
        if (at.isBefore(Instant.parse("0000-01-01T00:00:00Z")) || !at.isBefore(YEAR_10000)) {
            throw new IllegalArgumentException("the year of an event lies between 0000 and 9999");
        }
        Instant shown = at.truncatedTo(TIMED_TO_THE_HOUR.contains(type) ? ChronoUnit.HOURS : ChronoUnit.SECONDS);
        return new Envelope(
                id.toString(),
                type,
                assembly.toString(),
                subject.toString(),
                actor,
                shown.toString(),
                prev == null ? null : prev.toString(),
                commit);
    }

    /** @throws UnusableInput if a key is missing or unknown, or a value has the wrong form */
    public static Envelope from(JsonValue json) {
        if (!(json instanceof JsonObject object)) {
            throw new UnusableInput("an envelope must be an object");
        }
        Set<String> missing = new TreeSet<>(REQUIRED);
        missing.removeAll(object.members().keySet());
        Set<String> unknown = new TreeSet<>(object.members().keySet());
        unknown.removeAll(REQUIRED);
        unknown.removeAll(OPTIONAL);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new UnusableInput("an envelope has the keys " + new TreeSet<>(REQUIRED) + " and perhaps "
                    + new TreeSet<>(OPTIONAL) + "; missing " + missing + ", unknown " + unknown.size());
        }
        if (!new JsonInteger(VERSION).equals(object.get("v"))) {
            throw new UnusableInput("the version of an envelope must be " + VERSION);
        }
        try {
            return new Envelope(
                    text(object, "id"),
                    text(object, "type"),
                    text(object, "assembly"),
                    text(object, "subject"),
                    optionalText(object, "actor"),
                    text(object, "at"),
                    optionalText(object, "prev"),
                    text(object, "commit"));
        } catch (UnusableInput e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }

    public JsonObject toJson() {
        return json(id, type, assembly, subject, actor, at, prev, commit);
    }

    /** The leaf: canonical JSON in UTF-8, 1 to {@value #MAX_BYTES} bytes. */
    public byte[] toCanonical() {
        return Jcs.canonical(toJson());
    }

    /** True if the opening is the content that was recorded. */
    public boolean isOpenedBy(Opening opening) {
        return commit.equals(opening.commitment());
    }

    private static JsonObject json(
            String id,
            String type,
            String assembly,
            String subject,
            @Nullable String actor,
            String at,
            @Nullable String prev,
            String commit) {
        JsonObject json = JsonObject.empty()
                .with("v", VERSION)
                .with("id", id)
                .with("type", type)
                .with("assembly", assembly)
                .with("subject", subject)
                .with("at", at)
                .with("commit", commit);
        json = actor == null ? json : json.with("actor", actor);
        return prev == null ? json : json.with("prev", prev);
    }

    private static String text(JsonObject object, String key) {
        String text = optionalText(object, key);
        if (text == null) {
            throw new UnusableInput(key + " is missing");
        }
        return text;
    }

    private static @Nullable String optionalText(JsonObject object, String key) {
        JsonValue value = object.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.text();
        }
        throw new UnusableInput("the value of " + key + " must be a string");
    }
}
