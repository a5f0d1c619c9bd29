package org.yoriai.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Intake;
import org.yoriai.deliberation.Moderation;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Ruling;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;

/**
 * Loads the demo once, in steps that each commit as a whole; a start after an interrupted one goes on at the step that
 * is missing. Chance is seeded: every instance shows the same town.
 */
@ApplicationScoped
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final int LONGEST_STEP_SECONDS = 300;
    /** How many members have a seat in the open assembly from the start; the rest of its seats wait for visitors. */
    private static final int OPEN_SEATS = 60;
    /** What the demo's people with a login agreed to, in the words of the page on which one joins. */
    private static final String ALLOWED = "Summaries may quote my words.";

    private static final String RELEASED = "My words and votes may be in the open data of this assembly.";

    @Inject
    InstanceConfig instance;

    @Inject
    DemoConfig config;

    @Inject
    DemoPeople people;

    @Inject
    DemoOutcome outcome;

    @Inject
    DemoPlainWords plainWords;

    @Inject
    Assemblies assemblies;

    @Inject
    Seats seats;

    @Inject
    Bills bills;

    @Inject
    Intake intake;

    @Inject
    Moderation moderation;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    InstantSource clock;

    private volatile boolean done;
    private volatile String step = "waiting";

    void start(@Observes StartupEvent started) {
        if (!instance.demo() || !instance.roles().contains(InstanceConfig.Service.WEB)) {
            done = true;
            return;
        }
        Thread thread = new Thread(this::load, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    boolean isDone() {
        return done;
    }

    String step() {
        return step;
    }

    @ActivateRequestContext
    void load() {
        try {
            for (JsonNode demo : DemoFiles.assemblies()) {
                String slug = demo.path("slug").asText();
                if (assemblies.find(slug).isEmpty()) {
                    step = slug + ": arguments and votes";
                    inOne(() -> convene(demo));
                }
                AssemblyView assembly = assemblies.find(slug).orElseThrow();
                Phase target = Phase.valueOf(demo.path("phase").asText());
                if (target.ordinal() > assembly.phase().ordinal()) {
                    step = slug + ": summaries, ballot and reply";
                    outcome.load(demo, assembly, config.mapWait(), config.seed());
                }
            }
            step = "loaded";
            LOG.info("demo loaded");
        } catch (RuntimeException e) {
            step = "failed";
            LOG.error("demo could not be loaded", e);
        } finally {
            done = true;
        }
    }

    private void inOne(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_STEP_SECONDS).run(work);
    }

    private void convene(JsonNode demo) {
        List<DemoFiles.Member> members = DemoFiles.members(demo.path("members").asText());
        List<DemoFiles.Argument> arguments =
                DemoFiles.arguments(demo.path("arguments").asText());
        boolean open = demo.path("join").asText().equals("open");
        List<DemoFiles.Member> seated = open
                ? members.stream()
                        .filter(member -> arguments.stream().anyMatch(a -> a.author() == member.number()))
                        .toList()
                : members;
        AssemblyView assembly = assemblies.convene(
                command(demo, open ? OPEN_SEATS : members.size(), members.size(), open), people.moderator());
        AssemblyId id = assembly.assemblyId();
        publishBill(demo, id);
        seatStaff(id);
        plainWords.load(id, demo.path("slug").asText(), pseudonym(id, people.moderator()));
        advance(id, Phase.INVITING, "The mandate is signed and the bill is published.");
        Map<Integer, Pseudonym> pseudonymOf = seat(id, seated, open);
        advance(id, Phase.LEARNING, "Every seat that was offered has been answered.");
        advance(id, Phase.DELIBERATING, "The briefings have been heard.");
        Map<String, UUID> clauses = clauses(id);
        Pseudonym moderator = pseudonym(id, people.moderator());
        Map<DemoFiles.Argument, UUID> ids = new HashMap<>();
        for (DemoFiles.Argument argument : arguments) {
            ids.put(argument, argument(id, argument, pseudonymOf, clauses, moderator));
        }
        vote(id, seated, arguments, ids, pseudonymOf, open);
        for (DemoFiles.Argument argument : arguments) {
            if (!argument.hiddenBy().isEmpty()) {
                ModerationRule rule = ModerationRule.of(argument.hiddenBy().replaceFirst("^no-", ""))
                        .orElseThrow();
                moderation.decide(
                        id,
                        moderator,
                        ids.get(argument),
                        new Ruling.Hide(
                                rule,
                                null,
                                argument.hiddenReason()
                                        .in(Lang.of(argument.lang()).orElse(Lang.EN))));
            }
        }
    }

    private ConveneAssembly command(JsonNode demo, int seatCount, int drawn, boolean open) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Phase, LocalDate> startsOn = new EnumMap<>(Phase.class);
        for (JsonNode phase : demo.path("phases")) {
            startsOn.put(
                    Phase.valueOf(phase.path("phase").asText()),
                    today.plusDays(phase.path("offsetDays").asInt()));
        }
        List<ConveneAssembly.Briefing> briefings = new ArrayList<>();
        for (JsonNode briefing : demo.path("briefings")) {
            String view = briefing.path("view").asText();
            briefings.add(new ConveneAssembly.Briefing(
                    view.equals("for") || view.equals("against") ? view : "background",
                    DemoFiles.text(briefing.path("title")),
                    DemoFiles.text(briefing.path("role")),
                    DemoFiles.text(briefing.path("interest")),
                    DemoFiles.text(briefing.path("text"))));
        }
        List<ConveneAssembly.Share> composition = new ArrayList<>();
        for (JsonNode feature : demo.path("composition")) {
            for (JsonNode value : feature.path("values")) {
                composition.add(new ConveneAssembly.Share(
                        DemoFiles.text(feature.path("name")),
                        DemoFiles.text(value.path("name")),
                        value.path("populationPercent").asInt(),
                        Math.round(100f * value.path("members").asInt() / drawn)));
            }
        }
        LocalDate reported = startsOn.getOrDefault(Phase.REPORTED, today);
        return new ConveneAssembly(
                demo.path("slug").asText(),
                DemoFiles.text(demo.path("title")),
                DemoFiles.text(demo.path("question")),
                DemoFiles.text(demo.path("place")),
                DemoFiles.text(demo.path("authority")),
                DemoFiles.text(demo.path("purpose")),
                DemoFiles.text(demo.path("replyContract")),
                "citizens-assembly",
                open,
                seatCount,
                startsOn,
                reported.plusDays(demo.path("replyDueDays").asInt()),
                briefings,
                composition);
    }

    private void publishBill(JsonNode demo, AssemblyId assembly) {
        JsonNode ordinance = demo.path("ordinance");
        BillView bill =
                bills.submit(assembly, DemoFiles.bytes(ordinance.path("en").asText()));
        bills.translate(
                assembly,
                bill.id(),
                Lang.JA,
                DemoFiles.bytes(ordinance.path("ja").asText()));
        bills.publish(assembly, bill.id());
    }

    private void seatStaff(AssemblyId assembly) {
        seatStaff(assembly, people.secondModerator(), Role.MODERATOR);
        seatStaff(assembly, people.legislator(), Role.LEGISLATOR);
        seatStaff(assembly, people.auditor(), Role.AUDITOR);
    }

    private void seatStaff(AssemblyId assembly, Person person, Role role) {
        assemblies.join(
                assembly,
                person,
                assemblies.invite(assembly, role, 1, Duration.ofDays(1)).code());
    }

    private Map<Integer, Pseudonym> seat(AssemblyId assembly, List<DemoFiles.Member> members, boolean open) {
        String code = open
                ? null
                : assemblies
                        .invite(assembly, Role.MEMBER, members.size(), Duration.ofDays(1))
                        .code();
        Map<Integer, Pseudonym> pseudonymOf = new HashMap<>();
        for (DemoFiles.Member member : members) {
            Person person = people.member(member.number());
            assemblies.join(assembly, person, code);
            // The members of the demo are invented and said yes; those who can be logged in as decide on open data
            // themselves.
            seats.consent(assembly, person, "ai-digest", true, ALLOWED, Lang.EN);
            if (!people.withLogin().contains(member.number())) {
                seats.consent(assembly, person, "open-data", true, RELEASED, Lang.EN);
            }
            pseudonymOf.put(member.number(), pseudonym(assembly, person));
        }
        return pseudonymOf;
    }

    private UUID argument(
            AssemblyId assembly,
            DemoFiles.Argument argument,
            Map<Integer, Pseudonym> pseudonymOf,
            Map<String, UUID> clauses,
            Pseudonym moderator) {
        Lang lang = Lang.of(argument.lang()).orElseThrow();
        UUID id = intake.argument(
                assembly,
                pseudonymOf.get(argument.author()),
                clauses.get(argument.clause()),
                Stance.of(argument.stance()).orElseThrow(),
                argument.lang(),
                argument.text(),
                argument.changes().texts().get(lang.code()),
                moderator);
        intake.translation(
                id,
                lang.other(),
                argument.translation(),
                argument.changes().texts().get(lang.other().code()));
        return id;
    }

    private void vote(
            AssemblyId assembly,
            List<DemoFiles.Member> members,
            List<DemoFiles.Argument> arguments,
            Map<DemoFiles.Argument, UUID> ids,
            Map<Integer, Pseudonym> pseudonymOf,
            boolean open) {
        Set<Integer> waiting = open ? people.withLogin() : Set.of();
        intake.tellLater();
        for (DemoVotes.Cast cast : DemoVotes.onArguments(members, arguments, waiting, config.seed())) {
            intake.vote(assembly, pseudonymOf.get(cast.member()), ids.get(cast.argument()), cast.vote());
        }
        intake.tell(assembly);
    }

    private Map<String, UUID> clauses(AssemblyId assembly) {
        Map<String, UUID> clauses = new HashMap<>();
        for (BillView.ClauseView clause : bills.decided(assembly)) {
            clauses.put(clause.num().in(Lang.EN), clause.id());
        }
        return clauses;
    }

    private void advance(AssemblyId assembly, Phase to, String reason) {
        assemblies.advance(assembly, to, reason);
    }

    private Pseudonym pseudonym(AssemblyId assembly, Person person) {
        return pseudonyms.member(assembly, person.issuer(), person.subject());
    }
}
