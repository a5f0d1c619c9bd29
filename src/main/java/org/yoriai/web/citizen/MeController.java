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
import java.util.Optional;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Pseudonyms;
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
    Pseudonyms pseudonyms;

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
        for (AssemblyId id : seats.of(visitor.person())) {
            assemblies.find(id.toString()).ifPresent(assembly -> mine.add(mine(page, assembly)));
        }
        return pages.page(Templates.me(page, mine));
    }

    private Mine mine(PageContext page, AssemblyView assembly) {
        AssemblyId id = assembly.assemblyId();
        Pseudonym member = member(id);
        Optional<AssemblyView.SeatView> seat = assemblies.seat(id, member, Role.MEMBER);
        String role = memberships.roles(id, member).stream()
                .sorted()
                .map(words.open()::role)
                .collect(Collectors.joining(" · "));
        return new Mine(
                id.toString(),
                assembly.title().in(page.lang()),
                assembly.question().in(page.lang()),
                page.href("/a/" + assembly.slug()),
                seat.map(found -> found.name().in(page.lang())).orElse(null),
                role,
                words.open().phase(assembly.phase()),
                deliberation.written(id, member, null, 1).total(),
                deliberation.progress(id, member).voted());
    }

    private Pseudonym member(AssemblyId assembly) {
        return pseudonyms.member(
                assembly, visitor.person().issuer(), visitor.person().subject());
    }
}
