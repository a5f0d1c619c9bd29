package org.yoriai.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yoriai.BirdNames;
import org.yoriai.shared.Lang;

class BirdsTest {
    private static final int BIRDS = 64;
    private static final int ASSEMBLIES = 6_400;

    @Test
    void whoeverComesFirstHasAnyNameWithTheSameChance() {
        assertEven(0);
    }

    @Test
    void whoeverComesTwentiethHasAnyNameWithTheSameChance() {
        assertEven(19);
    }

    /** Chi-square with 63 degrees of freedom; above 125 by chance once in 200,000 seeds, and the seed is fixed. */
    private static void assertEven(int before) {
        RandomGenerator random = new Random(4711);
        int[] drawn = new int[BIRDS + 1];
        for (int i = 0; i < ASSEMBLIES; i++) {
            BitSet given = new BitSet();
            for (int j = 0; j < before; j++) {
                given.set(Birds.draw(given, 48, random));
            }
            drawn[Birds.draw(given, 48, random)]++;
        }
        double expected = (double) ASSEMBLIES / BIRDS;
        double far = IntStream.rangeClosed(1, BIRDS)
                .mapToDouble(handle -> (drawn[handle] - expected) * (drawn[handle] - expected) / expected)
                .sum();
        assertThat(far).isLessThan(125);
    }

    @Test
    void aNumberBehindTheNameSaysNothingAboutWhoCameLate() {
        RandomGenerator random = new Random(4711);
        int numbered = 0;
        for (int i = 0; i < 1_000; i++) {
            if (Birds.draw(new BitSet(), 100, random) > BIRDS) {
                numbered++;
            }
        }
        assertThat(numbered).isBetween(430, 570);
    }

    @Test
    void everySeatHasANameOfItsOwnToTheLastOne() {
        for (int seats : new int[] {1, 63, 64, 65, 200}) {
            BitSet given = new BitSet();
            Set<String> names = new HashSet<>();
            for (int i = 0; i < seats; i++) {
                int handle = Birds.draw(given, seats, new Random(i));
                given.set(handle);
                names.add(Birds.name(handle).in(Lang.EN));
                names.add(Birds.name(handle).in(Lang.JA));
            }
            assertThat(names).as("%d seats", seats).hasSize(2 * seats);
        }
    }

    @Test
    void whereNothingBoundsARoleThereIsAlwaysAFurtherName() {
        BitSet given = new BitSet();
        for (int i = 0; i < 3 * BIRDS; i++) {
            int handle = Birds.draw(given, 0, new Random(i));
            assertThat(given.get(handle)).isFalse();
            given.set(handle);
        }
        assertThat(given.cardinality()).isEqualTo(3 * BIRDS);
        assertThat(given.get(0)).isFalse();
    }

    @Test
    void namesAreFoundInTextsAsWholeWords() {
        for (int handle = 1; handle <= 2 * BIRDS; handle++) {
            String en = Birds.name(handle).in(Lang.EN);
            String ja = Birds.name(handle).in(Lang.JA);
            assertThat("It was " + en + ".").containsPattern(BirdNames.ANY);
            assertThat("それは" + ja + "さんです。").containsPattern(BirdNames.ANY);
        }
        assertThat("Title, Craned, バンド, ウソツキ").doesNotContainPattern(BirdNames.ANY);
    }
}
