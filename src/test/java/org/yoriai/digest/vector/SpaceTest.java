package org.yoriai.digest.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private static final List<String> WORDS = List.of("夜", "道", "街灯", "ベンチ", "木の枝", "水道", "予算", "子ども", "運転手");

    private static Space lexical(int n, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder b = new StringBuilder();
            for (int k = 1 + r.nextInt(4); k > 0; k--) {
                b.append(WORDS.get(r.nextInt(WORDS.size()))).append("と");
            }
            texts.add(b.toString());
        }
        return Lexical.instance().space(texts, VectorCache.none());
    }

    private static Space dense(int n, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        float[][] points = new float[n][];
        for (int i = 0; i < n; i++) {
            points[i] = DenseSpace.unit(new double[] {r.nextDouble() - 0.2, r.nextDouble() - 0.2, r.nextDouble()});
        }
        return new DenseSpace(points, words -> points[0]);
    }

    @Test
    void pairsAreThoseThatComparingAllWithAllFinds() {
        for (Space space : List.of(lexical(40, 3), dense(40, 3))) {
            int[] some = IntStream.range(0, 40).filter(i -> i % 3 > 0).toArray();
            List<String> found = new ArrayList<>();
            space.pairs(some, 0.5, (a, b, c) -> found.add(a + " " + b + " " + c));
            List<String> expected = new ArrayList<>();
            for (int a : some) {
                for (int b : some) {
                    if (a < b && space.cosine(a, b) >= 0.5) {
                        expected.add(a + " " + b + " " + space.cosine(a, b));
                    }
                }
            }
            assertThat(found).isEqualTo(expected).isNotEmpty().hasSizeLessThan(300);
        }
    }

    @Test
    void cosinesAreWholeSteps() {
        Space space = dense(20, 7);
        for (int a = 0; a < 20; a++) {
            assertThat(space.cosine(a, a)).isEqualTo(1);
            for (int b = 0; b < 20; b++) {
                assertThat(space.cosine(a, b) * 1024).isEqualTo(Math.rint(space.cosine(a, b) * 1024));
                assertThat(space.cosine(a, b)).isEqualTo(space.cosine(b, a));
            }
        }
    }

    @Test
    void seenFromTheMiddleNothingIsSharedByAll() {
        float[][] points = {
            DenseSpace.unit(new double[] {1, 0.1, 0}), DenseSpace.unit(new double[] {1, -0.1, 0}),
        };
        DenseSpace space = new DenseSpace(points, words -> points[0]);
        assertThat(space.cosine(0, 1)).isGreaterThan(0.9);
        assertThat(space.centred(2).cosine(0, 1)).isEqualTo(-1);
    }

    /** "道" in both, "夜" and "木" once: worked by hand from the formula. */
    @Test
    void rareFeaturesWeighMore() {
        SparseSpace space = new SparseSpace(List.of("ab", "ac"), text -> {
            TreeMap<String, Integer> m = new TreeMap<>();
            text.chars().forEach(c -> m.merge(Character.toString(c), 1, Integer::sum));
            return m;
        });
        double rare = Math.log(3.0 / 2) + 1;
        assertThat(space.cosine(0, 1)).isCloseTo(1 / (1 + rare * rare), within(1.0 / 1024));
        assertThat(space.cosines("a")[0]).isCloseTo(1 / Math.sqrt(1 + rare * rare), within(1.0 / 1024));
        assertThat(space.cosine(0, "zz")).isZero();
    }
}
