package org.yoriai.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The right edge of a Merkle tree (RFC 6962 section 2.1): the roots of its full subtrees from left to right, largest
 * first, 32 bytes each. Enough to append leaves and to know the root without the rest of the tree.
 */
public final class CompactRange {
    private static final int HASH_BYTES = 32;

    private long size;
    private byte[] range;

    /**
     * @param size number of leaves, 0 or more
     * @param range one 32-byte root for each one bit of {@code size}
     */
    public CompactRange(long size, byte[] range) {
        if (size < 0 || range.length != HASH_BYTES * Long.bitCount(size)) {
            throw new IllegalArgumentException("a range has one hash for each one bit of its size");
        }
        this.size = size;
        this.range = range.clone();
    }

    public static CompactRange empty() {
        return new CompactRange(0, new byte[0]);
    }

    /** Appends leaves in order. */
    public void append(List<byte[]> leafHashes) {
        for (byte[] leafHash : leafHashes) {
            if (leafHash.length != HASH_BYTES) {
                throw new IllegalArgumentException("a leaf hash is 32 bytes long");
            }
            byte[] root = leafHash;
            int full = range.length;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                full -= HASH_BYTES;
                root = node(range, full, root, 0);
            }
            byte[] longer = new byte[full + HASH_BYTES];
            System.arraycopy(range, 0, longer, 0, full);
            System.arraycopy(root, 0, longer, full, HASH_BYTES);
            range = longer;
            size++;
        }
    }

    public long size() {
        return size;
    }

    public byte[] range() {
        return range.clone();
    }

    /** The root of the whole tree; of no leaves, the SHA-256 of nothing. */
    public byte[] root() {
        if (size == 0) {
            return sha256().digest();
        }
        byte[] root = new byte[HASH_BYTES];
        System.arraycopy(range, range.length - HASH_BYTES, root, 0, HASH_BYTES);
        for (int left = range.length - 2 * HASH_BYTES; left >= 0; left -= HASH_BYTES) {
            root = node(range, left, root, 0);
        }
        return root;
    }

    private static byte[] node(byte[] left, int leftAt, byte[] right, int rightAt) {
        MessageDigest sha = sha256();
        sha.update((byte) 1);
        sha.update(left, leftAt, HASH_BYTES);
        sha.update(right, rightAt, HASH_BYTES);
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
