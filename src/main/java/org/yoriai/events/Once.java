package org.yoriai.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Sealing;
import org.yoriai.shared.StorageFailure;
import org.yoriai.shared.Violation;

/**
 * Does an act once for each key, in one transaction with the key's row: the same key and content again give the very
 * same answer, the same key with another content is refused (422).
 */
@ApplicationScoped
public class Once {
    private static final String HMAC = "HmacSHA256";

    @Inject
    DataSource database;

    @Inject
    Attempt attempt;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    @Inject
    EventsConfig config;

    private SecretKeySpec requestKey;

    @PostConstruct
    void readKey() {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(config.sealKey());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != Sealing.KEY_BYTES) {
            throw new IllegalStateException("YORIAI_LEDGER_SEAL_KEY must be 32 bytes in base64");
        }
        requestKey = new SecretKeySpec(key, HMAC);
    }

    /**
     * An act of the API: its key came as {@code Idempotency-Key}, its content as the body.
     *
     * @param owner who may repeat it: an actor for votes and ballots, never the person
     * @param act done inside the transaction; what it returns becomes the body of the 201 answer
     */
    @Transactional
    public Response create(String owner, Supplier<?> act) {
        if (attempt.key() == null) {
            throw Refused.unreadable("idempotency-key-missing");
        }
        Stored answer = perform(owner, attempt.key(), attempt.requestHash(), () -> new Stored(201, write(act.get())));
        return Response.status(answer.status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.bytes)
                .build();
    }

    /**
     * An act of the API whose body is read in parts, such as files: its key came as {@code Idempotency-Key}.
     *
     * @param content all that the request says, as a record; its JSON is what two attempts must have in common
     */
    @Transactional
    public Response create(String owner, Object content, Supplier<?> act) {
        attempt.hash(AttemptFilter.hash(AttemptFilter.prefix("PARTS", owner), write(content)));
        return create(owner, act);
    }

    /**
     * An act of an HTML form: its key is the hidden field {@code key}.
     *
     * @param content all that the form says, as a record; its JSON is what two attempts must have in common
     * @param act done inside the transaction; returns the address to go to (303)
     */
    @Transactional
    public Response submit(String owner, String key, Object content, Supplier<URI> act) {
        UUID id = org.yoriai.shared.Ids.read(key == null ? "" : key)
                .orElseThrow(() -> new Refused(new Problem.RuleBroken(
                        "idempotency-key-missing", Map.of(), List.of(new Violation("key", "not-an-id", Map.of())))));
        byte[] hash = AttemptFilter.hash(AttemptFilter.prefix("FORM", owner), write(content));
        Stored answer = perform(
                owner, id, hash, () -> new Stored(303, act.get().toString().getBytes(StandardCharsets.UTF_8)));
        return Response.seeOther(URI.create(new String(answer.bytes, StandardCharsets.UTF_8)))
                .build();
    }

    /** Forgets the keys and answers of these owners, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<String> owners) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency where owner = any (?)")) {
            delete.setArray(1, connection.createArrayOf("text", owners.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /**
     * Forgets the stored answers that show an object, whoever they were given to, inside the caller's transaction: a
     * moderator's decision answers with the words that it was about.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetAnswersOn(Collection<UUID> objects) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotency where response is not null and position(?::bytea in response) > 0")) {
            for (UUID object : objects) {
                delete.setBytes(1, object.toString().getBytes(StandardCharsets.UTF_8));
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private Stored perform(String owner, UUID key, byte[] sent, Supplier<Stored> act) {
        byte[] hash = keyed(sent);
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotency (owner, key, request_hash, created_at) values (?, ?, ?, ?) on conflict do nothing")) {
                insert.setString(1, owner);
                insert.setObject(2, key);
                insert.setBytes(3, hash);
                insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                if (insert.executeUpdate() == 0) {
                    return stored(connection, owner, key, hash);
                }
            }
            Stored answer = act.get();
            try (PreparedStatement update = connection.prepareStatement(
                    "update idempotency set status = ?, response = ? where owner = ? and key = ?")) {
                update.setInt(1, answer.status);
                update.setBytes(2, answer.bytes);
                update.setString(3, owner);
                update.setObject(4, key);
                update.executeUpdate();
            }
            return answer;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static Stored stored(Connection connection, String owner, UUID key, byte[] hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request_hash, status, response from idempotency where owner = ? and key = ?")) {
            select.setString(1, owner);
            select.setObject(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Refused(new Problem.Later(503, "busy", java.time.Duration.ofSeconds(1)));
                }
                if (!Arrays.equals(row.getBytes(1), hash)) {
                    throw new Refused(new Problem.RuleBroken("idempotency-key-reused", Map.of(), List.of()));
                }
                return new Stored(row.getInt(2), row.getBytes(3));
            }
        }
    }

    /** A ballot has three possible contents: a bare hash of it would be the ballot. */
    private byte[] keyed(byte[] hash) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(requestKey);
            mac.update("yoriai/request/v1\0".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written as JSON", e);
        }
    }

    private record Stored(int status, byte[] bytes) {}
}
