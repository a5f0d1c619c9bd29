package org.yoriai.proof;

/**
 * {@code SHA-256(0x01 || left || right)}; the first byte keeps a node from ever passing for a leaf.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 */
public final class MerkleNode {
    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte[] NODE = {1};

    private MerkleNode() {}

    public static Hash of(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }
}
