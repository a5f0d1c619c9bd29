package org.yoriai.identity;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.yoriai.events.OpeningSealer;
import org.yoriai.events.SealFor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Sealing;
import org.yoriai.shared.StorageFailure;

/**
 * The keys of pseudonyms and of openings, sealed in the database under one key from the environment. Made on first
 * use, in a transaction of their own, and remembered in memory.
 */
@ApplicationScoped
class Keys implements OpeningSealer {
    private static final int REMEMBERED = 20_000;

    @Inject
    @DataSource("identity")
    javax.sql.DataSource database;

    @Inject
    IdentityConfig config;

    private byte[] seal;
    private final ConcurrentMap<AssemblyId, byte[]> assemblyKeys = new ConcurrentHashMap<>();
    private final ConcurrentMap<SealFor, OpeningKey> openingKeys = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, byte[]> openingKeysById = new ConcurrentHashMap<>();

    private record OpeningKey(UUID id, byte[] key) {}

    @PostConstruct
    void readSealKey() {
        try {
            seal = Base64.getDecoder().decode(config.sealKey());
        } catch (IllegalArgumentException e) {
            seal = new byte[0];
        }
        if (seal.length != Sealing.KEY_BYTES) {
            throw new IllegalStateException("YORIAI_IDENTITY_SEAL_KEY must be 32 bytes in base64");
        }
    }

    /** The key of an assembly's pseudonyms, made when it is first asked for. */
    byte[] ofAssembly(AssemblyId assembly) {
        byte[] known = assemblyKeys.get(assembly);
        if (known != null) {
            return known;
        }
        byte[] context = assembly.toString().getBytes(StandardCharsets.UTF_8);
        byte[] key = apart(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into assembly_key (assembly_id, sealed_key) values (?, ?) on conflict do nothing")) {
                insert.setObject(1, assembly.value());
                insert.setBytes(2, Sealing.seal(seal, context, Sealing.randomKey()));
                insert.executeUpdate();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select sealed_key from assembly_key where assembly_id = ?")) {
                select.setObject(1, assembly.value());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Sealing.open(seal, context, row.getBytes(1));
                }
            }
        });
        remember(assemblyKeys, assembly, key);
        return key;
    }

    @Override
    public Sealed seal(SealFor holder, UUID event, byte[] opening) {
        OpeningKey key = openingKeys.get(holder);
        if (key == null) {
            key = apart(connection -> openingKey(connection, holder));
            remember(openingKeys, holder, key);
            remember(openingKeysById, key.id(), key.key());
        }
        return new Sealed(
                key.id(), Sealing.seal(key.key(), event.toString().getBytes(StandardCharsets.UTF_8), opening));
    }

    @Override
    public byte[] open(UUID keyId, UUID event, byte[] sealed) {
        byte[] key = openingKeysById.get(keyId);
        if (key == null) {
            key = apart(connection -> {
                try (PreparedStatement select =
                        connection.prepareStatement("select sealed_key from opening_key where id = ?")) {
                    select.setObject(1, keyId);
                    try (ResultSet row = select.executeQuery()) {
                        return row.next() ? Sealing.open(seal, context(keyId), row.getBytes(1)) : null;
                    }
                }
            });
            if (key == null) {
                throw Refused.notFound();
            }
            remember(openingKeysById, keyId, key);
        }
        return Sealing.open(key, event.toString().getBytes(StandardCharsets.UTF_8), sealed);
    }

    private OpeningKey openingKey(Connection connection, SealFor holder) throws SQLException {
        String kind;
        String name;
        if (holder instanceof SealFor.Member member) {
            kind = "member";
            name = member.member().value();
        } else if (holder instanceof SealFor.Question question) {
            kind = "question";
            name = question.question().toString();
        } else {
            kind = "assembly";
            name = holder.assembly().toString();
        }
        UUID fresh = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into opening_key (id, assembly_id, holder_kind, holder, sealed_key) values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, fresh);
            insert.setObject(2, holder.assembly().value());
            insert.setString(3, kind);
            insert.setString(4, name);
            insert.setBytes(5, Sealing.seal(seal, context(fresh), Sealing.randomKey()));
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select id, sealed_key from opening_key where assembly_id = ? and holder_kind = ? and holder = ?")) {
            select.setObject(1, holder.assembly().value());
            select.setString(2, kind);
            select.setString(3, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                UUID id = row.getObject(1, UUID.class);
                return new OpeningKey(id, Sealing.open(seal, context(id), row.getBytes(2)));
            }
        }
    }

    private static byte[] context(UUID keyId) {
        return keyId.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <K, V> void remember(ConcurrentMap<K, V> memory, K key, V value) {
        if (memory.size() >= REMEMBERED) {
            memory.clear();
        }
        memory.put(key, value);
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** In a transaction of its own: the two schemas never share one. */
    private <T> T apart(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                throw new StorageFailure(e);
            }
        });
    }
}
