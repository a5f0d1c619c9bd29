package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.StackResource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;

/** Ballots, counts and replies on a real database, through the same code as those of members. */
@QuarkusTest
@WithTestResource(StackResource.class)
class OutcomeIntakeIT {
    private static final String BILL = """
            An Ordinance on Shade
            An Ordinance to make provision for trees.
            Be it enacted by the Town Council as follows:—
            1 Trees
            The Mayor must plant a tree on each street.
            2 Water
            (1) The town must water each tree.
            (2) A shop may water a tree.
            3 Benches
            The town must put a bench on each square.
            """;

    @Inject
    OutcomeIntake intake;

    @Inject
    Ballots ballots;

    @Inject
    Recommendations recommendations;

    @Inject
    Replies replies;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    OutcomeTrace trace;

    @Inject
    InstantSource clock;

    private AssemblyId assembly;
    private List<UUID> clauses;
    private final List<Pseudonym> members = new ArrayList<>();
    private Person legislator;

    @BeforeEach
    void conveneAnAssemblyOfFiveThatDecides() {
        String name = UUID.randomUUID().toString();
        Localized text = Localized.of("Shade", "木かげ");
        assembly = assemblies
                .convene(
                        new ConveneAssembly(
                                "t" + name.substring(24),
                                text,
                                text,
                                text,
                                text,
                                text,
                                text,
                                "permanent-council",
                                true,
                                9,
                                Map.of(
                                        Phase.LEARNING, LocalDate.of(2027, 1, 1),
                                        Phase.DELIBERATING, LocalDate.of(2027, 2, 1),
                                        Phase.DECIDING, LocalDate.of(2027, 3, 1),
                                        Phase.REPORTED, LocalDate.of(2027, 4, 1)),
                                LocalDate.of(2027, 6, 1),
                                List.of(),
                                List.of()),
                        new Person("test", name))
                .assemblyId();
        UUID bill =
                bills.submit(assembly, BILL.getBytes(StandardCharsets.UTF_8)).id();
        bills.publish(assembly, bill);
        for (var role : List.of(org.yoriai.identity.Role.LEGISLATOR, org.yoriai.identity.Role.MODERATOR)) {
            assemblies.invite(assembly, role, 1, java.time.Duration.ofDays(1));
        }
        assemblies.advance(assembly, Phase.INVITING, "test");
        members.clear();
        for (int i = 0; i < 5; i++) {
            Person person = new Person("test", name + i);
            assemblies.join(assembly, person, "");
            members.add(pseudonyms.member(assembly, person.issuer(), person.subject()));
        }
        legislator = new Person("test", name + "l");
        assemblies.join(
                assembly,
                legislator,
                assemblies
                        .invite(assembly, org.yoriai.identity.Role.LEGISLATOR, 1, java.time.Duration.ofDays(1))
                        .code());
        assemblies.advance(assembly, Phase.LEARNING, "test");
        assemblies.advance(assembly, Phase.DELIBERATING, "test");
        assemblies.advance(assembly, Phase.DECIDING, "test");
        clauses = bills.decided(assembly).stream().map(clause -> clause.id()).toList();
    }

    @Test
    void aReplacedBallotCountsOnceAsItWasCastLast() {
        Map<UUID, UUID> questions = open();
        UUID question = questions.get(clauses.get(0));
        cast(question, 0, Choice.NO);
        cast(question, 0, Choice.ABSTAIN);
        cast(question, 0, Choice.YES);
        cast(question, 1, Choice.NO);

        TallyView tally = inTransaction(() -> intake.close(assembly, question));

        assertThat(tally)
                .extracting(TallyView::yes, TallyView::no, TallyView::abstain)
                .containsExactly(1, 1, 0);
        assertThat(tally.superseded()).isEqualTo(2);
        assertThat(tally.members()).isEqualTo(5);
    }

    @Test
    void aVoterFindsHerTrackerInTheLinesWithHerLastChoiceAndNobodySeesThemBefore() {
        UUID question = open().get(clauses.get(0));
        cast(question, 0, Choice.NO);
        cast(question, 0, Choice.YES);
        cast(question, 1, Choice.ABSTAIN);
        String tracker = ballots.own(assembly, members.get(0), question).tracker();
        assertThatThrownBy(() -> ballots.tally(assembly, question)).hasMessage("ballot-open");

        ballots.close(assembly, question);

        assertThat(ballots.tally(assembly, question).lines())
                .hasSize(2)
                .contains(List.of(tracker, "yes"))
                .isSortedAccordingTo((a, b) -> a.get(0).compareTo(b.get(0)));
    }

    @Test
    void aFormCastsAllOrNothing() {
        Map<UUID, UUID> questions = open();
        UUID first = questions.get(clauses.get(0));
        UUID second = questions.get(clauses.get(1));
        ballots.close(assembly, second);

        assertThatThrownBy(
                        () -> ballots.castAll(assembly, members.get(0), Map.of(first, Choice.YES, second, Choice.NO)))
                .hasMessage("ballot-closed");

        assertThat(ballots.view(assembly, members.get(0)).voted()).isZero();
    }

    @Test
    void aMemberSeesThatShePersonallyVotedAndOthersDoNot() {
        UUID question = open().get(clauses.get(0));
        cast(question, 0, Choice.NO);

        assertThat(voted(members.get(0), question)).isTrue();
        assertThat(voted(members.get(1), question)).isFalse();
        assertThat(voted(null, question)).isFalse();
    }

    @Test
    void theLastCloseDraftsOneRecommendationAQuestionAndOnlyModeratorsSeeThem() {
        Map<UUID, UUID> questions = open();
        cast(questions.get(clauses.get(0)), 0, Choice.YES);
        ballots.close(assembly, questions.get(clauses.get(0)));
        assertThat(recommendations.list(assembly, true)).isEmpty();

        ballots.closeAll(assembly);

        assertThat(recommendations.list(assembly, true))
                .hasSize(3)
                .first()
                .satisfies(draft -> assertThat(draft.text().in(Lang.EN))
                        .isEqualTo("Keep clause 1 (Trees). 1 of 5 members voted; 1 yes, 0 no, 0 abstained."));
        assertThat(recommendations.list(assembly, false)).isEmpty();
    }

    @Test
    void aBallotIsCountedAtItsTimeAndNotBefore() {
        UUID late = inTransaction(() -> intake.open(
                        assembly, List.of(clauses.get(0)), null, clock.instant().plusSeconds(3600)))
                .get(clauses.get(0));
        UUID due = inTransaction(() -> intake.open(
                        assembly, List.of(clauses.get(1)), null, clock.instant().plusSeconds(2)))
                .get(clauses.get(1));
        cast(due, 0, Choice.YES);
        ballots.closeDue(assembly, late);
        assertThat(status(late)).isEqualTo("open");

        await(() -> ballots.due().containsKey(due) || status(due).equals("closed"));
        ballots.closeDue(assembly, due);
        ballots.closeDue(assembly, due);

        assertThat(status(due)).isEqualTo("closed");
        assertThatThrownBy(() -> ballots.cast(assembly, members.get(1), due, Choice.NO))
                .hasMessage("ballot-closed");
    }

    @Test
    void theLastReplyMovesTheAssemblyOnAndEmptiesTheInbox() {
        open();
        ballots.closeAll(assembly);
        List<RecommendationView> drafts = recommendations.list(assembly, true);
        recommendations.discard(assembly, drafts.get(2).id());
        recommendations.adopt(assembly, drafts.get(0).id());
        recommendations.adopt(assembly, drafts.get(1).id());
        recommendations.report(assembly);
        assertThat(replies.inbox(legislator))
                .extracting(one -> one.recommendation().number())
                .containsExactly(1, 2);
        Pseudonym seat = pseudonyms.member(assembly, legislator.issuer(), legislator.subject());
        GiveReply rejection = new GiveReply(
                Decision.REJECT, Localized.of("No money.", ""), Localized.of("Council", ""), null, List.of());

        replies.reply(assembly, seat, drafts.get(0).id(), rejection);
        Phase between = assemblies.phase(assembly);
        replies.reply(assembly, seat, drafts.get(1).id(), rejection);

        assertThat(between).isEqualTo(Phase.REPORTED);
        assertThat(assemblies.phase(assembly)).isEqualTo(Phase.REPLIED);
        assertThat(replies.inbox(legislator)).isEmpty();
    }

    @Test
    void aMilestoneLeadsBackToItsClause() {
        open();
        inTransaction(() -> {
            ballots.closeAll(assembly);
            return null;
        });
        Localized words = Localized.of("Plant them.", "植えてください。");
        UUID recommendation = inTransaction(() -> intake.recommendation(
                assembly, clauses.get(0), new EditRecommendation(words, words, null, List.of()), clock.instant()));
        Pseudonym seat = pseudonyms.member(assembly, legislator.issuer(), legislator.subject());
        LocalDate past = LocalDate.of(2026, 1, 1);
        inTransaction(() -> {
            intake.reply(
                    assembly,
                    seat,
                    recommendation,
                    Decision.ACCEPT,
                    words,
                    words,
                    past.plusYears(9),
                    List.of(new OutcomeIntake.Step(words, past, past, words)),
                    clock.instant());
            return null;
        });
        ReplyView reply =
                recommendations.require(assembly, recommendation, false).reply();
        UUID milestone = reply.milestones().get(0).id();

        List<Trace.Kind> way = new ArrayList<>();
        for (List<Trace.Node> at = trace.nodes(List.of(milestone)); !at.isEmpty(); ) {
            way.add(at.get(0).kind());
            UUID from = trace.origins(List.of(at.get(0).id())).get(0).id();
            at = trace.nodes(List.of(from));
        }

        assertThat(reply.milestones().get(0).reachedOn()).isEqualTo(past);
        assertThat(way)
                .containsExactly(
                        Trace.Kind.MILESTONE, Trace.Kind.REPLY, Trace.Kind.RECOMMENDATION, Trace.Kind.QUESTION);
        assertThat(trace.offspring(clauses.get(0))).extracting(Trace.Node::kind).containsExactly(Trace.Kind.QUESTION);
        assertThat(trace.offspring(reply.event())).extracting(Trace.Node::id).containsExactly(milestone);
    }

    private Map<UUID, UUID> open() {
        Instant closes = clock.instant().plusSeconds(3600);
        return inTransaction(() -> intake.open(assembly, List.of(), null, closes));
    }

    private void cast(UUID question, int member, Choice choice) {
        inTransaction(() -> intake.ballot(assembly, members.get(member), question, choice));
    }

    private boolean voted(Pseudonym viewer, UUID question) {
        return question(viewer, question).voted();
    }

    private String status(UUID question) {
        return question(null, question).status();
    }

    private QuestionView question(Pseudonym viewer, UUID question) {
        return ballots.view(assembly, viewer).questions().stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
