package org.yoriai.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.yoriai.proof.Jcs;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

/**
 * The input as canonical JSON (RFC 8785): eligible arguments, votes on them, groups, issues and options. Whoever has the same
 * input gets the same hash, whatever order the rows came in.
 */
final class CanonicalInput {
    private CanonicalInput() {}

    static String sha256(Evidence evidence, Votes votes, Issues issues, DigestOptions options) {
        return sha256(Jcs.canonical(json(evidence, votes, issues, options)));
    }

    /** In lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static JsonValue json(Evidence evidence, Votes votes, Issues issues, DigestOptions options) {
        List<JsonValue> arguments = new ArrayList<>();
        for (Argument a : evidence.arguments()) {
            arguments.add(JsonObject.empty()
                    .with("author", a.author())
                    .with("id", a.id())
                    .with("lang", a.lang())
                    .with("stance", a.stance().name())
                    .with("target", a.target())
                    .with("text", a.text()));
        }
        List<JsonValue> cast = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            String argument = votes.arguments().get(votes.argument()[i]);
            if (evidence.argument(argument) >= 0) {
                cast.add(new JsonArray(List.of(
                        new JsonString(votes.voters().get(votes.voter()[i])),
                        new JsonString(argument),
                        new JsonInteger(votes.value()[i]))));
            }
        }
        List<JsonValue> groups = new ArrayList<>();
        for (OpinionGroups.Group g : evidence.groups()) {
            groups.add(JsonObject.empty().with("id", g.id()).with("members", JsonArray.ofStrings(g.members())));
        }
        List<JsonValue> described = new ArrayList<>();
        for (Issue i : issues.issues()) {
            described.add(JsonObject.empty()
                    .with("description", i.description())
                    .with("id", i.id())
                    .with("target", i.target())
                    .with("title", i.title()));
        }
        JsonObject chosen = JsonObject.empty()
                .with("lang", options.lang())
                .with("level", options.level().code())
                .with("quotes", options.quotes());
        if (options.thorough() && issues.issues().isEmpty()) {
            // Topics are then proposed, which changes what a summary says.
            chosen = chosen.with("thorough", true);
        }
        if (!options.candidates().isEmpty()) {
            chosen = chosen.with("candidates", JsonArray.ofStrings(List.copyOf(options.candidates())));
        }
        if (!options.spans().isEmpty()) {
            List<JsonValue> spans = new ArrayList<>();
            options.spans()
                    .forEach((argument, span) -> spans.add(JsonObject.empty()
                            .with("argument", argument)
                            .with("end", span.end())
                            .with("start", span.start())));
            chosen = chosen.with("spans", new JsonArray(spans));
        }
        return JsonObject.empty()
                .with("arguments", new JsonArray(arguments))
                .with("groups", new JsonArray(groups))
                .with("issues", new JsonArray(described))
                .with("options", chosen)
                .with("votes", new JsonArray(cast));
    }
}
