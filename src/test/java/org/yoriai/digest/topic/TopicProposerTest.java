package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Stance;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;

class TopicProposerTest {
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("街灯", "夜道", "電球", "照明", "暗い場所"),
            List.of("街路樹", "落ち葉", "木の枝", "剪定", "植え替え"),
            List.of("水道料金", "水圧", "水質", "蛇口", "配管工事"));

    /** Thirty texts, each of three words of one subject; the subject is the id's first letter. */
    private static List<Argument> arguments() {
        SplittableRandom r = new SplittableRandom(4);
        List<Argument> out = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> words = new ArrayList<>(SUBJECTS.get(i / 10));
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 3; k++) {
                text.append(words.remove(r.nextInt(words.size()))).append("と");
            }
            String id = String.format(java.util.Locale.ROOT, "%s%02d", "abc".charAt(i / 10), i);
            out.add(Argument.of(id, "p" + i, text + "。", "", Stance.UNKNOWN, "ja"));
        }
        return out;
    }

    private static TopicProposer.Proposal propose(List<Argument> arguments) {
        ArgumentVectors vectors = ArgumentVectors.of(
                arguments, arguments.stream().map(Argument::lang).toList(), Issues.none(), Embedders.lexical());
        return TopicProposer.propose(
                arguments,
                IssueAssigner.assign(arguments, Issues.none(), vectors),
                vectors,
                step -> new SplittableRandom(step.hashCode()));
    }

    @Test
    void whatSpeaksOfTheSameThingIsPutTogether() {
        TopicProposer.Proposal proposal = propose(arguments());
        Map<String, Set<Character>> subjects = new TreeMap<>();
        for (Assignment a : proposal.assignments()) {
            assertThat(a.by()).isEqualTo(Assignment.By.CLUSTER);
            subjects.computeIfAbsent(a.topic(), t -> new HashSet<>())
                    .add(a.argument().charAt(0));
        }
        assertThat(subjects).hasSize(3).allSatisfy((topic, of) -> assertThat(of).hasSize(1));
    }

    @Test
    void theTitleIsSomebodysWords() {
        List<Argument> arguments = arguments();
        assertThat(propose(arguments).titles().values())
                .hasSize(3)
                .allSatisfy(
                        title -> assertThat(arguments).anyMatch(a -> a.text().equals(title)));
    }

    @Test
    void aFewArgumentsAreNotPutIntoGroups() {
        TopicProposer.Proposal proposal = propose(arguments().subList(0, 23));
        assertThat(proposal.titles()).isEmpty();
        assertThat(proposal.assignments()).allMatch(a -> a.topic().equals(Issues.UNSORTED));
    }
}
