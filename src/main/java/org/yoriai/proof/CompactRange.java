package org.yoriai.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a Merkle tree (RFC 6962 section 2.1): the roots of its full subtrees from left to right, largest
 * first. Enough to append leaves and to know the root without the rest of the tree. Not thread-safe.
 */
public final class CompactRange {
    private long size;
    private final List<Hash> roots = new ArrayList<>();

    /**
     * @param size number of leaves, 0 or more
     * @param range 32 bytes for each one bit of {@code size}
     * @throws IllegalArgumentException if size and range do not belong together
     */
    public CompactRange(long size, byte[] range) {
        if (size < 0 || range.length != Hash.LENGTH * Long.bitCount(size)) {
            throw new IllegalArgumentException("a range has one hash for each one bit of its size");
        }
        this.size = size;
        for (int at = 0; at < range.length; at += Hash.LENGTH) {
            byte[] root = new byte[Hash.LENGTH];
            System.arraycopy(range, at, root, 0, Hash.LENGTH);
            roots.add(new Hash(root));
        }
    }

    public static CompactRange empty() {
        return new CompactRange(0, new byte[0]);
    }

    public void append(Hash leafHash) {
        Hash root = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = MerkleNode.of(roots.remove(roots.size() - 1), root);
        }
        roots.add(root);
        size++;
    }

    public long size() {
        return size;
    }

    /** What the constructor takes. */
    public byte[] range() {
        byte[] range = new byte[roots.size() * Hash.LENGTH];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i).bytes(), 0, range, i * Hash.LENGTH, Hash.LENGTH);
        }
        return range;
    }

    /** The root of the whole tree. */
    public Hash root() {
        if (roots.isEmpty()) {
            return MerkleNode.EMPTY_ROOT;
        }
        Hash root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = MerkleNode.of(roots.get(i), root);
        }
        return root;
    }
}
