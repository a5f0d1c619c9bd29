package org.yoriai.digest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule each: with the rule gone, the sentence would stand. */
class BackedTest {
    private static final String SEASON = "The basin is open from 1 June to 15 September.";
    private static final String NIGHT = "Nobody may swim in the basin at night.";
    private static final String FEE = "The council shall publish the fee, and children may swim free.";
    private static final String WISH = "I think the night bus is useful for late shifts.";
    private static final String JA_SEASON = "港は六月一日から九月十五日まで開きます。";
    private static final String JA_NIGHT = "夜は港で泳ぐことができない。";
    private static final String JA_FEE = "町長は料金を公表しなければならない。";
    private static final String JA_WISH = "夜のバスは遅番の人に便利だと思います。";

    private static String en(String sentence, String... sources) {
        return Backed.objection(sentence, List.of(sources), "en");
    }

    private static String ja(String sentence, String... sources) {
        return Backed.objection(sentence, List.of(sources), "ja");
    }

    @Test
    void plainWordsOfTheSourcesStand() {
        assertThat(en("From 1 June to 15 September the basin is open.", SEASON)).isEmpty();
        assertThat(en("At night, nobody may swim there; the basin is empty.", NIGHT))
                .isEmpty();
        assertThat(en("The council must publish the fee.", FEE)).isEmpty();
        assertThat(en("The late shifts find the night bus useful.", WISH)).isEmpty();
        assertThat(en("You must not swim in the basin at night.", "Swimming in the basin at night is prohibited."))
                .isEmpty();
        assertThat(ja("港が開くのは、六月一日から九月十五日までです。", JA_SEASON)).isEmpty();
        assertThat(ja("港は6月1日から9月15日まで開きます。", JA_SEASON)).isEmpty();
        assertThat(ja("夜は港で泳げません。", JA_NIGHT)).isEmpty();
        assertThat(ja("町長は料金を公表しなければなりません。", JA_FEE)).isEmpty();
        assertThat(ja("夜のバスは、遅番の人に便利です。", JA_WISH)).isEmpty();
    }

    @Test
    void aSentenceWithoutASourceFalls() {
        assertThat(en("The basin is open.")).isEqualTo("cites nothing");
        assertThat(ja("港は開きます。")).isEqualTo("cites nothing");
        assertThat(en("  ", SEASON)).isEqualTo("cites nothing");
    }

    @Test
    void aLongSentenceFalls() {
        String basin = "basin ".repeat(41).strip() + ".";
        assertThat(en(basin, basin)).isEqualTo("too long");
        assertThat(en("basin ".repeat(40).strip() + ".", basin)).isEmpty();
        String harbour = "港".repeat(81);
        assertThat(ja(harbour, harbour)).isEqualTo("too long");
        assertThat(ja("港".repeat(80), harbour)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The <b>basin</b> is open., markup",
        "The **basin** is open., markup",
        "The basin is open: basin.example, a link or an address",
        "The basin is open: help@basin, a link or an address",
        "The bas\u200bin is open., a sign that is no word",
        "The basin is open \u202egnorw., a sign that is no word",
        "The basin is open \u2600., a sign that is no word",
        "The b\u0430sin is open., letters of another script",
        "The basin is open 港., letters of another script",
        "The basin is open from \u0661 June., digits of another script"
    })
    void signsThatNoSentenceNeedsMakeItFallEvenWhereTheSourceHasThem(String sentence, String because) {
        assertThat(en(sentence, sentence)).isEqualTo(because);
    }

    @Test
    void soTheyDoInJapanese() {
        assertThat(ja("港は**開きます**。", "港は**開きます**。")).isEqualTo("markup");
        assertThat(ja("港はкрайです。", "港はкрайです。")).isEqualTo("letters of another script");
        assertThat(ja("港は開きます☀。", "港は開きます☀。")).isEqualTo("a sign that is no word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The basin is open from 2 June to 15 September.",
                "The basin is open for three of its months from 1 June.",
                "The basin is open from 1 June to 15% September.",
                "The basin is open from £1 June to 15 September.",
                "The basin is open twice from 1 June to 15 September.",
                "The basin is open from 1 June to the twentieth and 150 September.",
            })
    void anInventedNumberMakesASentenceFall(String sentence) {
        assertThat(en(sentence, SEASON)).isEqualTo("has a number that stands in no source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"港は七月一日から九月十五日まで開きます。", "港は6月2日から開きます。", "港は三か月、開きます。"})
    void soItDoesInJapanese(String sentence) {
        assertThat(ja(sentence, JA_SEASON)).isEqualTo("has a number that stands in no source");
    }

    @Test
    void quotationMarksStandAroundVerbatimWordsOnly() {
        assertThat(en("The basin is “open from 1 June”.", SEASON)).isEmpty();
        assertThat(en("The basin is \"open from 1 June\".", SEASON)).isEmpty();
        assertThat(ja("港は「六月一日から」開きます。", JA_SEASON)).isEmpty();
        for (String sentence : List.of(
                "The basin is “open since 1 June”.",
                "The basin is \"open since 1 June\".",
                "The basin is ‘open since 1 June’.",
                "The basin is 'open' from 1 June.",
                "The basin is “open from 1 June.",
                "The basin is «open» from 1 June.")) {
            assertThat(en(sentence, SEASON)).as(sentence).isEqualTo("quotes what stands in no source");
        }
        assertThat(ja("港は「六月から」開きます。", JA_SEASON)).isEqualTo("quotes what stands in no source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of the basin is open.",
                "The basin is open to everybody.",
                "Most of the basin is open.",
                "The basin is open to several people."
            })
    void aWordOfAmountThatNoSourceHasMakesItFall(String sentence) {
        assertThat(en(sentence, "The basin is open.")).isEqualTo("has a word of amount that no source has");
        assertThat(en(sentence, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"港は全員に開きます。", "港は大半の人に開きます。", "港は大勢の人に開きます。"})
    void soItDoesInJapaneseToo(String sentence) {
        assertThat(ja(sentence, "港は人に開きます。")).isEqualTo("has a word of amount that no source has");
        assertThat(ja(sentence, sentence)).isEmpty();
    }

    @Test
    void aNegationThatNoSourceHasMakesItFall() {
        assertThat(en("The basin is not open from 1 June to 15 September.", SEASON))
                .isEqualTo("negates what no source negates");
        assertThat(en("The basin isn’t open from 1 June.", SEASON)).isEqualTo("negates what no source negates");
        assertThat(en("The basin is banned from 1 June.", SEASON)).isEqualTo("negates what no source negates");
        assertThat(ja("港は六月一日から開きません。", JA_SEASON)).isEqualTo("negates what no source negates");
        assertThat(ja("港は六月一日から開くことを禁じます。", JA_SEASON)).isEqualTo("negates what no source negates");
    }

    @Test
    void aNegationThatEverySourceHasStays() {
        assertThat(en("People may swim in the basin at night.", NIGHT)).isEqualTo("leaves a negation out");
        assertThat(en("People may swim in the basin from 1 June.", NIGHT, SEASON))
                .isEmpty();
        assertThat(ja("夜は港で泳ぐことができます。", JA_NIGHT)).isEqualTo("leaves a negation out");
    }

    @Test
    void dutiesAreNoNegations() {
        assertThat(ja("町長は料金を公表します。", JA_FEE)).isEmpty();
        assertThat(ja("少なくとも港は開きます。", "少なくとも港は開きます。")).isEmpty();
    }

    @Test
    void nothingIsLouderThanItsLoudestSource() {
        String because = "speaks louder than its sources";
        assertThat(en("The night bus must run for late shifts.", WISH)).isEqualTo(because);
        assertThat(en("The night bus should run for late shifts.", WISH)).isEqualTo(because);
        assertThat(en("The basin has to be open from 1 June.", SEASON)).isEqualTo(because);
        assertThat(en("The basin must be open from 1 June.", SEASON, FEE)).isEmpty();
        assertThat(ja("夜のバスは遅番の人に必要です。", JA_WISH)).isEqualTo(because);
        assertThat(ja("港は六月一日から開かなければなりません。", JA_SEASON)).isEqualTo(because);
    }

    @Test
    void halfOfTheWordsStandInTheSources() {
        assertThat(en("The basin makes families happy during summer.", SEASON))
                .isEqualTo("uses words that its sources do not");
        assertThat(en("Yes.", SEASON)).isEqualTo("uses words that its sources do not");
        assertThat(en("Basins are opened during summer.", SEASON)).isEmpty();
        assertThat(ja("海水浴は家族の楽しみです。", JA_SEASON)).isEqualTo("uses words that its sources do not");
        assertThat(ja("はい、そうです。", JA_SEASON)).isEqualTo("uses words that its sources do not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You should vote for it.",
                "All should vote yes.",
                "Members must reject the fee.",
                "We recommend supporting the clause.",
                "Please vote on it early.",
                "賛成に投票しましょう。",
                "反対するべきです。",
                "投票してください。",
                "賛成をおすすめします。"
            })
    void adviceOnHowToVoteIsSeen(String sentence) {
        assertThat(Backed.advises(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council must support families.",
                "Members vote in May.",
                "The vote is counted by the clerk.",
                "投票は五月です。",
                "町は家族を支援しなければなりません。"
            })
    void whatASentenceSaysOfVotesIsNoAdvice(String sentence) {
        assertThat(Backed.advises(sentence)).isFalse();
    }
}
