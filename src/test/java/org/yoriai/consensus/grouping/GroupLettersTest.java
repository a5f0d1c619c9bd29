package org.yoriai.consensus.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Place;
import org.yoriai.consensus.Plane;
import org.yoriai.consensus.Previous;

class GroupLettersTest {
    @Test
    void withoutAnEarlierMapLettersFollowTheOrder() {
        GroupLetters named = GroupLetters.of(List.of(people(0, 9), people(9, 14)), null, 0.3);

        assertThat(named.letters()).extracting(GroupLetter::value).containsExactly("A", "B");
        assertThat(named.used()).isEqualTo(2);
    }

    @Test
    void lettersGoWithThePeopleNotWithTheSize() {
        // B has grown beyond A
        GroupLetters named =
                GroupLetters.of(List.of(people(10, 30), people(0, 9)), before(2, people(0, 10), people(10, 18)), 0.3);

        assertThat(named.letters()).extracting(GroupLetter::value).containsExactly("B", "A");
        assertThat(named.used()).isEqualTo(2);
    }

    @Test
    void aGroupOfOtherPeopleTakesALetterThatNobodyHad() {
        // C was used once and is gone; the second group has nobody of B
        GroupLetters named = GroupLetters.of(
                List.of(people(0, 10), people(100, 106)), before(3, people(0, 10), people(10, 18)), 0.3);

        assertThat(named.letters()).extracting(GroupLetter::value).containsExactly("A", "D");
        assertThat(named.used()).isEqualTo(4);
    }

    @Test
    void tooLittleInCommonIsAnotherGroup() {
        // 3 of a union of 17: below 0.3; 6 of 14: above
        assertThat(GroupLetters.of(List.of(people(7, 17)), before(1, people(0, 10)), 0.3)
                        .letters())
                .extracting(GroupLetter::value)
                .containsExactly("B");
        assertThat(GroupLetters.of(List.of(people(4, 14)), before(1, people(0, 10)), 0.3)
                        .letters())
                .extracting(GroupLetter::value)
                .containsExactly("A");
    }

    @Test
    void thePairingKeepsMostPeopleTogetherNotMostOfTheFirst() {
        // A to the first would keep 5, then B to the second 0; the other way 4 + 4
        List<ParticipantId> first = join(people(0, 5), people(20, 24));
        List<ParticipantId> second = people(5, 9);

        GroupLetters named = GroupLetters.of(List.of(first, second), before(2, people(0, 9), people(20, 24)), 0.3);

        assertThat(named.letters()).extracting(GroupLetter::value).containsExactly("B", "A");
    }

    @Test
    void moreOldGroupsThanNewLeaveOneWithout() {
        GroupLetters named =
                GroupLetters.of(List.of(people(20, 30)), before(3, people(0, 10), people(10, 20), people(20, 30)), 0.3);

        assertThat(named.letters()).extracting(GroupLetter::value).containsExactly("C");
        assertThat(named.used()).isEqualTo(3);
    }

    @SafeVarargs
    private static Previous before(int used, List<ParticipantId>... members) {
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < members.length; g++) {
            groups.add(new Group(GroupLetter.of(g), members[g], new Place(0, 0)));
        }
        return new Previous(groups, used, new Plane(List.of(), Set.of(), List.of(), List.of(), List.of(), 0.1));
    }

    private static List<ParticipantId> people(int from, int to) {
        List<ParticipantId> people = new ArrayList<>();
        for (int i = from; i < to; i++) {
            people.add(new ParticipantId("" + i));
        }
        return people;
    }

    private static List<ParticipantId> join(List<ParticipantId> a, List<ParticipantId> b) {
        List<ParticipantId> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
