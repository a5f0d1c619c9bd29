package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Issue;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.DraftInput.Subject;

class DraftInputTest {
    private static final ClauseView PERMITS = clause("sec_3", true, 0, "Permits", "許可");
    private static final ClauseView CAP = clause("sec_3__subsec_4", false, 1, "", "");
    private static final ClauseView FEES = clause("sec_30", true, 2, "Fees", "手数料");
    private static final List<ClauseView> BILL = List.of(PERMITS, CAP, FEES);

    private static final SourceArgument WHY =
            argument(1, "sec_3__subsec_4", "question", "en", Localized.of("Why 400?", "なぜ四百台？"));
    private static final SourceArgument JAPANESE =
            argument(2, "sec_3", "wording", "ja", new Localized(Map.of("ja", "数字を書いてください。")));
    private static final SourceArgument FEE =
            argument(3, "sec_30", "against", "en", Localized.of("Too dear.", "高すぎる。"));
    private static final SourceArgument WHOLE = argument(4, null, "for", "en", Localized.of("At last.", "やっと。"));
    private static final List<SourceArgument> ALL = List.of(WHY, JAPANESE, FEE, WHOLE);

    private static ClauseView clause(String eId, boolean votable, int position, String en, String ja) {
        return new ClauseView(
                new UUID(1, position),
                eId,
                "",
                "section",
                0,
                position,
                votable,
                Localized.of("§" + position, "第" + position),
                Localized.of(en, ja),
                Localized.of("", ""));
    }

    private static SourceArgument argument(int number, String eId, String stance, String lang, Localized text) {
        return new SourceArgument(new UUID(2, number), number, "author" + number, null, eId, stance, lang, text, true);
    }

    private static DraftInput of(ClauseView scope, Lang lang, SourceVote... votes) {
        return DraftInput.of(
                ALL,
                List.of(votes),
                Map.of(),
                scope == null ? Subject.ofBill(BILL) : Subject.ofClause(scope),
                lang,
                Wishes.NONE);
    }

    @Test
    void aClauseTakesWhatIsSaidOnItAndOnWhatIsInsideIt() {
        DraftInput input = of(PERMITS, Lang.EN);

        assertThat(input.byId().values()).containsExactly(WHY, JAPANESE);
        assertThat(input.arguments().arguments()).extracting(Argument::target).containsOnly("sec_3");
        assertThat(input.issues().issues()).containsExactly(Issue.clause("sec_3", "Permits"));
    }

    @Test
    void theWholeBillHasATopicForEachClauseThatSomebodySpokeTo() {
        DraftInput input = of(null, Lang.JA);

        assertThat(input.issues().issues()).containsExactly(Issue.clause("sec_3", "許可"), Issue.clause("sec_30", "手数料"));
        assertThat(input.arguments().arguments())
                .extracting(Argument::target)
                .containsExactly("sec_3", "sec_3", "sec_30", "");
    }

    @Test
    void wordsAreTakenInTheDraftsLanguageWhereSomebodyTranslatedThem() {
        List<Argument> english = of(PERMITS, Lang.EN).arguments().arguments();

        assertThat(english).extracting(Argument::text).containsExactly("Why 400?", "数字を書いてください。");
        assertThat(english).extracting(Argument::lang).containsExactly("en", "ja");
        assertThat(of(PERMITS, Lang.JA).arguments().arguments().get(0).text()).isEqualTo("なぜ四百台？");
    }

    @Test
    void aProposalForTheWordingTakesNoSide() {
        assertThat(of(PERMITS, Lang.EN).arguments().arguments())
                .extracting(Argument::stance)
                .containsExactly(Stance.QUESTION, Stance.UNKNOWN);
    }

    @Test
    void onlyVotesOnItsArgumentsCount() {
        DraftInput input =
                of(PERMITS, Lang.EN, new SourceVote(WHY.id(), "voter", 1), new SourceVote(FEE.id(), "other", -1));

        assertThat(input.votes().voters()).hasSize(1);
        assertThat(input.votes().arguments()).containsExactly(WHY.id().toString());
    }

    @Test
    void whoKeepsHerWordsOutIsCountedOnceAmongThoseWhoWrote() {
        SourceArgument first = out(5, "sec_3");
        SourceArgument second = out(6, "sec_3");
        DraftInput input = DraftInput.of(
                List.of(WHY, first, second, out(7, "sec_30")),
                List.of(),
                Map.of(),
                Subject.ofClause(PERMITS),
                Lang.EN,
                Wishes.NONE);

        assertThat(input.writers()).isEqualTo(2);
        assertThat(input.keptOut()).isEqualTo(1);
    }

    private static SourceArgument out(int number, String eId) {
        return new SourceArgument(
                new UUID(2, number), number, "shy", null, eId, "for", "en", Localized.of("No.", ""), false);
    }

    @Test
    void groupsHoldThoseWhoWroteOrVotedHere() {
        DraftInput input = DraftInput.of(
                ALL,
                List.of(new SourceVote(WHY.id(), "voter", 1), new SourceVote(FEE.id(), "other", -1)),
                Map.of("author1", "A", "voter", "A", "other", "A"),
                Subject.ofClause(PERMITS),
                Lang.EN,
                Wishes.NONE);

        String author = input.arguments().arguments().get(0).author();
        String voter = input.votes().voters().get(0);
        assertThat(voter).isNotEqualTo(author);
        assertThat(input.groups().groups())
                .containsExactly(new OpinionGroups.Group(
                        "A", List.of(author, voter).stream().sorted().toList()));
    }

    @Test
    void peopleHaveNumbersThatSayNothingOfTheirPseudonyms() {
        List<SourceArgument> renamed = ALL.stream()
                .map(argument -> new SourceArgument(
                        argument.id(),
                        argument.number(),
                        "zz" + (9 - argument.number()),
                        null,
                        argument.clauseEId(),
                        argument.stance(),
                        argument.lang(),
                        argument.text(),
                        argument.quotable()))
                .toList();

        DraftInput other = DraftInput.of(renamed, List.of(), Map.of(), Subject.ofBill(BILL), Lang.EN, Wishes.NONE);

        assertThat(other.arguments()).isEqualTo(of(null, Lang.EN).arguments());
        assertThat(other.arguments().arguments()).extracting(Argument::author).allMatch(n -> n.matches("p000000[1-4]"));
    }

    @Test
    void aQuestionTakesWhatIsSaidOnItsClausesEachATopic() {
        DraftInput input = DraftInput.of(
                ALL, List.of(), Map.of(), Subject.ofQuestion(List.of(PERMITS, FEES)), Lang.EN, Wishes.NONE);

        assertThat(input.byId().values()).containsExactly(WHY, JAPANESE, FEE);
        assertThat(input.arguments().arguments())
                .extracting(Argument::target)
                .containsExactly("sec_3", "sec_3", "sec_30");
    }

    @Test
    void aboveClausesItChoosesAmongWhatTheirSummariesQuoteAndAllWhereThereIsNone() {
        Below.Quoted draft = new Below.Quoted(
                Scope.ofClause(PERMITS.id()), false, Set.of(WHY.id().toString()));
        Below.Quoted published = new Below.Quoted(
                Scope.ofClause(PERMITS.id()), true, Set.of(JAPANESE.id().toString()));
        DraftInput input = of(null, Lang.EN).among(Below.of(List.of(draft, published), List.of(), BILL));

        assertThat(input.candidates())
                .as("published before drafts; no summary on fees or on the whole")
                .containsExactlyInAnyOrder(
                        JAPANESE.id().toString(),
                        FEE.id().toString(),
                        WHOLE.id().toString());
    }

    @Test
    void theWholeBillChoosesAmongWhatAQuestionQuotesNotItsClauses() {
        JointQuestion question = new JointQuestion(1, "Permits", "en", List.of(PERMITS, FEES));
        DraftInput input = of(null, Lang.EN)
                .among(Below.of(
                        List.of(
                                new Below.Quoted(
                                        Scope.ofClause(PERMITS.id()),
                                        true,
                                        Set.of(WHY.id().toString())),
                                new Below.Quoted(
                                        question.scope(), true, Set.of(FEE.id().toString()))),
                        List.of(question),
                        BILL));

        assertThat(input.candidates())
                .containsExactlyInAnyOrder(FEE.id().toString(), WHOLE.id().toString());
    }

    @Test
    void thereIsNothingToSumUpBelowThreeArguments() {
        assertThat(of(PERMITS, Lang.EN).isEnough()).isFalse();
        assertThat(of(null, Lang.EN).isEnough()).isTrue();
    }

    @Test
    void answersThatComeMeanwhileLeaveItsWordsTheSameAndWordsThatGoDoNot() {
        DraftInput before = of(PERMITS, Lang.EN);

        assertThat(of(PERMITS, Lang.EN, new SourceVote(WHY.id(), "voter", 1)).hasTheWordsOf(before))
                .isTrue();
        assertThat(DraftInput.of(
                                List.of(WHY, FEE, WHOLE),
                                List.of(),
                                Map.of(),
                                Subject.ofClause(PERMITS),
                                Lang.EN,
                                Wishes.NONE)
                        .hasTheWordsOf(before))
                .isFalse();
    }
}
