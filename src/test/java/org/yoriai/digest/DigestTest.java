package org.yoriai.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.digest.DigestFixture.Assembly;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.digest.wording.ReadingLevel;

class DigestTest {

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyResultPassesEveryGate(long seed) {
        DigestResult result = DigestFixture.random(seed).digest();
        if (result.because().isEmpty()) {
            assertThat(result.gates().failures()).isEmpty();
            assertThat(result.gates().passed()).isTrue();
        } else {
            assertThat(result.topics()).isEmpty();
            assertThat(result.gates().passed()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyQuoteAndNumberStandsWhereItsOffsetsSay(long seed) {
        Assembly assembly = DigestFixture.random(seed);
        Map<String, Argument> byId = new HashMap<>();
        assembly.arguments().arguments().forEach(a -> byId.put(a.id(), a));
        for (Sentence s : sentences(assembly.digest())) {
            assertThat(s.cites()).isNotEmpty();
            for (Citation c : s.cites()) {
                Argument a = byId.get(c.argument());
                assertThat(a.eligible()).isTrue();
                assertThat(a.text().substring(c.start(), c.end())).isEqualTo(c.quote());
                assertThat(s.text().substring(c.at(), c.at() + c.quote().length()))
                        .isEqualTo(c.quote());
            }
            for (NumberMark n : s.numbers()) {
                assertThat(s.text().substring(n.start(), n.end())).isEqualTo(Integer.toString(n.value()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsChangesNothing(long seed) {
        Assembly a = DigestFixture.random(seed);
        List<Argument> rows = new ArrayList<>(a.arguments().arguments());
        Collections.shuffle(rows, new Random(seed));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < a.votes().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Votes.Builder votes = Votes.builder();
        for (int i : order) {
            votes.add(
                    a.votes().voters().get(a.votes().voter()[i]),
                    a.votes().arguments().get(a.votes().argument()[i]),
                    a.votes().value()[i]);
        }
        DigestResult shuffled = Digest.digest(
                new ArgumentSet(rows), votes.build(), a.groups(), a.issues(), a.options(), Embedders.lexical());
        assertThat(shuffled).isEqualTo(a.digest());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 11, 23})
    void renamingArgumentsInTheSameOrderChangesNothingButNames(long seed) {
        Assembly a = DigestFixture.random(seed);
        List<Argument> renamed = a.arguments().arguments().stream()
                .map(x -> new Argument(
                        "x" + x.id(), x.author(), x.text(), x.target(), x.stance(), x.lang(), x.standing()))
                .toList();
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < a.votes().size(); i++) {
            votes.add(
                    a.votes().voters().get(a.votes().voter()[i]),
                    "x" + a.votes().arguments().get(a.votes().argument()[i]),
                    a.votes().value()[i]);
        }
        DigestResult other = Digest.digest(
                new ArgumentSet(renamed), votes.build(), a.groups(), a.issues(), a.options(), Embedders.lexical());
        assertThat(sentences(other)).extracting(Sentence::text).isEqualTo(texts(a.digest()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsQuotedBeyondTheBudgetOrTheAuthorsQuota(long seed) {
        Assembly a = DigestFixture.random(seed);
        DigestResult result = a.digest();
        Map<String, String> author = new HashMap<>();
        a.arguments().arguments().forEach(x -> author.put(x.id(), x.author()));
        Map<String, Long> quotes = new HashMap<>();
        sentences(result).stream()
                .flatMap(s -> s.cites().stream())
                .map(Citation::argument)
                .distinct()
                .forEach(c -> quotes.merge(author.getOrDefault(c, ""), 1L, Long::sum));
        assertThat(quotes.values())
                .allMatch(q -> q <= Math.max(2, result.metrics().budget() / 10));
        assertThat(result.metrics().cited())
                .isEqualTo((int) quotes.values().stream().mapToLong(q -> q).sum())
                .isLessThanOrEqualTo(result.metrics().budget());
    }

    @Test
    void whatAMemberKeepsOutOfSummariesIsNeitherQuotedNorCounted() {
        DigestResult result = DigestFixture.bicycles("en").digest();
        assertThat(result.leftOut()).containsExactly(new LeftOut("z1", "opted-out"), new LeftOut("z2", "not-a-member"));
        assertThat(result.topics().get(0).arguments()).isEqualTo(6);
        assertThat(texts(result)).noneMatch(t -> t.contains("My words are mine"));
    }

    @Test
    void commonGroundIsCountedAndDisagreementStandsBesideWhatDivides() {
        assertThat(texts(DigestFixture.bicycles("en").digest()))
                .contains("All of those who voted agree (24 of 24): “Lamps on the parking bays help everybody.”")
                .contains("For (14 of 24 agree, 10 disagree): “Scooters belong on the road. They are quick.”"
                        + " The contrary view (10 of 24 agree): “Narrow roads are unsafe for scooters.”");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsQuotedTwice(long seed) {
        assertThat(sentences(DigestFixture.random(seed).digest()).stream().flatMap(s -> s.cites().stream()))
                .extracting(Citation::argument)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theContraryIsOfTheOtherSideOrTurnedRound(long seed) {
        Assembly a = DigestFixture.random(seed);
        Map<String, Argument> byId = new HashMap<>();
        a.arguments().arguments().forEach(x -> byId.put(x.id(), x));
        Set<Set<Stance>> sides = new HashSet<>();
        for (Sentence s : sentences(a.digest())) {
            if (s.cites().size() > 1) {
                sides.add(Set.copyOf(new HashSet<>(s.cites().stream()
                        .map(c -> byId.get(c.argument()).stance())
                        .toList())));
            }
        }
        assertThat(sides)
                .allMatch(of -> !of.contains(Stance.QUESTION)
                        && (of.equals(Set.of(Stance.FOR, Stance.AGAINST)) || of.contains(Stance.UNKNOWN)));
    }

    @Test
    void whatContradictsNothingIsNotCalledContrary() {
        Assembly a = DigestFixture.bicycles("en");
        List<Argument> other = new ArrayList<>(a.arguments().arguments());
        other.replaceAll(x -> x.id().equals("a3")
                ? Argument.of("a3", "p15", "The hearing was announced too late.", "sec_2", Stance.AGAINST, "en")
                : x);
        DigestResult result = Digest.digest(
                new ArgumentSet(other), a.votes(), a.groups(), a.issues(), a.options(), Embedders.lexical());
        assertThat(texts(result))
                .contains("For (14 of 24 agree, 10 disagree): “Scooters belong on the road. They are quick.”")
                .noneMatch(t -> t.contains("The contrary view"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAgreedOnStandsInTheSummaryOfItsClause(long seed) {
        Assembly a = DigestFixture.random(seed);
        List<Argument> one = a.arguments().arguments().stream()
                .map(x -> new Argument(x.id(), x.author(), x.text(), "sec_0", x.stance(), x.lang(), x.standing()))
                .toList();
        Evidence evidence = new Evidence(new ArgumentSet(one), a.votes(), a.groups());
        DigestResult result = Digest.digest(
                new ArgumentSet(one), a.votes(), a.groups(), a.issues(), a.options(), Embedders.lexical());

        if (IntStream.range(0, evidence.size()).anyMatch(evidence::common)) {
            assertThat(cited(result)).anyMatch(c -> evidence.agreedEverywhere(evidence.argument(c)));
        }
    }

    @Test
    void framesAreJapaneseAndQuotesStayAsTheyAre() {
        assertThat(texts(DigestFixture.bicycles("ja").digest()))
                .contains("投票した人の全員（24人中24人）が賛成：「Lamps on the parking bays help everybody.」")
                .contains("まだ答えのない問い：「Who repairs a bay in winter?」");
    }

    @Test
    void countsOfFewerThanTenPeopleAreNotShown() {
        assertThat(texts(DigestFixture.bicycles("en").digest()))
                .contains("For: “Fines should rise with speed.”", "Against: “Fines hit the poor first.”");
    }

    @Test
    void withoutVotesNothingThatDependsOnThemIsReported() {
        Assembly a = DigestFixture.bicycles("en");
        MetricReport m = Digest.digest(
                        a.arguments(), Votes.none(), OpinionGroups.none(), a.issues(), a.options(), Embedders.lexical())
                .metrics();
        assertThat(m.jrViolation()).isNaN();
        assertThat(m.ejrPlusViolation()).isNaN();
        assertThat(m.citationBalance()).isNaN();
        assertThat(m.equalCoverageGap()).isNaN();
        assertThat(m.peopleCoverage()).isBetween(0.8, 1.0);
    }

    @Test
    void anotherTextAnotherVoteOrAnotherOptionIsAnotherInput() {
        Assembly a = DigestFixture.bicycles("en");
        Votes.Builder one = Votes.builder();
        for (int i = 0; i < a.votes().size(); i++) {
            one.add(
                    a.votes().voters().get(a.votes().voter()[i]),
                    a.votes().arguments().get(a.votes().argument()[i]),
                    i == 0 ? -1 : a.votes().value()[i]);
        }
        List<Argument> edited = new ArrayList<>(a.arguments().arguments());
        edited.set(0, Argument.of("a1", "p01", "Lamps help.", "sec_2", Stance.FOR, "en"));
        assertThat(List.of(
                        sha256(a.arguments(), a.votes(), a, "en"),
                        sha256(a.arguments(), one.build(), a, "en"),
                        sha256(new ArgumentSet(edited), a.votes(), a, "en"),
                        sha256(a.arguments(), a.votes(), a, "ja")))
                .doesNotHaveDuplicates()
                .allMatch(h -> h.matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArgumentThatNobodySupportsUncoversNobody(long seed) {
        Assembly a = DigestFixture.random(seed);
        List<Argument> more = new ArrayList<>(a.arguments().arguments());
        more.add(Argument.of("zz", "p0", "Wholly beside it all.", "", Stance.UNKNOWN, "en"));
        Votes.Builder votes = Votes.builder().add("p0", "zz", -1);
        for (int i = 0; i < a.votes().size(); i++) {
            votes.add(
                    a.votes().voters().get(a.votes().voter()[i]),
                    a.votes().arguments().get(a.votes().argument()[i]),
                    a.votes().value()[i]);
        }
        double before = a.digest().metrics().peopleCoverage();
        double after = Digest.digest(
                        new ArgumentSet(more), votes.build(), a.groups(), a.issues(), a.options(), Embedders.lexical())
                .metrics()
                .peopleCoverage();
        if (!a.votes().isEmpty() && !Double.isNaN(before)) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void vectorsThatAreRememberedChangeNothing() {
        Assembly a = DigestFixture.bicycles("en");
        DigestOptions options = new DigestOptions("en", ReadingLevel.STANDARD, 0, true);
        Embedders remembering = Embedders.embedded().remembering(VectorCache.inMemory(100));
        DigestResult cold = Digest.digest(a.arguments(), a.votes(), a.groups(), a.issues(), options);
        List<Argument> fewer =
                a.arguments().arguments().subList(1, a.arguments().arguments().size());
        Digest.digest(new ArgumentSet(fewer), a.votes(), a.groups(), a.issues(), options, remembering);
        assertThat(Digest.digest(a.arguments(), a.votes(), a.groups(), a.issues(), options, remembering))
                .isEqualTo(cold);
    }

    @Test
    void theWholeSentencesThatAnAuthorChoseAreQuotedAndPartOfTheInput() {
        DigestOptions plain = DigestOptions.in("en");
        DigestResult all = ofOne(plain);
        DigestResult chosen = ofOne(plain.quoting(Map.of("a1", new Span(17, 30))));
        DigestResult clipped = ofOne(plain.quoting(Map.of("a1", new Span(5, 30))));

        assertThat(quoteOf(all)).isEqualTo("Bays come first. Then the fee.");
        assertThat(quoteOf(chosen)).isEqualTo("Then the fee.");
        assertThat(quoteOf(clipped)).isEqualTo(quoteOf(all));
        assertThat(chosen.gates().passed()).isTrue();
        assertThat(chosen.inputs().sha256()).isNotEqualTo(all.inputs().sha256());
    }

    private static DigestResult ofOne(DigestOptions options) {
        return Digest.digest(
                new ArgumentSet(
                        List.of(Argument.of("a1", "p", "Bays come first. Then the fee.", "sec_1", Stance.FOR, "en"))),
                Votes.none(),
                OpinionGroups.none(),
                Issues.none(),
                options,
                Embedders.lexical());
    }

    private static String quoteOf(DigestResult result) {
        return result.topics().get(0).sentences().get(0).cites().get(0).quote();
    }

    @Test
    void oneAuthorWithManyArgumentsIsQuotedTwice() {
        List<Argument> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(Argument.of("a" + i, "p", "Point " + i + " on bays.", "sec_1", Stance.values()[i % 4], "en"));
        }
        DigestResult result = Digest.digest(
                new ArgumentSet(all),
                Votes.none(),
                OpinionGroups.none(),
                Issues.none(),
                DigestOptions.in("en"),
                Embedders.lexical());
        assertThat(result.gates().passed()).isTrue();
        assertThat(result.metrics().cited()).isBetween(1, 2);
    }

    @Test
    void oneArgumentIsASummary() {
        DigestResult result = Digest.digest(
                new ArgumentSet(List.of(Argument.of("a", "p", "Keep it.", "", Stance.FOR, "en"))),
                Votes.none(),
                OpinionGroups.none(),
                Issues.none(),
                new DigestOptions("", ReadingLevel.EASY, 0, true));
        assertThat(result.gates().passed()).isTrue();
        assertThat(texts(result)).containsExactly("A reason for it: “Keep it.”");
    }

    @Test
    void nothingEligibleIsNoSummary() {
        DigestResult result = Digest.digest(
                new ArgumentSet(List.of(new Argument("a", "p", "Mine.", "", Stance.FOR, "en", Standing.OPTED_OUT))),
                Votes.builder().add("q", "a", 1).build(),
                OpinionGroups.none(),
                Issues.none(),
                new DigestOptions("ja", ReadingLevel.STANDARD, 0, true));
        assertThat(result.topics()).isEmpty();
        assertThat(result.because()).isEqualTo("no eligible argument");
        assertThat(result.gates().passed()).isFalse();
    }

    private static String sha256(ArgumentSet arguments, Votes votes, Assembly a, String lang) {
        return Digest.digest(arguments, votes, a.groups(), a.issues(), DigestOptions.in(lang), Embedders.lexical())
                .inputs()
                .sha256();
    }

    private static List<Sentence> sentences(DigestResult result) {
        return result.topics().stream().flatMap(t -> t.sentences().stream()).toList();
    }

    private static List<String> texts(DigestResult result) {
        return sentences(result).stream().map(Sentence::text).toList();
    }

    @Test
    void choosesAmongTheCandidatesAndCountsAll() {
        Assembly a = DigestFixture.bicycles("en");
        Set<String> some = Set.of("a1", "a2", "a3", "b1", "b2", "b4");
        DigestResult all = Digest.digest(a.arguments(), a.votes(), a.groups(), a.issues(), a.options());
        DigestResult chosen = Digest.digest(
                a.arguments(), a.votes(), a.groups(), a.issues(), a.options().among(some));

        assertThat(some.containsAll(cited(all)))
                .as("there is something to leave out")
                .isFalse();
        assertThat(cited(chosen)).isNotEmpty().isSubsetOf(some);
        assertThat(chosen.gates().passed()).isTrue();
        assertThat(chosen.inputs().eligible()).isEqualTo(all.inputs().eligible());
        assertThat(chosen.inputs().people()).isEqualTo(all.inputs().people());
        assertThat(chosen.inputs().sha256()).isNotEqualTo(all.inputs().sha256());
    }

    /** Everybody agrees with the first of each part, so that two quotes would cover all. */
    @Test
    void aSummaryOfPartsTellsOfEachWhatIsAgreedAndWhatDividesInTenQuotes() {
        List<Argument> all = new ArrayList<>();
        Votes.Builder votes = Votes.builder();
        for (int i = 0; i < 12; i++) {
            String id = "a" + (char) ('a' + i);
            all.add(Argument.of(id, "p" + i, DigestFixture.piece(i), "sec_" + i / 4, Stance.UNKNOWN, "en"));
            for (int p = 0; p < 12; p++) {
                votes.add("p" + p, id, i % 4 < 2 || p < 7 ? 1 : -1);
            }
        }
        Set<String> some = new HashSet<>();
        all.forEach(a -> some.add(a.id()));
        DigestResult parts = Digest.digest(
                new ArgumentSet(all),
                votes.build(),
                OpinionGroups.none(),
                Issues.none(),
                DigestOptions.in("en").among(some),
                Embedders.lexical());

        assertThat(parts.gates().passed()).isTrue();
        assertThat(parts.topics())
                .hasSize(3)
                .allSatisfy(t ->
                        assertThat(t.sentences()).extracting(Sentence::kind).contains(Kind.CONSENSUS, Kind.DISSENT));
        assertThat(parts.metrics().cited()).isBetween(6, 10);
    }

    @Test
    void aSideThatMustBeHeardIsHeardThoughNoCandidateIsOfIt() {
        Assembly a = DigestFixture.bicycles("en");
        DigestResult chosen = Digest.digest(
                a.arguments(), a.votes(), a.groups(), a.issues(), a.options().among(Set.of("a1")));

        assertThat(chosen.gates().passed()).isTrue();
        assertThat(cited(chosen)).hasSizeGreaterThan(1);
    }

    private static Set<String> cited(DigestResult result) {
        Set<String> cited = new HashSet<>();
        result.topics()
                .forEach(topic -> topic.sentences()
                        .forEach(sentence -> sentence.cites().forEach(cite -> cited.add(cite.argument()))));
        return cited;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 6, 7, 10, 11, 23, 42})
    void rewordedAtAnotherLevelItIsAsIfItHadBeenMadeThere(long seed) {
        Assembly a = DigestFixture.random(seed);
        DigestOptions standard = new DigestOptions(a.options().lang(), ReadingLevel.STANDARD, 0, false);
        Embedders embedders = Embedders.lexical();
        DigestResult made = Digest.digest(a.arguments(), a.votes(), a.groups(), a.issues(), standard, embedders);
        DigestResult easy = Digest.digest(
                a.arguments(), a.votes(), a.groups(), a.issues(), standard.at(ReadingLevel.EASY), embedders);

        DigestResult reworded =
                Digest.reworded(a.arguments(), a.votes(), a.issues(), made, standard.at(ReadingLevel.EASY), embedders);

        assertThat(reworded.topics()).isEqualTo(easy.topics());
        assertThat(reworded.gates()).isEqualTo(easy.gates());
        assertThat(reworded.inputs()).isEqualTo(easy.inputs());
    }

    @Test
    void endsWhenNobodyWaitsForItAnyMore() {
        Assembly a = DigestFixture.bicycles("en");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Digest.digest(a.arguments(), a.votes(), a.groups(), a.issues(), a.options()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
