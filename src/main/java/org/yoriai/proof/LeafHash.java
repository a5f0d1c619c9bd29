package org.yoriai.proof;

/**
 * {@code SHA-256(0x00 || leaf)}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 */
public final class LeafHash {
    private static final byte[] LEAF = {0};

    private LeafHash() {}

    public static Hash of(byte[] leaf) {
        return Hash.sha256(LEAF, leaf);
    }
}
