package org.yoriai.digest.vector;

import java.util.Arrays;

/** Points of a model: {@code points[text][dimension]}, each of length 1. */
final class DenseSpace implements Space {
    private final float[][] points;
    private final Encoder encoder;

    DenseSpace(float[][] points, Encoder encoder) {
        this.points = points;
        this.encoder = encoder;
    }

    @Override
    public double cosine(int a, int b) {
        return Cosine.rounded(dot(points[a], points[b]));
    }

    @Override
    public double cosine(int a, String words) {
        return Cosine.rounded(dot(points[a], encoder.encode(words)));
    }

    @Override
    public double[] cosines(String words) {
        float[] point = encoder.encode(words);
        double[] out = new double[points.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Cosine.rounded(dot(points[i], point));
        }
        return out;
    }

    @Override
    public Space centred(int count) {
        if (count == 0) {
            return this;
        }
        double[] mean = new double[points[0].length];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += points[i][d];
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= count;
        }
        float[][] moved = new float[points.length][];
        for (int i = 0; i < moved.length; i++) {
            double[] v = new double[mean.length];
            for (int d = 0; d < v.length; d++) {
                v[d] = points[i][d] - mean[d];
            }
            moved[i] = unit(v);
        }
        return new DenseSpace(moved, words -> {
            throw new UnsupportedOperationException("words are compared with points as they were");
        });
    }

    @Override
    public void pairs(int[] texts, double least, PairSink out) {
        int[] sorted = texts.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < sorted.length; j++) {
                double c = cosine(sorted[i], sorted[j]);
                if (c >= least) {
                    out.pair(sorted[i], sorted[j], c);
                }
            }
        }
    }

    /** The same direction with length 1; nothing stays nothing. */
    static float[] unit(double[] v) {
        double z = 0;
        for (double x : v) {
            z += x * x;
        }
        z = Math.sqrt(z);
        float[] out = new float[v.length];
        for (int d = 0; d < v.length; d++) {
            out[d] = z == 0 ? 0 : (float) (v[d] / z);
        }
        return out;
    }

    private static double dot(float[] a, float[] b) {
        // Four sums that do not wait for each other; always the same four.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            s0 += (double) a[d] * b[d];
            s1 += (double) a[d + 1] * b[d + 1];
            s2 += (double) a[d + 2] * b[d + 2];
            s3 += (double) a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            s0 += (double) a[d] * b[d];
        }
        return s0 + s1 + (s2 + s3);
    }
}
