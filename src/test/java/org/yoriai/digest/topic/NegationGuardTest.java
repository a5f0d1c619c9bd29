package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Stance;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;

class NegationGuardTest {
    private static final NegationGuard EN = NegationGuard.of("en");
    private static final NegationGuard JA = NegationGuard.of("ja");

    private static boolean apart(NegationGuard guard, String a, Stance x, String b, Stance y) {
        return guard.apart(
                guard.signs(Argument.of("a", "p", a, "", x, "")), guard.signs(Argument.of("b", "q", b, "", y, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pond must be fenced. | The pond must not be fenced.
            We can do without a fence. | We can do with a fence.
            Dogs aren’t allowed here. | Dogs are allowed here.
            Keep the bench. | Remove the bench.
            More benches are needed. | Fewer benches are needed.
            Prices increased last year. | Prices decreased last year.
            The gate closes at 8. | The gate closes at 9.
            Two guards are enough. | Three guards are enough.
            The pond is safe. | Is the pond safe?
            """)
    void englishOppositesAreKeptApart(String a, String b) {
        assertThat(apart(EN, a, Stance.UNKNOWN, b, Stance.UNKNOWN)).isTrue();
        assertThat(apart(EN, b, Stance.UNKNOWN, a, Stance.UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A warden must decide, and not a camera. | A warden must be the one who decides.
            Fence not only the pond. | Fence the pond and more.
            No later than 8 the gate must close. | The gate must close at 8.
            Two guards are enough. | 2 guards will do.
            Open the gate earlier. | The gate should open earlier.
            """)
    void whatNegatesNothingInEnglishKeepsNobodyApart(String a, String b) {
        assertThat(apart(EN, a, Stance.UNKNOWN, b, Stance.UNKNOWN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            池に柵を立てるべきだ。 | 池に柵を立てるべきではない。
            犬を入れてはならない。 | 犬を入れてよい。
            犬を入れてはいけない。 | 犬を入れてもいい。
            料金を上げてほしい。 | 料金を下げてほしい。
            ベンチが多い。 | ベンチが少ない。
            門は八時に閉まる。 | 門は九時に閉まる。
            柵は安全だ。 | 柵は安全ですか。
            """)
    void japaneseOppositesAreKeptApart(String a, String b) {
        assertThat(apart(JA, a, Stance.UNKNOWN, b, Stance.UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            柵を立てなければならない。 | 柵を立てるべきだ。
            柵を立てざるを得ない。 | 柵を立てることになる。
            機械ではなく人が決める。 | 人が決める。
            費用がかかるかもしれない。 | 費用がかかるだろう。
            ベンチが少ない。 | ベンチの数が足りていない状態がなくなるとよい。
            門は八時に閉まる。 | 門は8時に閉まります。
            """)
    void whatNegatesNothingInJapaneseKeepsNobodyApart(String a, String b) {
        // The last but one has one negation that counts; it stands against one of its own.
        boolean odd = b.startsWith("ベンチの数");
        assertThat(apart(JA, a, Stance.UNKNOWN, b, Stance.UNKNOWN)).isEqualTo(odd);
    }

    @Test
    void sidesThatPeopleTookThemselvesDecide() {
        String text = "The pond needs a fence.";
        assertThat(apart(EN, text, Stance.FOR, text, Stance.AGAINST)).isTrue();
        assertThat(apart(EN, text, Stance.FOR, text, Stance.UNKNOWN)).isFalse();
        assertThat(apart(EN, text, Stance.FOR, text, Stance.FOR)).isFalse();
    }

    @Test
    void aLanguageWithoutListsIsKnownToBeUnknown() {
        assertThat(NegationGuard.of("fr").knowsTheLanguage()).isFalse();
        assertThat(EN.knowsTheLanguage()).isTrue();
        assertThat(JA.knowsTheLanguage()).isTrue();
    }

    /** Without the sides that people took, the words alone keep apart all that is marked as opposite but one swap of roles. */
    @Test
    void theReferencePairsAreToldApartByTheirWords() throws IOException {
        String given = System.getenv("YORIAI_REFERENCE_DATA");
        Path data = Path.of(given == null ? "../shared/data" : given).resolve("summary");
        Assumptions.assumeTrue(Files.isDirectory(data), data + " is absent");
        Map<String, String> texts = new HashMap<>();
        for (String lang : new String[] {"en", "ja"}) {
            for (CsvRow row : CsvTable.of(Files.readAllBytes(data.resolve("arguments." + lang + ".csv")))) {
                texts.put(row.get("id"), row.get("text"));
            }
        }
        int missed = 0;
        int stopped = 0;
        for (CsvRow row : CsvTable.of(Files.readAllBytes(data.resolve("pairs.csv")))) {
            NegationGuard guard = row.get("a").startsWith("j") ? JA : EN;
            boolean apart =
                    apart(guard, texts.get(row.get("a")), Stance.UNKNOWN, texts.get(row.get("b")), Stance.UNKNOWN);
            if (row.get("kind").equals("negated")) {
                missed += apart ? 0 : 1;
            } else {
                stopped += apart ? 1 : 0;
            }
        }
        assertThat(missed).isLessThanOrEqualTo(1);
        assertThat(stopped).isZero();
    }
}
