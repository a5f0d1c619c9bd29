package org.yoriai.digest.vector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.yoriai.digest.text.WordFile;

/**
 * Words and pairs of characters, for Japanese and every language that has no model of its own. Needs no native code. Its
 * points depend on the texts beside them, so they are not cached.
 */
public final class Lexical implements Embedder {

    /** Another dictionary or another rule is another space. */
    private static final String RULES =
            "kuromoji 9.12.3 search: base forms of 名詞 動詞 形容詞 副詞; kanji and their pairs; pairs of katakana";

    private static final String HASH = hash(RULES, WordFile.read(Lexical.class, "silent.ja.txt"));

    private static final Lexical INSTANCE = new Lexical();

    private Lexical() {}

    public static Lexical instance() {
        return INSTANCE;
    }

    @Override
    public String id() {
        return "lexical-1";
    }

    @Override
    public String hash() {
        return HASH;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(0.50, 0.02, 0.15);
    }

    @Override
    public Space space(List<String> texts, VectorCache cache) {
        return new SparseSpace(texts, terms());
    }

    private static String hash(String rules, List<String> silent) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest((rules + "\n" + String.join("\n", silent)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a text is made of: base forms ({@code w:}) and character grams ({@code g:}), each with how often it is there. */
    public static Function<String, SortedMap<String, Integer>> terms() {
        return new Terms();
    }
}
