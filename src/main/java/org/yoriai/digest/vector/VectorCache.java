package org.yoriai.digest.vector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yoriai.digest.Interruption;
import org.yoriai.digest.text.Cleaner;

/**
 * Vectors that were computed before. A vector of somebody's words is personal data: whoever keeps a cache erases from it with
 * the words.
 */
public interface VectorCache {

    /** {@code null} if there is none. */
    float @Nullable [] get(String key);

    void put(String key, float[] vector);

    /** Keeps nothing. */
    static VectorCache none() {
        return new VectorCache() {
            @Override
            public float @Nullable [] get(String key) {
                return null;
            }

            @Override
            public void put(String key, float[] vector) {}
        };
    }

    /** Keeps the vectors that were used last, in memory. Thread-safe. */
    static VectorCache inMemory(int most) {
        Map<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
        return new VectorCache() {
            @Override
            public synchronized float @Nullable [] get(String key) {
                return kept.get(key);
            }

            @Override
            public synchronized void put(String key, float[] vector) {
                kept.put(key, vector);
            }
        };
    }

    /** SHA-256(clean text ‖ model id ‖ model hash), in hexadecimal. */
    static String key(String text, Embedder model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(Cleaner.clean(text).text(), model.id(), model.hash())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Clean texts through an encoder, where the cache does not know them. */
    static Space space(List<String> texts, Embedder model, Encoder encoder, VectorCache cache) {
        float[][] points = new float[texts.size()][];
        for (int i = 0; i < points.length; i++) {
            String key = key(texts.get(i), model);
            float[] known = cache.get(key);
            if (known == null) {
                Interruption.check();
                known = encoder.encode(Cleaner.clean(texts.get(i)).text());
                cache.put(key, known);
            }
            points[i] = known;
        }
        return new DenseSpace(
                points, words -> encoder.encode(Cleaner.clean(words).text()));
    }
}
