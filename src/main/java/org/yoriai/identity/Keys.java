package org.yoriai.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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

/**
 * The keys of pseudonyms and of openings, sealed in the database under one key from the environment. Made on first
 * use, in a transaction of their own, and remembered in memory.
 */
@ApplicationScoped
class Keys implements OpeningSealer {
    private static final int REMEMBERED = 20_000;

    @Inject
    AssemblyKeyRepository keysOfAssemblies;

    @Inject
    OpeningKeyRepository keysOfOpenings;

    @Inject
    IdentityConfig config;

    private byte[] seal;
    private final ConcurrentMap<AssemblyId, byte[]> assemblyKeys = new ConcurrentHashMap<>();
    private final ConcurrentMap<SealFor, OpenKey> openingKeys = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, byte[]> openingKeysById = new ConcurrentHashMap<>();

    private record OpenKey(UUID id, byte[] key) {}

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
        byte[] offered = Sealing.seal(seal, context, Sealing.randomKey());
        byte[] key = Sealing.open(seal, context, Apart.call(() -> keysOfAssemblies.of(assembly, offered)));
        remember(assemblyKeys, assembly, key);
        return key;
    }

    @Override
    public Sealed seal(SealFor holder, UUID event, byte[] opening) {
        OpenKey key = openingKeys.get(holder);
        if (key == null) {
            UUID fresh = Ids.next();
            byte[] offered = Sealing.seal(seal, context(fresh), Sealing.randomKey());
            OpeningKey stored = Apart.call(() -> keysOfOpenings.of(holder, fresh, offered));
            key = new OpenKey(stored.id, Sealing.open(seal, context(stored.id), stored.sealedKey));
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
            OpeningKey stored = Apart.call(() -> keysOfOpenings.findById(keyId));
            if (stored == null) {
                throw Refused.notFound();
            }
            key = Sealing.open(seal, context(keyId), stored.sealedKey);
            remember(openingKeysById, keyId, key);
        }
        return Sealing.open(key, event.toString().getBytes(StandardCharsets.UTF_8), sealed);
    }

    /** Destroys a key, and with it the content of all that it sealed. */
    void destroy(SealFor holder) {
        Apart.call(() -> keysOfOpenings.destroy(holder)).ifPresent(openingKeysById::remove);
        openingKeys.remove(holder);
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
}
