package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.deliberation.Vote;
import org.yoriai.deliberation.VoteHistory.Cast;
import org.yoriai.shared.Pseudonym;

class IntegrityScanTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final int STATEMENTS = 60;

    private static Pseudonym person(int i) {
        return new Pseudonym(String.format("%032x", i));
    }

    private static UUID statement(int j) {
        return new UUID(0x7000L, j);
    }

    /** Sixty people in two camps, who disagree with their own camp three times of ten. */
    private static List<Cast> honest() {
        Random chance = new Random(11);
        List<Cast> casts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < STATEMENTS; j++) {
                boolean agrees = (i % 2 == 0) == (j % 3 == 0);
                boolean strays = chance.nextInt(10) < 3;
                casts.add(new Cast(
                        statement(j),
                        person(i),
                        agrees == strays ? Vote.DISAGREE : Vote.AGREE,
                        MONDAY.plusSeconds(600L * i + 7L * j)));
            }
        }
        return casts;
    }

    /** Six more with one and the same ballot, begun within ten seconds. */
    private static List<Cast> bloc() {
        Random ballot = new Random(3);
        Vote[] same = new Vote[STATEMENTS];
        for (int j = 0; j < STATEMENTS; j++) {
            same[j] = Vote.values()[ballot.nextInt(3)];
        }
        List<Cast> casts = new ArrayList<>();
        for (int i = 100; i < 106; i++) {
            for (int j = 0; j < STATEMENTS; j++) {
                casts.add(new Cast(statement(j), person(i), same[j], MONDAY.plusSeconds(i - 100 + 30L * j)));
            }
        }
        return casts;
    }

    @Test
    void findsABlocWholeWithTheEvidenceAndWhatWouldBeWithoutIt() {
        List<Cast> casts = new ArrayList<>(honest());
        casts.addAll(bloc());

        IntegrityScan.Result result = IntegrityScan.of(casts, Set.of());

        assertThat(result.people()).isEqualTo(66);
        assertThat(result.found()).singleElement().satisfies(found -> {
            assertThat(found.people())
                    .containsExactlyElementsOf(List.of(100, 101, 102, 103, 104, 105).stream()
                            .map(i -> person(i).value())
                            .toList());
            assertThat(found.pairCount()).isEqualTo(15);
            assertThat(found.pairs().get(0).equal()).isEqualTo(STATEMENTS);
            assertThat(found.inStep()).isEqualTo(6);
            assertThat(found.groupsWithout()).isEqualTo(2);
            assertThat(found.likeness()).isBetween(0.8, 1.0);
        });
    }

    @Test
    void findsNothingAmongPeopleWhoAnswerForThemselves() {
        assertThat(IntegrityScan.of(honest(), Set.of()).found()).isEmpty();
        assertThat(IntegrityScan.of(List.of(), Set.of()).found()).isEmpty();
    }

    @Test
    void findsTheSameWhateverTheOrderOfThePeople() {
        List<Cast> casts = new ArrayList<>(honest());
        casts.addAll(bloc());
        String print = IntegrityScan.of(casts, Set.of()).found().get(0).print();
        Collections.shuffle(casts, new Random(2));

        assertThat(IntegrityScan.of(casts, Set.of()).found().get(0).print()).isEqualTo(print);
    }
}
