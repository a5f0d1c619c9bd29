package org.yoriai.unbundling.version;

import java.util.Arrays;
import java.util.List;

/**
 * Which short runs of words a text has: three words in a row, in Japanese five characters in a row. Of a long text the
 * runs with the smallest hashes are kept, the same ones for every text, so that shares stay comparable.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and containment of documents,
 *     1997</a>
 */
final class Shingles {

    /** How many runs of one text are kept at most. */
    private static final int KEPT = 1024;

    private static final int WORDS = 3;
    private static final int CHARACTERS = 5;

    private final long[] hashes;
    private final long last;

    private Shingles(long[] hashes, long last) {
        this.hashes = hashes;
        this.last = last;
    }

    /** @param words as {@link org.yoriai.unbundling.Wording} gives them */
    static Shingles of(String words, String lang) {
        long[] all = lang.equals("ja") ? characters(words) : words(words);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        boolean cut = distinct > KEPT;
        long[] kept = Arrays.copyOf(all, Math.min(distinct, KEPT));
        return new Shingles(kept, cut ? kept[KEPT - 1] : Long.MAX_VALUE);
    }

    private static long[] words(String text) {
        if (text.isEmpty()) {
            return new long[0];
        }
        String[] words = text.split(" ", -1);
        int runs = Math.max(1, words.length - WORDS + 1);
        long[] out = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 1;
            for (int j = i; j < Math.min(i + WORDS, words.length); j++) {
                hash = mixed(hash * 31 + words[j].hashCode());
            }
            out[i] = hash;
        }
        return out;
    }

    private static long[] characters(String text) {
        if (text.isEmpty()) {
            return new long[0];
        }
        int runs = Math.max(1, text.length() - CHARACTERS + 1);
        long[] out = new long[runs];
        for (int i = 0; i < runs; i++) {
            long hash = 1;
            for (int j = i; j < Math.min(i + CHARACTERS, text.length()); j++) {
                hash = hash * 65_599 + text.charAt(j);
            }
            out[i] = mixed(hash);
        }
        return out;
    }

    /** Spreads the bits, so that the smallest hashes are a fair sample. */
    private static long mixed(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long[] hashes() {
        return hashes.clone();
    }

    /** Shared runs among all runs of both, in [0,1]. */
    double jaccard(Shingles other) {
        long limit = Math.min(last, other.last);
        int i = 0;
        int j = 0;
        int both = 0;
        int any = 0;
        while (i < hashes.length || j < other.hashes.length) {
            long a = i < hashes.length ? hashes[i] : Long.MAX_VALUE;
            long b = j < other.hashes.length ? other.hashes[j] : Long.MAX_VALUE;
            if (Math.min(a, b) > limit) {
                break;
            }
            any++;
            if (a == b) {
                both++;
            }
            if (a <= b && i < hashes.length) {
                i++;
            }
            if (b <= a && j < other.hashes.length) {
                j++;
            }
        }
        return any == 0 ? 0 : (double) both / any;
    }

    /** The part of these runs that lies in at least one of the others, in [0,1]. */
    double shareIn(List<Shingles> others) {
        long limit = last;
        for (Shingles other : others) {
            limit = Math.min(limit, other.last);
        }
        int all = 0;
        int found = 0;
        for (long hash : hashes) {
            if (hash > limit) {
                break;
            }
            all++;
            for (Shingles other : others) {
                if (Arrays.binarySearch(other.hashes, hash) >= 0) {
                    found++;
                    break;
                }
            }
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
