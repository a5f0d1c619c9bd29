package org.yoriai.digest.vector;

import java.util.List;

/** Gives texts of one language their places. Thread-safe. */
public sealed interface Embedder permits MiniLm, Lexical, External {

    /** Its name in the register of models. */
    String id();

    /** SHA-256 of what it is made of, in hexadecimal. */
    String hash();

    Bounds bounds();

    /** @param texts as people wrote them; they are cleaned here */
    Space space(List<String> texts, VectorCache cache);
}
