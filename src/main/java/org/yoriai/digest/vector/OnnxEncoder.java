package org.yoriai.digest.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A sentence model of the BERT family in ONNX Runtime: the mean over its tokens, length 1. One text a run, one thread: the
 * same text gives the same vector whoever else wrote, and two threads are slower on small machines. Thread-safe.
 */
final class OnnxEncoder implements Encoder {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final int mostTokens;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces, int mostTokens) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.mostTokens = mostTokens;
    }

    /**
     * From files of the class path.
     *
     * @param sha256 of both, one after the other: thresholds are measured for these very bytes
     * @throws IllegalStateException if they are other bytes, or this machine cannot run them
     */
    static OnnxEncoder ofResources(String model, String tokenizer, String sha256, int mostTokens) {
        byte[] weights = bytes(model);
        byte[] words = bytes(tokenizer);
        String found = hash(weights, words);
        if (!found.equals(sha256)) {
            throw new IllegalStateException(
                    model + " is another model than the one that was measured: " + found + ", not " + sha256);
        }
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                return new OnnxEncoder(
                        environment, environment.createSession(weights, options), WordPieces.of(words), mostTokens);
            }
        } catch (OrtException | LinkageError e) {
            throw new IllegalStateException("the model for English cannot run on this machine", e);
        }
    }

    @Override
    public float[] encode(String text) {
        long[] ids = pieces.ids(text, mostTokens);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException e) {
            throw new IllegalStateException("the model for English cannot run on this machine", e);
        }
    }

    /** Of {@code states[token][dimension]}; every token counts, since there is no padding. */
    private static float[] mean(FloatBuffer states, int tokens) {
        int dimensions = states.remaining() / tokens;
        double[] sum = new double[dimensions];
        for (int t = 0; t < tokens; t++) {
            for (int d = 0; d < dimensions; d++) {
                sum[d] += states.get(t * dimensions + d);
            }
        }
        return DenseSpace.unit(sum);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = OnnxEncoder.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
