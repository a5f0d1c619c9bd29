package org.yoriai.digest.vector;

import java.util.List;

/**
 * A model that the operator registered, with bounds measured for it. Whoever makes the encoder answers for where it runs and
 * what it may reach.
 */
public record External(String id, String hash, Bounds bounds, Encoder encoder) implements Embedder {
    public External {
        if (id.isEmpty() || hash.isEmpty()) {
            throw new IllegalArgumentException("a registered model has an id and a hash");
        }
    }

    @Override
    public Space space(List<String> texts, VectorCache cache) {
        return VectorCache.space(texts, this, encoder, cache);
    }
}
