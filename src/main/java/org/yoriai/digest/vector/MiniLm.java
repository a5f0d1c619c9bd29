package org.yoriai.digest.vector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * all-MiniLM-L6-v2 with 8-bit weights, 384 dimensions, inside this process, for English only: on Japanese it is at chance.
 * The model and its native runtime are loaded by the first text.
 */
public final class MiniLm implements Embedder {
    private static final MiniLm EMBEDDED = new MiniLm();
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    /** Longer texts are read up to here, the marks of beginning and end included. */
    private static final int MOST_TOKENS = 256;

    private @Nullable Encoder encoder;

    private MiniLm() {}

    /** The one in this process. */
    public static MiniLm embedded() {
        return EMBEDDED;
    }

    @Override
    public String id() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public String hash() {
        return "6ea94d8f890e7e0ec326cd8e75eacdcbed9611a0c3d7cbff4e5eac08969213a8";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(0.72, 0.03, 0.40);
    }

    @Override
    public Space space(List<String> texts, VectorCache cache) {
        return VectorCache.space(texts, this, text -> encoder().encode(text), cache);
    }

    private synchronized Encoder encoder() {
        Encoder known = encoder;
        if (known == null) {
            known = OnnxEncoder.ofResources(MODEL, TOKENIZER, hash(), MOST_TOKENS);
            encoder = known;
        }
        return known;
    }
}
