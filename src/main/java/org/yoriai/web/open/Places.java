package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Builds what every page of one assembly knows. */
@RequestScoped
public class Places {
    /** Roles in the order in which a person with several is named by one. */
    private static final List<Role> NAMED = List.of(
            Role.MEMBER,
            Role.ALTERNATE,
            Role.MODERATOR,
            Role.FACILITATOR,
            Role.NOTE_TAKER,
            Role.EXPERT,
            Role.LEGISLATOR,
            Role.AUDITOR,
            Role.OBSERVER);

    @Inject
    Pages pages;

    @Inject
    Visitor visitor;

    @Inject
    Assemblies assemblies;

    @Inject
    Words words;

    /** The assembly of the address, as the visitor meets it. */
    public Place here() {
        PageContext page = pages.context();
        AssemblyView assembly = assemblies.require(visitor.assembly());
        return new Place(
                page,
                assembly,
                person(page),
                visitor.has(Role.MEMBER),
                visitor.has(Role.MODERATOR),
                visitor.has(Role.LEGISLATOR),
                dots(assembly),
                notice(page));
    }

    /** Which counts the visitor may see. */
    public Audience audience() {
        return visitor.audience();
    }

    /** The words for a notice code of the address, or {@code null}. */
    public String notice(PageContext page) {
        if (page.notice() == null) {
            return null;
        }
        String said = words.open().notice(page.notice()).strip();
        return said.isEmpty() ? null : said;
    }

    private String person(PageContext page) {
        for (Role role : NAMED) {
            if (visitor.has(role)) {
                String roleName = words.open().role(role);
                boolean bird = role == Role.MEMBER || role == Role.ALTERNATE;
                return assemblies
                        .seat(visitor.assembly(), visitor.member(), role)
                        .filter(seat -> bird)
                        .map(seat -> words.open().person(seat.name().in(page.lang()), roleName))
                        .orElseGet(() -> words.open().person(visitor.accountName(), roleName));
            }
        }
        return page.person();
    }

    /** The five dots with their dates. */
    public List<Place.Dot> dots(AssemblyView assembly) {
        Lang lang = words.lang();
        OpenMessages say = words.open();
        Map<Phase, LocalDate> starts = assembly.startsOn();
        int now = assembly.phase().step().ordinal();
        boolean over = assembly.phase().ordinal() > Phase.REPORTED.ordinal();
        List<Place.Dot> dots = new ArrayList<>();
        for (Phase.Step step : Phase.Step.values()) {
            String date = switch (step) {
                case DRAW -> Days.brief(starts.get(Phase.INVITING), lang);
                case LEARN -> until(say, starts.get(Phase.DELIBERATING), lang);
                case DELIBERATE -> until(say, starts.get(Phase.DECIDING), lang);
                case DECIDE -> Days.brief(starts.get(Phase.DECIDING), lang);
                case REPLY -> say.by_day(Days.brief(assembly.replyDueOn(), lang));
            };
            boolean done = step.ordinal() < now || (step == Phase.Step.REPLY && over);
            dots.add(new Place.Dot(say.step(step), date, done ? "done" : step.ordinal() == now ? "now" : "next"));
        }
        return dots;
    }

    private static String until(OpenMessages say, LocalDate day, Lang lang) {
        return day == null ? "" : say.to_day(Days.brief(day, lang));
    }
}
