package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Issues;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Votes;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;

/** The rule against pairs marked by hand, one half of which the bounds were set on. */
class ContraryTest {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");

    private record Pair(String kind, Argument a, Argument b) {}

    private static List<Pair> pairs(String half, String lang) {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = ContraryTest.class.getResourceAsStream("/digest/contrary.csv")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : file.lines().skip(1).toList()) {
                List<String> cells = new ArrayList<>();
                Matcher cell = CELL.matcher(line);
                while (cell.find()) {
                    cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
                }
                if (cells.get(0).equals(half) && cells.get(1).equals(lang)) {
                    String id = String.format(Locale.ROOT, "%02d", pairs.size());
                    pairs.add(new Pair(
                            cells.get(2),
                            argument(id + "a", cells.get(4), cells.get(3), lang),
                            argument(id + "b", cells.get(6), cells.get(5), lang)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static Argument argument(String id, String text, String stance, String lang) {
        return Argument.of(id, id, text, "sec_1", Stance.valueOf(stance.toUpperCase(Locale.ROOT)), lang);
    }

    private static Contrary contrary(List<Argument> all, List<String> topicOf) {
        Evidence evidence = new Evidence(new ArgumentSet(all), Votes.none(), OpinionGroups.none());
        List<Assignment> assigned = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            assigned.add(new Assignment(all.get(i).id(), topicOf.get(i), Assignment.By.CLAUSE, 1));
        }
        return new Contrary(
                evidence.arguments(),
                new Topics(evidence, assigned, List.of()),
                ArgumentVectors.of(
                        all, all.stream().map(Argument::lang).toList(), Issues.none(), Embedders.embedded()));
    }

    private static Contrary onOneTopic(List<Argument> all) {
        return contrary(all, all.stream().map(a -> "sec_1").toList());
    }

    /** The half called kept was not looked at while the bounds were set. */
    @ParameterizedTest
    @CsvSource({"tuning,en", "tuning,ja", "kept,en", "kept,ja"})
    void whatContradictsIsFoundAndNothingElse(String half, String lang) {
        List<Pair> pairs = pairs(half, lang);
        assertThat(pairs).hasSize(15);
        List<Argument> all = new ArrayList<>();
        pairs.forEach(p -> all.addAll(List.of(p.a(), p.b())));
        Contrary contrary = onOneTopic(all);
        int found = 0;
        int wrong = 0;
        int there = 0;
        for (int i = 0; i < pairs.size(); i++) {
            boolean marked = pairs.get(i).kind().equals("contradicts");
            boolean shown = contrary.contradicts(2 * i, 2 * i + 1);
            assertThat(contrary.contradicts(2 * i + 1, 2 * i)).isEqualTo(shown);
            there += marked ? 1 : 0;
            found += marked && shown ? 1 : 0;
            wrong += !marked && shown ? 1 : 0;
        }
        assertThat(wrong).as("shown though it contradicts nothing").isZero();
        assertThat(there).isEqualTo(6);
        assertThat(found).isGreaterThanOrEqualTo(5);
    }

    private static final Argument FOR = argument("a", "Dogs should be kept on a lead in the whole park.", "for", "en");
    private static final Argument AGAINST =
            argument("b", "A lead in the whole park leaves dogs no place to run.", "against", "en");

    @Test
    void whatIsOnTwoTopicsInTwoLanguagesOrAsksContradictsNothing() {
        assertThat(onOneTopic(List.of(FOR, AGAINST)).contradicts(0, 1)).isTrue();
        assertThat(contrary(List.of(FOR, AGAINST), List.of("sec_1", "sec_2")).contradicts(0, 1))
                .isFalse();
        assertThat(onOneTopic(List.of(FOR, argument("b", "公園でもリードが必要になると、犬が走れません。", "against", "ja")))
                        .contradicts(0, 1))
                .isFalse();
        assertThat(onOneTopic(List.of(
                                FOR, argument("b", "Why must dogs be on a lead in the whole park?", "against", "en")))
                        .contradicts(0, 1))
                .isFalse();
        assertThat(onOneTopic(List.of(FOR, AGAINST)).contradicts(0, 0)).isFalse();
    }
}
