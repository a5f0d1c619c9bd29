package org.yoriai.digest.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Similarity of texts in any language: cosine of character 3-grams, weight tf · (ln((1 + N) / (1 + df)) + 1), over NFKC lower
 * case with each run of other signs than letters and digits as one space, and a space at each end.
 */
public final class CharacterGrams {
    private final int[][] grams;
    private final double[][] weights;
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] idf;

    public CharacterGrams(List<String> texts) {
        int n = texts.size();
        grams = new int[n][];
        weights = new double[n][];
        int[][] counts = new int[n][];
        int[] df = new int[1024];
        for (int i = 0; i < n; i++) {
            Map<String, Integer> c = count(texts.get(i));
            int[] g = new int[c.size()];
            int[] f = new int[c.size()];
            Map<Integer, Integer> sorted = new TreeMap<>();
            for (Map.Entry<String, Integer> e : c.entrySet()) {
                Integer known = index.get(e.getKey());
                int id = known == null ? index.size() : known;
                if (known == null) {
                    index.put(e.getKey(), id);
                }
                sorted.put(id, e.getValue());
            }
            int k = 0;
            for (Map.Entry<Integer, Integer> e : sorted.entrySet()) {
                g[k] = e.getKey();
                f[k++] = e.getValue();
                if (e.getKey() >= df.length) {
                    df = java.util.Arrays.copyOf(df, Math.max(df.length * 2, e.getKey() + 1));
                }
                df[e.getKey()]++;
            }
            grams[i] = g;
            counts[i] = f;
        }
        idf = new double[index.size()];
        for (int g = 0; g < idf.length; g++) {
            idf[g] = Math.log((1.0 + n) / (1.0 + df[g])) + 1;
        }
        for (int i = 0; i < n; i++) {
            weights[i] = weigh(grams[i], counts[i]);
        }
    }

    /** Similarity of two of the texts, in [0, 1]. */
    public double similarity(int a, int b) {
        return dot(grams[a], weights[a], grams[b], weights[b]);
    }

    /** Similarity of a text to another piece of words; grams that no text has do not count. */
    public double similarity(int a, String words) {
        Map<Integer, Integer> sorted = new TreeMap<>();
        for (Map.Entry<String, Integer> e : count(words).entrySet()) {
            Integer id = index.get(e.getKey());
            if (id != null) {
                sorted.put(id, e.getValue());
            }
        }
        int[] g = new int[sorted.size()];
        int[] f = new int[sorted.size()];
        int k = 0;
        for (Map.Entry<Integer, Integer> e : sorted.entrySet()) {
            g[k] = e.getKey();
            f[k++] = e.getValue();
        }
        return dot(grams[a], weights[a], g, weigh(g, f));
    }

    private double[] weigh(int[] g, int[] f) {
        double[] w = new double[g.length];
        double z = 0;
        for (int k = 0; k < g.length; k++) {
            w[k] = f[k] * idf[g[k]];
            z += w[k] * w[k];
        }
        z = z == 0 ? 1 : Math.sqrt(z);
        for (int k = 0; k < g.length; k++) {
            w[k] /= z;
        }
        return w;
    }

    private static double dot(int[] a, double[] u, int[] b, double[] v) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                sum += u[i++] * v[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private static Map<String, Integer> count(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(" ");
        for (int i = 0; i < lower.length(); ) {
            int cp = lower.codePointAt(i);
            i += Character.charCount(cp);
            int type = Character.getType(cp);
            boolean counts =
                    Character.isLetterOrDigit(cp) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
            if (counts) {
                letters.appendCodePoint(cp);
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        if (letters.charAt(letters.length() - 1) != ' ' || letters.length() == 1) {
            letters.append(' ');
        }
        int[] cps = letters.codePoints().toArray();
        Map<String, Integer> out = new TreeMap<>();
        for (int i = 0; i < Math.max(1, cps.length - 2); i++) {
            out.merge(new String(cps, i, Math.min(3, cps.length - i)), 1, Integer::sum);
        }
        return out;
    }
}
