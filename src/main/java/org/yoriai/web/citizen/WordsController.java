package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.HeldRoles;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.FateView;
import org.yoriai.opendata.Fates;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.summary.Summaries;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Replied;
import org.yoriai.web.open.VersionMessages;
import org.yoriai.web.open.Words;

/** My words and their fate, one assembly and one page of them at a time, each fate with a link. */
@Path("/{lang:en|ja}/me/words")
@Produces(MediaType.TEXT_HTML)
public class WordsController {
    private static final int SHOWN = 10;
    private static final int ANSWERS = 100;

    /** An assembly to choose. */
    public record Tab(String href, String title, boolean current) {}

    /**
     * Something that happened to it.
     *
     * @param href where it is seen; {@code kind} of its sign: good, warn, bad, info
     */
    public record Step(String href, String text, String kind) {}

    /** Something I wrote. @param use as {@link Deliberation#use} */
    public record Word(
            String href,
            String trace,
            String text,
            String lang,
            String stance,
            String status,
            String kind,
            String when,
            String rule,
            String reason,
            String again,
            String saying,
            String use,
            List<Step> steps) {}

    /** An answer I gave. */
    public record Given(String href, String text, String lang, String answer) {}

    /** All that is mine in one assembly, a page of it. */
    public record Mine(
            String home,
            String title,
            String bird,
            long total,
            List<Word> words,
            String older,
            String newest,
            List<Given> given,
            long answered) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance words(PageContext page, List<Tab> tabs, Mine mine, String saved);
    }

    @Inject
    Seats seats;

    @Inject
    Assemblies assemblies;

    @Inject
    Fates fates;

    @Inject
    Deliberation deliberation;

    @Inject
    HeldRoles held;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Pages pages;

    /** @param chosen slug of an assembly; the first one of mine when it is none of mine */
    @GET
    @SignedIn
    public TemplateInstance words(
            @QueryParam("assembly") @Size(max = 60) String chosen, @QueryParam("after") @Size(max = 20) String after) {
        PageContext page = pages.context();
        List<AssemblyId> taken = seats.of(visitor.person());
        Map<AssemblyId, AssemblyView.SeatView> birds =
                assemblies.seats(held.names(taken, visitor.person()), Role.MEMBER);
        List<AssemblyView> mine = List.copyOf(assemblies
                .some(taken.stream().filter(birds::containsKey).toList())
                .values());
        AssemblyView current = mine.stream()
                .filter(assembly -> assembly.slug().equals(chosen))
                .findFirst()
                .orElse(mine.isEmpty() ? null : mine.get(0));
        List<Tab> tabs = mine.stream()
                .map(assembly ->
                        new Tab(address(page, assembly), assembly.title().in(page.lang()), assembly.equals(current)))
                .toList();
        return pages.page(Templates.words(
                page,
                tabs,
                current == null ? null : mine(page, current, after),
                "consent".equals(page.notice()) ? words.open().notice(page.notice()) : null));
    }

    private static String address(PageContext page, AssemblyView assembly) {
        return page.href("/me/words?assembly=" + assembly.slug());
    }

    private Mine mine(PageContext page, AssemblyView assembly, String after) {
        AssemblyId id = assembly.assemblyId();
        Pseudonym member = member(id);
        String home = page.href("/a/" + assembly.slug());
        var written = fates.of(id, member, after, SHOWN);
        Set<String> allowed = deliberation.allowed(id, member);
        return new Mine(
                home,
                assembly.title().in(page.lang()),
                assemblies
                        .seat(id, member, Role.MEMBER)
                        .map(seat -> seat.name().in(page.lang()))
                        .orElse(null),
                written.total(),
                written.items().stream()
                        .map(fate -> word(page, home, fate, allowed))
                        .toList(),
                written.next() == null ? null : address(page, assembly) + "&after=" + written.next(),
                after == null ? null : address(page, assembly),
                deliberation.votedBy(id, member, ANSWERS).stream()
                        .map(argument -> given(page, home, argument))
                        .toList(),
                deliberation.progress(id, member).voted());
    }

    private Given given(PageContext page, String home, ArgumentView argument) {
        boolean gone = argument.text().isEmpty();
        return new Given(
                home + "/arguments/" + argument.id(),
                gone ? words.open().argument_number(argument.number()) : argument.textIn(page.lang()),
                gone ? page.lang().code() : argument.text().langOf(page.lang()),
                words.of(CitizenMessages.class).answered(argument.myVote()));
    }

    private Word word(PageContext page, String home, FateView fate, Set<String> allowed) {
        ArgumentView argument = fate.argument();
        MeMessages say = words.of(MeMessages.class);
        String href = home + "/arguments/" + argument.id();
        boolean hidden = argument.status().equals("hidden");
        return new Word(
                href,
                argument.status().equals("visible") ? page.href("/trace/" + argument.id()) : null,
                argument.textIn(page.lang()),
                argument.text().langOf(page.lang()),
                Stance.of(argument.stance()).map(words.open()::stance).orElse(""),
                words.open().status(argument.status()),
                Fate.kind(argument.status()),
                Days.full(argument.submittedAt(), page.lang()),
                !hidden
                        ? null
                        : ModerationRule.of(argument.hiddenRule() == null ? "" : argument.hiddenRule())
                                .map(words.open()::rule)
                                .orElse(null),
                hidden ? argument.hiddenReason() : null,
                hidden ? home + "/arguments/new" : null,
                switch (argument.status()) {
                    case "waiting" -> say.fate_waiting();
                    case "withdrawn" -> say.fate_withdrawn();
                    case "visible" -> argument.voters() == 0 ? say.fate_no_votes() : null;
                    default -> null;
                },
                Deliberation.use(argument, fate.keptOut(), allowed),
                steps(page, home, href, fate));
    }

    private List<Step> steps(PageContext page, String home, String href, FateView fate) {
        MeMessages say = words.of(MeMessages.class);
        ArgumentView argument = fate.argument();
        List<Step> steps = new ArrayList<>();
        VersionMessages versions = words.of(VersionMessages.class);
        if (argument.asksAuthor()) {
            steps.add(new Step(
                    href + "#holds",
                    versions.asked_mine(Days.full(argument.carried().since(), page.lang())),
                    "warn"));
        } else if (argument.isGone()) {
            steps.add(new Step(
                    home + "/bill/versions/gone",
                    versions.gone_note(Days.full(argument.carried().since(), page.lang())),
                    "warn"));
        }
        if (argument.voters() > 0) {
            steps.add(new Step(
                    href,
                    say.fate_votes(argument.voters(), argument.agree(), argument.disagree(), argument.pass()),
                    "info"));
        }
        if (fate.replies() > 0) {
            steps.add(new Step(href + "#replies", say.fate_replies(fate.replies()), "info"));
        }
        for (Summaries.Quoting quoted : fate.quoted()) {
            steps.add(new Step(
                    home + "/summaries/" + quoted.summary() + "#s" + quoted.number(),
                    say.fate_quoted(quoted.lang().code(), quoted.number()),
                    "good"));
        }
        for (FateView.Resting resting : fate.recommendations()) {
            String there = home + "/recommendations/" + resting.number();
            steps.add(new Step(
                    there, say.fate_resting(resting.number(), resting.title().in(page.lang())), "good"));
            steps.add(
                    resting.decision() == null
                            ? new Step(there, say.fate_no_reply(), "info")
                            : new Step(
                                    there,
                                    say.fate_decision(
                                            words.open().decision(resting.decision()),
                                            resting.reached(),
                                            resting.milestones()),
                                    Replied.kind(resting.decision())));
        }
        return steps;
    }

    private Pseudonym member(AssemblyId assembly) {
        Person person = visitor.person();
        return pseudonyms.member(assembly, person.issuer(), person.subject());
    }
}
