package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.HeldRoles;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Words;

/** What is mine: my assemblies, and the ways to my words and to what is kept of me. */
@Path("/{lang:en|ja}/me")
@Produces(MediaType.TEXT_HTML)
public class MeController {
    /** A seat of mine. */
    public record Mine(
            String id,
            String title,
            String question,
            String href,
            String bird,
            String role,
            String phase,
            long written,
            long voted) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(PageContext page, List<Mine> seats);
    }

    @Inject
    Seats seats;

    @Inject
    Assemblies assemblies;

    @Inject
    Memberships memberships;

    @Inject
    Deliberation deliberation;

    @Inject
    HeldRoles held;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance me() {
        PageContext page = pages.context();
        List<Mine> mine = new ArrayList<>();
        Map<AssemblyId, AssemblyView> known = assemblies.some(seats.of(visitor.person()));
        Map<AssemblyId, Pseudonym> names = held.names(known.keySet(), visitor.person());
        Map<AssemblyId, Set<Role>> roles = memberships.roles(names);
        Map<AssemblyId, AssemblyView.SeatView> birds = assemblies.seats(names, Role.MEMBER);
        Map<AssemblyId, Deliberation.Share> shares = deliberation.shares(names);
        known.forEach((id, assembly) -> mine.add(new Mine(
                id.toString(),
                assembly.title().in(page.lang()),
                assembly.question().in(page.lang()),
                page.href("/a/" + assembly.slug()),
                birds.containsKey(id) ? birds.get(id).name().in(page.lang()) : null,
                roles.getOrDefault(id, Set.of()).stream()
                        .sorted()
                        .map(words.open()::role)
                        .collect(Collectors.joining(" · ")),
                words.open().phase(assembly.phase()),
                shares.get(id).written(),
                shares.get(id).voted())));
        return pages.page(Templates.me(page, mine));
    }
}
