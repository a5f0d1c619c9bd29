package org.yoriai.summary.generate;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.DigestFixture;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.Votes;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.wording.ReadingLevel;
import org.yoriai.summary.Wording.Chosen;
import org.yoriai.summary.Wording.Worded;

/** A small assembly, a model, and short limits. */
final class GenerateFixture {
    static final Vertx VERTX = Vertx.vertx();
    static final UUID ASSEMBLY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final Limits LIMITS = new Limits(
            Duration.ofMillis(800),
            Duration.ofMillis(900),
            Duration.ofMillis(1_800),
            Duration.ofMillis(300),
            Duration.ofMillis(2_500),
            256 * 1024,
            2,
            Duration.ofMillis(20),
            Duration.ofSeconds(3),
            2,
            5,
            Duration.ofSeconds(30),
            100,
            1_000_000);

    private GenerateFixture() {}

    /** Counts, and refuses above its limits. */
    static class Counted implements Budget {
        final AtomicLong calls = new AtomicLong();
        final AtomicLong tokens = new AtomicLong();
        private final long mostCalls;

        Counted(long mostCalls) {
            this.mostCalls = mostCalls;
        }

        @Override
        public void used(String model, String lang, boolean failed, long tokens, java.time.Duration took) {}

        @Override
        public boolean take(UUID assembly, long estimate) {
            if (calls.get() >= mostCalls) {
                return false;
            }
            calls.incrementAndGet();
            tokens.addAndGet(estimate);
            return true;
        }

        @Override
        public void settle(UUID assembly, long more) {
            tokens.addAndGet(more);
        }
    }

    static Chosen chosen(DigestFixture.Assembly a) {
        return new Chosen(
                a.arguments(),
                a.votes(),
                a.groups(),
                a.issues(),
                org.yoriai.digest.Digest.digest(
                        a.arguments(), a.votes(), a.groups(), a.issues(), a.options(), Embedders.lexical()));
    }

    static Chosen bicycles() {
        return chosen(assembly(null));
    }

    /**
     * On two clauses. a1 has 14 of 24 for it and nobody against; with a8, 15 of 18 disagree; a6, 3 of 24 agree; on the others three
     * people voted each. z1 is opted out, z2 a facilitator's.
     *
     * @param more words of p07 that three people like, or {@code null}
     */
    static DigestFixture.Assembly assembly(String more) {
        List<Argument> a = new ArrayList<>();
        a.add(Argument.of("a1", "p28", "Lamps on the parking bays help everybody.", "sec_2", Stance.UNKNOWN, "en"));
        a.add(Argument.of("a2", "p04", "Scooters belong on the road. They are quick.", "sec_2", Stance.FOR, "en"));
        a.add(Argument.of("a3", "p01", "Narrow roads are unsafe for scooters.", "sec_2", Stance.AGAINST, "en"));
        a.add(Argument.of("a4", "p10", "Who repairs a bay in winter?", "sec_2", Stance.QUESTION, "en"));
        a.add(Argument.of("a6", "p13", "A quick ride saves a car journey.", "sec_2", Stance.FOR, "en"));
        a.add(Argument.of("a8", "p22", "Painted lanes guide each rider well.", "sec_2", Stance.FOR, "en"));
        a.add(Argument.of("b1", "p16", "Fines should rise with speed.", "sec_3", Stance.FOR, "en"));
        a.add(Argument.of("b2", "p19", "Fines hit the poor first.", "sec_3", Stance.AGAINST, "en"));
        a.add(new Argument("z1", "p05", "My words are mine.", "sec_2", Stance.FOR, "en", Standing.OPTED_OUT));
        a.add(new Argument("z2", "s01", "Please keep to time.", "sec_2", Stance.FOR, "en", Standing.NOT_A_MEMBER));
        if (more != null) {
            a.add(Argument.of("h1", "p07", more, "sec_3", Stance.FOR, "en"));
        }
        Votes.Builder v = Votes.builder();
        three(v, "a3", 1);
        three(v, "a2", 4);
        three(v, "a4", 10);
        three(v, "a6", 13);
        three(v, "a8", 22);
        three(v, "b1", 16);
        three(v, "b2", 19);
        three(v, "h1", 7);
        for (int i = 1; i <= 41; i++) {
            String p = person(i);
            if (i >= 28) {
                v.add(p, "a1", 1);
            } else if (i <= 10) {
                v.add(p, "a1", 0);
            }
            if (i >= 25 && i < 40) {
                v.add(p, "a8", -1);
            }
            if (i >= 21) {
                v.add(p, "a6", 0);
            }
        }
        return new DigestFixture.Assembly(
                new ArgumentSet(a),
                v.build(),
                new OpinionGroups(List.of()),
                new Issues(List.of(Issue.clause("sec_2", "Parking"), Issue.clause("sec_3", "Fines"))),
                new DigestOptions("en", ReadingLevel.STANDARD, 12, false));
    }

    private static void three(Votes.Builder v, String argument, int from) {
        for (int i = from; i < from + 3; i++) {
            v.add(person(i), argument, 1);
        }
    }

    private static String person(int i) {
        return String.format(Locale.ROOT, "p%02d", i);
    }

    static Remote remote(String url, Egress egress, Breaker breaker, Budget budget) {
        return new Remote(line(url, egress, breaker, budget, new Semaphore(LIMITS.atOnce())), Embedders.lexical());
    }

    static Line line(String url, Egress egress, Breaker breaker, Budget budget, Semaphore atOnce) {
        return new Line(
                new Endpoint("stand-in", url, StandIn.NAME),
                null,
                LIMITS,
                new Wire(VERTX, LIMITS, egress, InstantSource.system()),
                breaker,
                budget,
                atOnce);
    }

    static Egress local(int port) {
        Set<String> origins = Set.of("http://127.0.0.1:" + port, "https://127.0.0.1:" + port);
        return new Egress(origins, origins, InetAddress::getAllByName);
    }

    static Breaker breaker() {
        return new Breaker(LIMITS.failures(), LIMITS.rest(), InstantSource.system());
    }

    static Worded word(int port, Chosen chosen, Budget budget) {
        return remote("http://127.0.0.1:" + port + "/v1", local(port), breaker(), budget)
                .word(ASSEMBLY, chosen);
    }

    /** Which arguments are cited, in which topic. */
    static List<String> cited(DigestResult result) {
        Set<String> out = new LinkedHashSet<>();
        result.topics()
                .forEach(t -> t.sentences()
                        .forEach(s -> s.cites()
                                .forEach(c -> out.add(t.id() + " " + c.argument() + " " + c.start() + "-" + c.end()
                                        + " " + c.quote()))));
        return out.stream().sorted().toList();
    }

    /** Every count that is stated, by what it counts. */
    static TreeMap<String, Integer> counts(DigestResult result) {
        TreeMap<String, Integer> out = new TreeMap<>();
        result.topics()
                .forEach(t -> t.sentences().forEach(s -> s.numbers().forEach(n -> out.put(n.measure(), n.value()))));
        return out;
    }

    static List<Sentence> sentences(DigestResult result) {
        return result.topics().stream().flatMap(t -> t.sentences().stream()).toList();
    }

    /** The sentence that shows an argument first. */
    static Sentence of(String argument, DigestResult result) {
        return sentences(result).stream()
                .filter(s -> s.cites().get(0).argument().equals(argument))
                .findFirst()
                .orElseThrow();
    }
}
