package org.yoriai.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.proof.JsonValue.JsonBoolean;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

class EnvelopeTest {
    private static final UUID ID = UUID.fromString("0198f2a0-7c11-7abc-8def-0123456789ab");
    private static final UUID ASSEMBLY = UUID.fromString("d189ff11-e0f4-4384-8e4c-6dab24fefaff");
    private static final UUID SUBJECT = UUID.fromString("c128fad2-6bdb-476f-8236-0ffff7f1f21e");
    private static final String ACTOR = "99c6c70be949e490a711807778fa0718";
    private static final String COMMIT = "5eb4e44d2e739399e5f3b9a8ca606b76adefa68512485a6dde8b7f5d6a42b896";
    private static final Instant AT = Instant.parse("2026-11-24T15:03:59.999Z");

    @Test
    void isWrittenWithSortedKeysAndWithoutTheOptionalOnesThatDoNotApply() {
        assertThat(new String(written("org.yoriai.outcome.tally", null, null).toCanonical(), UTF_8))
                .isEqualTo("{\"assembly\":\"" + ASSEMBLY + "\",\"at\":\"2026-11-24T15:03:59Z\",\"commit\":\"" + COMMIT
                        + "\",\"id\":\"" + ID + "\",\"subject\":\"" + SUBJECT
                        + "\",\"type\":\"org.yoriai.outcome.tally\",\"v\":1}");
    }

    @Test
    void isReadBackAsItWasWritten() {
        Envelope envelope = written("org.yoriai.deliberation.argument-edited", ACTOR, SUBJECT);

        assertThat(Envelope.from(Jcs.read(envelope.toCanonical()))).isEqualTo(envelope);
        assertThat(envelope.toJson().members()).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "org.yoriai.deliberation.vote-cast, 2026-11-24T15:00:00Z",
        "org.yoriai.outcome.ballot-cast, 2026-11-24T15:00:00Z",
        "org.yoriai.deliberation.argument-submitted, 2026-11-24T15:03:59Z"
    })
    void showsOnlyTheHourOfAVoteOrBallot(String type, String shown) {
        assertThat(written(type, ACTOR, null).at()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vote-cast",
                "org.yoriai.vote-cast",
                "org.yoriai.Deliberation.vote",
                "org.yoriai.deliberation.vote_cast",
                "org.yoriai.deliberation.vote-",
                "org.example.deliberation.vote-cast",
                "org.yoriai.deliberation.vote-cast\n"
            })
    void refusesToWriteATypeOutsideTheScheme(String type) {
        assertThatThrownBy(() -> written(type, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99C6C70BE949E490A711807778FA0718", "99c6", "99c6c70be949e490a711807778fa07180"})
    void refusesToWriteAnActorThatIsNoPseudonym(String actor) {
        assertThatThrownBy(() -> written("org.yoriai.outcome.tally", actor, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToReplaceItself() {
        assertThatThrownBy(() -> written("org.yoriai.deliberation.vote-cast", ACTOR, ID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "id", "type", "assembly", "subject", "at", "commit"})
    void isUnusableWhenAKeyIsMissingOrHasTheWrongKindOfValue(String key) {
        Map<String, JsonValue> members = new TreeMap<>(
                written("org.yoriai.outcome.tally", ACTOR, null).toJson().members());
        members.put(key, new JsonBoolean(true));
        assertThatThrownBy(() -> Envelope.from(new JsonObject(members))).isInstanceOf(UnusableInput.class);

        members.remove(key);
        assertThatThrownBy(() -> Envelope.from(new JsonObject(members))).isInstanceOf(UnusableInput.class);
    }

    @Test
    void isUnusableWithAnyOtherKeyOrVersion() {
        JsonObject good = written("org.yoriai.outcome.tally", ACTOR, null).toJson();
        assertThat(Envelope.from(good)).isNotNull();

        assertThatThrownBy(() -> Envelope.from(good.with("text", "agree"))).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> Envelope.from(replaced(good, "v", new JsonInteger(2))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> Envelope.from(replaced(good, "v", new JsonString("1"))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> Envelope.from(replaced(good, "actor", new JsonInteger(1))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(
                        () -> Envelope.from(replaced(good, "commit", new JsonString(COMMIT.toUpperCase(Locale.ROOT)))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> Envelope.from(new JsonValue.JsonArray(List.of(good))))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void holdsFourThousandAndNinetySixBytesAndNotOneMore() {
        JsonObject good = written("org.yoriai.outcome.tally", null, null).toJson();
        int rest = Envelope.MAX_BYTES
                - Jcs.canonical(good).length
                + SUBJECT.toString().length();

        assertThat(Envelope.from(replaced(good, "subject", new JsonString("x".repeat(rest))))
                        .toCanonical())
                .hasSize(Envelope.MAX_BYTES);
        assertThatThrownBy(() -> Envelope.from(replaced(good, "subject", new JsonString("x".repeat(rest + 1)))))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> Envelope.from(replaced(good, "subject", new JsonString("寄".repeat(rest / 2)))))
                .isInstanceOf(UnusableInput.class);
    }

    private static Envelope written(String type, @Nullable String actor, @Nullable UUID prev) {
        return Envelope.of(ID, type, ASSEMBLY, SUBJECT, actor, AT, prev, COMMIT);
    }

    private static JsonObject replaced(JsonObject object, String key, JsonValue value) {
        Map<String, JsonValue> members = new TreeMap<>(object.members());
        members.put(key, value);
        return new JsonObject(members);
    }
}
