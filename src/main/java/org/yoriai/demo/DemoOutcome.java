package org.yoriai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Sources;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.outcome.Choice;
import org.yoriai.outcome.Decision;
import org.yoriai.outcome.EditRecommendation;
import org.yoriai.outcome.OutcomeIntake;
import org.yoriai.outcome.RateReply;
import org.yoriai.outcome.Rating;
import org.yoriai.outcome.Ratings;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;

/** Takes the demo's decided assembly from its votes to the reply: summaries, ballot, recommendations, replies. */
@ApplicationScoped
class DemoOutcome {
    private static final int LONGEST_STEP_SECONDS = 300;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    /** Members who cast no ballot. */
    private static final int STAYED_AWAY = 3;

    @Inject
    Assemblies assemblies;

    @Inject
    Bills bills;

    @Inject
    Sources sources;

    @Inject
    OpinionMaps maps;

    @Inject
    DemoSummaries summaries;

    @Inject
    OutcomeIntake intake;

    @Inject
    Recommendations recommendations;

    @Inject
    Ratings ratings;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    DemoPeople people;

    @Inject
    InstantSource clock;

    /**
     * Goes on from the phase that the assembly is in.
     *
     * @param mapWait how long to wait for the first opinion map, so that summaries know the groups
     */
    void load(JsonNode demo, AssemblyView assembly, Duration mapWait, long seed) {
        AssemblyId id = assembly.assemblyId();
        if (assembly.phase() == Phase.DELIBERATING) {
            waitForMap(id, mapWait);
            summaries.load(id, pseudonym(id, people.moderator()));
            inOne(() -> decide(demo, id, seed));
        }
        if (assemblies.phase(id) == Phase.REPORTED) {
            inOne(() -> reply(demo, id, seed));
        }
    }

    private void decide(JsonNode demo, AssemblyId assembly, long seed) {
        assemblies.advance(assembly, Phase.DECIDING, "Every section has been discussed for six weeks.");
        List<DemoFiles.Member> members = DemoFiles.members(demo.path("members").asText());
        Map<String, Map<Integer, String>> ballots = DemoVotes.onSections(
                members, DemoFiles.ballot(demo.path("ballot").asText()), STAYED_AWAY, seed);
        Instant now = clock.instant();
        Map<UUID, UUID> questions = intake.open(assembly, List.of(), now, now.plus(Duration.ofDays(7)));
        for (BillView.ClauseView clause : bills.decided(assembly)) {
            UUID question = questions.get(clause.id());
            if (question == null) {
                continue;
            }
            ballots.get(clause.num().in(Lang.EN))
                    .forEach((member, choice) -> intake.ballot(
                            assembly, pseudonym(assembly, people.member(member)), question, Choice.of(choice)));
            intake.close(assembly, question);
        }
        assemblies.advance(assembly, Phase.REPORTED, "The ballot is counted and the recommendations are adopted.");
        Map<String, UUID> arguments = arguments(demo, assembly);
        LocalDate reported = day(assembly, Phase.REPORTED);
        for (JsonNode given : given(demo)) {
            List<UUID> cited = new ArrayList<>();
            given.path("arguments")
                    .forEach(key ->
                            Optional.ofNullable(arguments.get(key.asText())).ifPresent(cited::add));
            intake.recommendation(
                    assembly,
                    clause(assembly, given.path("clause").asText()),
                    new EditRecommendation(
                            DemoFiles.text(given.path("title")),
                            DemoFiles.text(given.path("text")),
                            DemoFiles.text(given.path("dissent")),
                            cited),
                    noon(reported));
        }
    }

    private void reply(JsonNode demo, AssemblyId assembly, long seed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate replied = day(assembly, Phase.REPLIED);
        Pseudonym legislator = pseudonym(assembly, people.legislator());
        Map<Integer, UUID> adopted = new HashMap<>();
        recommendations.list(assembly, true).forEach(one -> adopted.put(one.number(), one.id()));
        for (JsonNode given : given(demo)) {
            JsonNode reply = given.path("reply");
            Decision decision = Decision.of(reply.path("decision").asText());
            List<OutcomeIntake.Step> steps = new ArrayList<>();
            for (JsonNode step : given.path("milestones")) {
                LocalDate due = today.plusDays(step.path("offsetDays").asInt());
                boolean reached = step.path("state").asText().equals("done");
                steps.add(new OutcomeIntake.Step(
                        DemoFiles.text(step.path("text")),
                        due,
                        reached ? due : null,
                        step.hasNonNull("told") ? DemoFiles.text(step.path("told")) : null));
            }
            intake.reply(
                    assembly,
                    legislator,
                    adopted.get(given.path("number").asInt()),
                    decision,
                    DemoFiles.text(reply.path("reason")),
                    DemoFiles.text(reply.path("owner")),
                    reply.hasNonNull("dueOffsetDays")
                            ? today.plusDays(reply.path("dueOffsetDays").asInt())
                            : null,
                    steps,
                    noon(replied));
        }
        assemblies.advance(assembly, Phase.REPLIED, "The Council has replied to every recommendation.");
        assemblies.advance(assembly, Phase.TRACKING, "What the Council promised is now followed.");
        rate(demo, assembly, seed);
    }

    /** Those without a login rate the replies, the busier ones sooner; the others find them waiting. */
    private void rate(JsonNode demo, AssemblyId assembly, long seed) {
        Random chance = new Random(seed);
        for (RecommendationView given : recommendations.list(assembly, false)) {
            double[] upTo = upTo(given.reply().decision());
            for (DemoFiles.Member member :
                    DemoFiles.members(demo.path("members").asText())) {
                double comes = chance.nextDouble();
                double opinion = chance.nextDouble();
                if (people.withLogin().contains(member.number()) || comes >= member.activity()) {
                    continue;
                }
                int rating = 0;
                while (opinion >= upTo[rating]) {
                    rating++;
                }
                ratings.rate(
                        assembly,
                        pseudonym(assembly, people.member(member.number())),
                        given.id(),
                        new RateReply(Rating.values()[rating], null, null));
            }
        }
    }

    /** The chance of each rating and all better ones, best first. */
    private static double[] upTo(Decision decision) {
        return switch (decision) {
            case ACCEPT -> new double[] {0.45, 0.85, 0.96, 1};
            case PARTLY -> new double[] {0.12, 0.58, 0.88, 1};
            case REJECT -> new double[] {0.04, 0.20, 0.56, 1};
        };
    }

    /** When a phase was to begin, by the demo's own calendar; today where it says nothing. */
    private LocalDate day(AssemblyId assembly, Phase phase) {
        return assemblies
                .require(assembly)
                .startsOn()
                .getOrDefault(phase, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Iterable<JsonNode> given(JsonNode demo) {
        return DemoFiles.json(demo.path("recommendations").asText()).path("recommendations");
    }

    /** Ids by the keys of the file: an argument is found by its words. */
    private Map<String, UUID> arguments(JsonNode demo, AssemblyId assembly) {
        Map<String, UUID> byWords = new HashMap<>();
        for (Sources.SourceArgument argument : sources.arguments(assembly)) {
            byWords.put(argument.text().texts().get(argument.lang()), argument.id());
        }
        Map<String, UUID> byKey = new HashMap<>();
        for (DemoFiles.Argument argument :
                DemoFiles.arguments(demo.path("arguments").asText())) {
            UUID id = byWords.get(argument.text());
            if (id != null) {
                byKey.put(argument.key(), id);
            }
        }
        return byKey;
    }

    private UUID clause(AssemblyId assembly, String number) {
        return bills.decided(assembly).stream()
                .filter(clause -> clause.num().in(Lang.EN).equals(number))
                .findFirst()
                .map(BillView.ClauseView::id)
                .orElse(null);
    }

    private void waitForMap(AssemblyId assembly, Duration longest) {
        int votes = sources.votes(assembly).size();
        Instant until = clock.instant().plus(longest);
        while (clock.instant().isBefore(until)
                && maps.newest(assembly, Audience.PUBLIC)
                        .filter(map -> map.votes() >= votes)
                        .isEmpty()) {
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Pseudonym pseudonym(AssemblyId assembly, Person person) {
        return pseudonyms.member(assembly, person.issuer(), person.subject());
    }

    private static void inOne(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_STEP_SECONDS).run(work);
    }
}
